import type { AgendaItem, BodyBlock, HeaderField, ListItem, TopBlock } from '../../shared/note/blocks.ts';
import { agendaItem } from '../../shared/note/build.ts';
import { closed, inLists, type OpenBlock, opened } from './own-labelled.ts';
import type { OwnLine } from './own-lines.ts';

/** A line of words of a file of our own. */
export type OwnWords = Extract<OwnLine, { kind: 'words' }>;

type Told = BodyBlock | ListItem;

/** An entry while its lines are read. */
export interface OpenEntry {
  number: string;
  title: string;
  reference: string;
  /** Whether a row of the table began it, whose heading is still to come. */
  awaitsTitle: boolean;
  readonly column: string[];
  readonly body: Told[];
}

/** What the lines that were read came to. */
export interface Reading {
  title: string;
  hasTitle: boolean;
  readonly fields: HeaderField[];
  readonly top: (TopBlock | ListItem)[];
  entry: OpenEntry | null;
  open: OpenBlock | null;
  /** Whether the bullets of the actions that are being read are the actions themselves. */
  isBulleted: boolean;
}

/** The reading of a file at its start. */
export function newReading(): Reading {
  return { title: '', hasTitle: false, fields: [], top: [], entry: null, open: null, isBulleted: false };
}

/** Begins an entry; what was open before it ends. */
export function beginEntry(reading: Reading, number: string, title: string): void {
  endEntry(reading);
  reading.entry = { number, title, reference: '', awaitsTitle: false, column: [], body: [] };
}

/** Ends the entry that is open: what follows stands outside it. */
export function endEntry(reading: Reading): void {
  endOpen(reading);
  const { entry } = reading;
  reading.entry = null;
  if (!entry) return;
  const { number, title, reference, column, body } = entry;
  const item = agendaItem(
    { ai: null, number, title, ...(reference === '' ? {} : { reference }) },
    inLists<BodyBlock>(body),
  );
  const whole: AgendaItem = column.length > 0 ? { ...item, actionColumn: column.join('\n') } : item;
  reading.top.push(whole);
}

/** Puts blocks into what is open. */
export function put(reading: Reading, ...blocks: readonly Told[]): void {
  endOpen(reading);
  const into: (TopBlock | ListItem)[] = reading.entry?.body ?? reading.top;
  for (const block of blocks) into.push(block);
}

/** Begins a decision, an action or a vote. */
export function begin(reading: Reading, block: OpenBlock): void {
  endOpen(reading);
  reading.open = block;
  reading.isBulleted = false;
}

/** A further action under the label of the one before it. */
export function beginNext(reading: Reading): void {
  const { isBulleted } = reading;
  begin(reading, opened('action', ''));
  reading.isBulleted = isBulleted;
}

function endOpen(reading: Reading): void {
  const { open } = reading;
  reading.open = null;
  if (open) put(reading, closed(open));
}
