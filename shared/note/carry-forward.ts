import { ownerText } from '../tagged/action-details.ts';
import { type ActionRow, actionsOf, isOpen } from './actions.ts';
import type { Action, AgendaItem, BodyBlock, List, ListItem, Note, Paragraph } from './blocks.ts';
import { action, agendaItem, list, listItem, paragraph } from './build.ts';
import { dateInWords } from './dates.ts';
import { meetingOf } from './meeting.ts';
import { standingItem } from './standing-items.ts';
import { everyBlock, plainText } from './walk.ts';

/** How a line begins that tells where the actions under it come from. */
const ORIGIN = /^From (?:item \S|“|the meeting)/;

/** The actions of a note that are still to be done, in its order. */
export function openActions(note: Note): readonly ActionRow[] {
  return actionsOf(note).filter(isOpen);
}

/**
 * The open actions of a meeting as blocks of the next note: for each entry a line that says where they come from, then
 * the actions with their words, owner, due date and status. An action that was carried forward before keeps the line of
 * the entry where it was first agreed.
 */
export function carriedForward(note: Note): readonly BodyBlock[] {
  const { date } = meetingOf(note);
  const blocks: BodyBlock[] = [];
  let before: string | null = null;
  for (const row of openActions(note)) {
    const origin = originOf(row, date);
    if (origin !== before) blocks.push(paragraph(origin));
    blocks.push(freshAction(row, origin === before ? '' : 'Action'));
    before = origin;
  }
  return blocks;
}

function originOf({ item, block }: ActionRow, date: string | null): string {
  const when = date === null ? '' : dateInWords(date);
  if (!item) return when === '' ? 'From the meeting before' : `From the meeting of ${when}`;
  const [title, ...body] = item.children;
  const name = title.children[0].text.trim();
  if (standingItem(name) === 'matters-arising') {
    const told = body
      .slice(0, body.indexOf(block))
      .findLast((each) => each.type === 'paragraph' && ORIGIN.test(each.children[0].text));
    if (told) return plainText(told);
  }
  const number = title.number.trim();
  const place = [number === '' ? '' : `item ${number}`, name === '' ? '' : `“${name}”`]
    .filter(Boolean)
    .join(', ');
  if (place === '') return when === '' ? 'From the meeting before' : `From the meeting of ${when}`;
  return `From ${place}${when === '' ? '' : ` (${when})`}`;
}

/** The action anew: what its words tell stays in them, what stood elsewhere is set on it. */
function freshAction(row: ActionRow, keyword: string): Action {
  const status = row.block.status === undefined ? {} : { status: row.block.status };
  for (const content of contentsOf(row)) {
    const block = action(content, { keyword });
    const [told, ...more] = readAlone(block);
    // Words that would now be read as several actions, or as fewer words, are put otherwise.
    if (!told || more.length > 0 || bare(told.text) !== bare(row.text)) continue;
    return action(content, { keyword, ...detailsOf(row, told), ...status });
  }
  return action(row.text, { keyword, ...detailsOf(row, null), ...status });
}

/** What has to be set on an action, since its words alone do not tell it. */
function detailsOf(row: ActionRow, told: ActionRow | null): Pick<Action, 'owner' | 'due'> {
  const name = ownerIn(row);
  const owner = name === '' || row.owner === told?.owner ? {} : { owner: name };
  const due = row.due === null || row.due === told?.due ? {} : { due: row.due };
  return { ...owner, ...due };
}

function readAlone(block: Action): readonly ActionRow[] {
  const item: AgendaItem = agendaItem({ ai: 1, number: '', title: '' }, [block]);
  // By when is told for good: `by Friday` would count from the next meeting there.
  return actionsOf(item, null);
}

function bare(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

/** The owner as one can be set: what the column of a table has may be more than a name, or none. */
function ownerIn({ owner }: ActionRow): string {
  const name = ownerText(owner ?? '').replace(/,(?=\s*due\b)/gi, '');
  return name.replace(/[\s;,]+$/, '');
}

type Content = readonly (Paragraph | List)[];

/** The ways in which an action can be put, the most faithful first: its blocks, its lines, its words in one. */
function contentsOf(row: ActionRow): readonly Content[] {
  return [row.block.children.map(fresh), linesOf(row), [paragraph(row.text)]].map(withLead);
}

/** A list needs a line before it, or its first point would be read as that. */
function withLead(content: Content): Content {
  return content[0]?.type === 'list' ? [paragraph(''), ...content] : content;
}

function fresh(block: Paragraph | List): Paragraph | List {
  if (block.type === 'paragraph') return paragraph(block.children[0].text, block.number);
  const [first, ...rest] = block.children.map(freshItem);
  return first ? list([first, ...rest]) : paragraph('');
}

function freshItem({ marker, level, children }: ListItem): ListItem {
  return listItem(marker, children[0].text, level);
}

/** The lines of an action as blocks: those that were points of a list are so again. */
function linesOf({ text, block }: ActionRow): Content {
  const known = new Map<string, ListItem | Paragraph>();
  for (const each of everyBlock([block])) {
    if (each.type === 'list-item' || each.type === 'paragraph') known.set(plainText(each), each);
  }
  const blocks: (Paragraph | List)[] = [];
  for (const line of text.split('\n')) {
    const from = known.get(line);
    const last = blocks.at(-1);
    if (from?.type === 'list-item') {
      const items = last?.type === 'list' ? last.children : [];
      const level = Math.min(from.level, (items.at(-1)?.level ?? -1) + 1);
      const [first, ...rest] = [...items, { ...freshItem(from), level }];
      if (last?.type === 'list') blocks.pop();
      if (first) blocks.push(list([first, ...rest]));
    } else if (from?.type === 'paragraph') blocks.push(fresh(from));
    else blocks.push(paragraph(line));
  }
  return blocks;
}
