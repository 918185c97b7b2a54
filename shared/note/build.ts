import type {
  Action,
  ActionStatus,
  AgendaItem,
  Attendance,
  AttendanceRow,
  BodyBlock,
  Decision,
  Header,
  HeaderField,
  ItemTitle,
  KeptBlock,
  List,
  ListItem,
  Note,
  NoteText,
  Paragraph,
  PartHeading,
  Trailer,
  Vote,
} from './blocks.ts';

/** A text of a block: trimmed, and line ends within it made spaces, as a block's words never hold one. */
export function text(words: string): NoteText {
  return { text: words.replace(/\s*[\r\n]+\s*/g, ' ').trim() };
}

/** A new paragraph, with a number of its own (`58.1`) where given. */
export function paragraph(words: string, number?: string): Paragraph {
  return number
    ? { type: 'paragraph', number, children: [text(words)] }
    : { type: 'paragraph', children: [text(words)] };
}

/** A new list of the given items; at least one. */
export function list(items: readonly [ListItem, ...ListItem[]]): List {
  return { type: 'list', children: items };
}

/** A new list item; `level` counts from 0. */
export function listItem(marker: string, words: string, level = 0): ListItem {
  return { type: 'list-item', marker, level, children: [text(words)] };
}

function inner(content: string | readonly (Paragraph | List)[]): readonly (Paragraph | List)[] {
  if (typeof content === 'string') return [paragraph(content)];
  return content.length > 0 ? content : [paragraph('')];
}

/** A new decision of one paragraph or of the given blocks. */
export function decision(content: string | readonly (Paragraph | List)[], keyword = 'Decision'): Decision {
  return { type: 'decision', keyword, children: inner(content) };
}

/** What may be set on a new action; an empty `keyword` puts it under the heading of the action before it. */
export interface ActionDetails {
  readonly owner?: string;
  /** ISO date, `2019-11-30`. */
  readonly due?: string;
  readonly status?: ActionStatus;
  readonly keyword?: string;
}

/** A new action of one paragraph or of the given blocks. */
export function action(
  content: string | readonly (Paragraph | List)[],
  { keyword = 'Action', ...details }: ActionDetails = {},
): Action {
  return { type: 'action', keyword, ...details, children: inner(content) };
}

/** A new vote, a paragraph for each line. */
export function vote(lines: readonly string[], keyword = 'Vote'): Vote {
  return { type: 'vote', keyword, children: lines.map((line) => paragraph(line)) };
}

/** A new heading of a part of the meeting. */
export function partHeading(words: string): PartHeading {
  return { type: 'part-heading', children: [text(words)] };
}

/** A new title of an entry. */
export function itemTitle(number: string, words: string, reference?: string): ItemTitle {
  return reference
    ? { type: 'item-title', number, reference, children: [text(words)] }
    : { type: 'item-title', number, children: [text(words)] };
}

/** A new agenda entry. */
export function agendaItem(
  { ai, number, title, reference }: { ai: number | null; number: string; title: string; reference?: string },
  body: readonly BodyBlock[] = [],
): AgendaItem {
  return { type: 'agenda-item', ai, children: [itemTitle(number, title, reference), ...body] };
}

/** A new header. */
export function header(title: string, fields: readonly HeaderField[] = []): Header {
  return { type: 'header', title, fields, children: [{ text: '' }] };
}

/** A new attendance table. */
export function attendanceTable(rows: readonly AttendanceRow[]): Attendance {
  return { type: 'attendance', rows, children: [{ text: '' }] };
}

/** A new trailer. */
export function trailer(children: readonly BodyBlock[]): Trailer {
  return { type: 'trailer', children: children.length > 0 ? children : [paragraph('')] };
}

/** Lines that are kept and not shown. */
export function kept(reason: KeptBlock['reason'], raw: string): KeptBlock {
  return { type: 'kept', reason, raw, children: [{ text: '' }] };
}

/**
 * A new note in the layout of the house: header table, the attendance notice, the column titles of the items table,
 * the entries, and the attendance appendix in the trailer.
 */
export function newNote(
  head: Header,
  items: readonly AgendaItem[] = [],
  rows: readonly AttendanceRow[] = [],
): Note {
  const line = { lead: '', trail: '\n' };
  return [
    head,
    { ...paragraph('Attendance'), layout: line },
    { ...paragraph('An attendance list is attached as Appendix A to this note'), layout: line },
    kept('column-titles', '\tItem\n\tDecisions and actions\n\tAction\n\n\n'),
    ...items,
    trailer([partHeading('Appendix A - Attendance'), attendanceTable(rows)]),
  ];
}
