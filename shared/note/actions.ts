import type { Action, ActionStatus, AgendaItem, ListItem, Note } from './blocks.ts';
import { findDates } from './dates.ts';
import { detailIn, isOwnerAlone, ownerInWords } from './owner.ts';
import { placed, plainText } from './walk.ts';

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
 * for each point. One with no words yet is none.
 */
export function actionsOf(scope: Note | AgendaItem): readonly ActionRow[] {
  return placed(scope, 'action').flatMap(({ block, item }) => rowsOf(block, item));
}

function rowsOf(block: Action, item: AgendaItem | null): readonly ActionRow[] {
  const [first, second, ...rest] = block.children;
  const lead = first?.type === 'paragraph' ? first.children[0].text : '';
  const told = toldBeside(block);
  if (lead.endsWith(':') && second?.type === 'list' && rest.length === 0) {
    const owner = ownerInWords(`${lead.slice(0, -1)} act`) ?? ownerInWords(lead.replace(/:$/, ' do'));
    const points = outerItems(second.children);
    return points.map((point) =>
      rowOf(point, block, item, { owner: ownerInWords(point) ?? owner ?? told.owner, due: told.due }),
    );
  }
  const text = told.words.replace(/^(.*)[)\]]$/s, block.keyword.match(/^[([]/) ? '$1' : '$&');
  return text === '' ? [] : [rowOf(text, block, item, told)];
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
function toldBeside(block: Action): Told {
  const inHeading = /\(([^()]+)\)/.exec(block.keyword)?.[1] ?? null;
  let owner = inHeading !== null && /\p{Lu}/u.test(inHeading) ? inHeading : null;
  let due: string | null = null;
  const said: string[] = [];
  for (const [index, child] of block.children.entries()) {
    const words = plainText(child);
    const detail = child.type === 'paragraph' ? detailIn(words) : null;
    const isOwner = index === 0 && child.type === 'paragraph' && isOwnerAlone(words);
    if (isOwner) owner = words;
    if (detail?.of === 'owner') owner = detail.value;
    if (detail?.of === 'due') due = findDates(detail.value)[0]?.date ?? null;
    const isLast = index === block.children.length - 1;
    if (words !== '' && !detail && !(isOwner && !isLast)) said.push(words);
  }
  return { words: said.join('\n'), owner, due };
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
  const due = block.due ?? told.due ?? dueInWords(text);
  return { text, owner, due, status: block.status ?? 'open', block, item };
}

const DUE_WORD = /\b(?:by|before|until|due|no later than|not later than|deadline)\b/i;
const BEFORE_DATE = /\b(?:by|before|until|due|no later than|not later than|deadline)\b[^.;]{0,30}$/i;

/** The date by which a sentence says something is to be done (`… by 30 November 2019`), or null. */
export function dueInWords(text: string): string | null {
  if (!DUE_WORD.test(text)) return null;
  const found = findDates(text).find(({ index }) =>
    BEFORE_DATE.test(text.slice(Math.max(0, index - 40), index)),
  );
  return found?.date ?? null;
}

/** Whether something is still to be done. */
export function isOpen({ status }: Pick<ActionRow, 'status'>): boolean {
  return status === 'open' || status === 'in progress';
}
