import type { Action, ActionStatus, AgendaItem, ListItem, Note } from './blocks.ts';
import { dueInSentence } from './due-in-sentence.ts';
import { dueOf } from './due-words.ts';
import { findDates } from './find-dates.ts';
import { meetingOf } from './meeting.ts';
import { detailIn, isOwnerAlone, ownerInWords } from './owner.ts';
import { isNote, placed, plainText } from './walk.ts';

/** An action as a reader asks for it: with owner and date whether set on it or found in its words. */
export interface ActionRow {
  readonly text: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly block: Action;
  readonly item: AgendaItem | null;
}

/**
 * The actions of a note or an entry. An action that leads into a list (`Officers to:` and two points) is one action
 * for each point. One with no words yet is none. `day` (ISO) is the one that dates in words, as `by Friday`, count
 * from: of a note that of its meeting, where nothing else is said; where it is null, or not known, such words are none.
 */
export function actionsOf(
  scope: Note | AgendaItem,
  day: string | null = isNote(scope) ? meetingOf(scope).date : null,
): readonly ActionRow[] {
  return placed(scope, 'action').flatMap(({ block, item }) => rowsOf(block, item, day));
}

/** Whose an action is, as it is set or as its words say: each once. */
export function actionOwners(action: Action): readonly string[] {
  const names = rowsOf(action, null, null).map(({ owner }) => owner?.trim() ?? '');
  return [...new Set(names.filter((name) => name !== ''))];
}

function rowsOf(block: Action, item: AgendaItem | null, day: string | null): readonly ActionRow[] {
  const [first, second, ...rest] = block.children;
  const lead = first?.type === 'paragraph' ? first.children[0].text : '';
  const told = toldBeside(block, day);
  if (lead.endsWith(':') && second?.type === 'list' && rest.length === 0) {
    const owner = ownerInWords(`${lead.slice(0, -1)} act`) ?? ownerInWords(lead.replace(/:$/, ' do'));
    const points = outerItems(second.children);
    const dueOfAll = dueInSentence(lead.slice(0, -1), day);
    return points.map((point) => {
      const due = told.due ?? dueInSentence(point, day) ?? dueOfAll;
      return rowOf(point, block, item, { owner: ownerInWords(point) ?? owner ?? told.owner, due });
    });
  }
  const text = told.words.replace(/^(.*)[)\]]$/s, block.keyword.match(/^[([]/) ? '$1' : '$&');
  const due = told.due ?? dueInSentence(text, day);
  return text === '' ? [] : [rowOf(text, block, item, { ...told, due })];
}

/** What an action says of itself outside its sentence. */
interface Told {
  readonly words: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/**
 * Takes apart what an action says and what it tells beside: an owner alone on the heading's line (`Action: Gus Lund`
 * and the words below), in the heading (`Action (GL):`), or on a line of its own (`Owner: …`, `Due: …`).
 */
function toldBeside(block: Action, day: string | null): Told {
  const inHeading = /\(([^()]+)\)/.exec(block.keyword)?.[1] ?? null;
  let owner = inHeading !== null && /\p{Lu}/u.test(inHeading) ? inHeading : null;
  let due: string | null = null;
  const said: string[] = [];
  for (const [index, child] of block.children.entries()) {
    // A space that was typed last is not in the file.
    const words = plainText(child).trim();
    const detail = child.type === 'paragraph' ? detailIn(words) : null;
    const isOwner = index === 0 && child.type === 'paragraph' && isOwnerAlone(words);
    if (isOwner) owner = words;
    if (detail?.of === 'owner') owner = detail.value;
    if (detail?.of === 'due') due = dateIn(detail.value, day);
    const isLast = index === block.children.length - 1;
    if (words !== '' && !detail && !(isOwner && !isLast)) said.push(words);
  }
  return { words: said.join('\n'), owner, due };
}

/** The date after `Due:`, in full or as it is said. */
function dateIn(words: string, day: string | null): string | null {
  return findDates(words)[0]?.date ?? (day === null ? null : (dueOf(words, day)?.iso ?? null));
}

/** The outermost items of a list, each with those nested in it. */
function outerItems(items: readonly ListItem[]): readonly string[] {
  const texts: string[] = [];
  for (const point of items) {
    const words = point.children[0].text;
    if (point.level === 0 || texts.length === 0) texts.push(words);
    else texts[texts.length - 1] += `\n${plainText(point)}`;
  }
  return texts.filter((text) => text !== '');
}

function rowOf(
  text: string,
  block: Action,
  item: AgendaItem | null,
  told: Pick<Told, 'owner' | 'due'>,
): ActionRow {
  const column = item?.actionColumn?.trim();
  const isOnly = column && item ? placed(item, 'action').length === 1 : false;
  const owner = block.owner ?? told.owner ?? ownerInWords(text) ?? (isOnly && column ? column : null);
  return { text, owner, due: block.due ?? told.due, status: block.status ?? 'open', block, item };
}

/** Whether something is still to be done. */
export function isOpen({ status }: Pick<ActionRow, 'status'>): boolean {
  return status === 'open' || status === 'in progress';
}
