import { assertNever } from '../note/assert-never.ts';
import type { AgendaItem, BodyBlock, Header, Note, TopBlock } from '../note/blocks.ts';
import { readBody } from './body.ts';
import { cursorAt, type Source, sourceOf } from './cursor.ts';
import { type EntryRange, readEntry, stretchesBetween } from './entry.ts';
import { readHeader } from './header.ts';
import { keptBlock } from './kept.ts';
import { divide, type Part } from './parts.ts';
import { readTrailer } from './trailer.ts';
import { firstHeading, untaggedEntries } from './untagged.ts';

/**
 * Reads a tagged note. Total: any text whatever gives a note, and `writeNote` of it gives the same text. Linear in
 * the length of the text.
 */
export function readNote(text: string): Note {
  const source = sourceOf(text);
  const parts = divide(text);
  const blocks: TopBlock[] = [];
  const [first] = parts;
  const headerEnd = first?.kind === 'text' ? headEnd(source, first) : 0;
  const { header, rest } = readHead(source, headerEnd);
  const hasEntries = parts.some((part) => part.kind === 'entry');
  let lastNumber: number | null = null;
  for (const part of parts) {
    const from = part === first && part.kind === 'text' ? rest : part.from;
    for (const block of readPart(source, part, from, { headerEnd, hasEntries, lastNumber })) {
      blocks.push(block);
      if (block.type === 'agenda-item') lastNumber = numberOf(block) ?? lastNumber;
    }
  }
  return [header, ...blocks];
}

interface Known {
  readonly headerEnd: number;
  readonly hasEntries: boolean;
  readonly lastNumber: number | null;
}

function readPart(source: Source, part: Part, from: number, known: Known): readonly TopBlock[] {
  switch (part.kind) {
    case 'layout':
      return [keptBlock('layout-tail', source.text.slice(part.from, part.to))];
    case 'trailer':
      return [readTrailer(source, part.range, part.to)];
    case 'entry':
      return readEntries(source, part);
    case 'text':
      return readOutside(source, part, from, known);
    default:
      return assertNever(part);
  }
}

/** Where the header may reach to: the first entry, or a heading that opens one without tags. */
function headEnd(source: Source, part: Extract<Part, { kind: 'text' }>): number {
  const firstTag = part.stray[0]?.start ?? part.to;
  const heading = lostEntries(source, part, 0, {
    headerEnd: 0,
    hasEntries: firstTag < source.text.length,
    lastNumber: null,
  });
  const titles = part.stray.length === 0 ? columnTitlesAt(source.text, 0, firstTag) : null;
  return heading[0] ?? titles ?? firstTag;
}

function readHead(source: Source, end: number): { header: Header; rest: number } {
  const cursor = cursorAt(source, 0, end);
  const header = readHeader(cursor);
  return { header, rest: cursor.start };
}

/** An entry of the file; more than one where the tags between them are lost. */
function readEntries(source: Source, { range, to }: Extract<Part, { kind: 'entry' }>): readonly AgendaItem[] {
  const { open, close, stray } = range;
  const isWhole = open !== null && close !== null && open.number === close.number;
  if (isWhole || stray.length > 0) return [readEntry(source, range, to)];
  const whole = readEntry(source, range, to);
  const number = numberOf(whole);
  const starts = number === null ? [] : untaggedEntries(source, range.from, range.to, number);
  if (starts.length === 0) return [whole];
  const ranges = starts.map((start, index): EntryRange => {
    const isLast = index === starts.length - 1;
    return {
      open: null,
      close: isLast ? close : null,
      from: start,
      to: starts[index + 1] ?? range.to,
      stray: [],
    };
  });
  const head = readEntry(source, { ...range, close: null, to: starts[0] ?? range.to }, starts[0] ?? to);
  return [head, ...ranges.map((one, index) => readEntry(source, one, starts[index + 1] ?? to))];
}

/** Text outside the tags, and the entries in it that have lost theirs. */
function readOutside(
  source: Source,
  part: Extract<Part, { kind: 'text' }>,
  from: number,
  known: Known,
): readonly TopBlock[] {
  const { stray, to } = part;
  const starts = lostEntries(source, part, from, known);
  const [first] = starts;
  if (first === undefined) return readText(source, part, from, to);
  const blocks = [...readText(source, { ...part, stray: [] }, from, first)];
  const close = stray.at(-1) ?? null;
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const range = { open: null, close: next === undefined ? close : null, from: start, stray: [] };
    const end = next ?? to;
    blocks.push(readEntry(source, { ...range, to: range.close?.start ?? end }, end));
  }
  return blocks;
}

/** Where entries without an opening tag start in text outside the tags. */
function lostEntries(
  source: Source,
  { stray, to }: Extract<Part, { kind: 'text' }>,
  from: number,
  { hasEntries, lastNumber }: Known,
): readonly number[] {
  if (stray.length > 1) return [];
  const [tag] = stray;
  if (tag) {
    const isLostOpener = tag.kind === 'item' && tag.closing;
    const start = isLostOpener ? firstHeading(source, from, tag.start) : null;
    return start === null ? [] : [start];
  }
  if (lastNumber === null && hasEntries) return [];
  return untaggedEntries(source, from, to, lastNumber);
}

function readText(
  source: Source,
  { stray }: Extract<Part, { kind: 'text' }>,
  from: number,
  to: number,
): readonly TopBlock[] {
  const { text } = source;
  const titles = stray.length === 0 ? columnTitlesAt(text, from, to) : null;
  const end = titles ?? to;
  const stretches = stretchesBetween(
    text,
    from,
    end,
    stray.filter((tag) => tag.start >= from),
  );
  const { blocks, rest } = readBody(source, stretches, { table: false, attendanceLists: true });
  const tail = titles === null ? [] : [keptBlock('column-titles', text.slice(rest, to))];
  return titles === null ? withLoose(blocks, text.slice(rest, to)) : [...blocks, ...tail];
}

/** White space that follows no words: part of the tag before it, where there is one. */
function withLoose(blocks: readonly BodyBlock[], loose: string): readonly TopBlock[] {
  const last = blocks.at(-1);
  if (loose === '') return blocks;
  if (last?.type !== 'kept') return [...blocks, keptBlock('stray-tag', loose)];
  return [...blocks.slice(0, -1), keptBlock(last.reason, last.raw + loose)];
}

/** The column titles of the items table, which stand right before the first entry. */
const COLUMN_TITLES =
  /(?:^|[\r\n])(\t(?:item|no\.?|minute)[ \u00A0]*(?:\r\n|\r|\n)\t[^\r\n]{0,60}(?:\r\n|\r|\n)(?:\t[^\r\n]{0,40}(?:\r\n|\r|\n))?\s*)$/i;
const COLUMN_TITLES_REACH = 300;

function columnTitlesAt(text: string, from: number, to: number): number | null {
  const stretch = text.slice(Math.max(from, to - COLUMN_TITLES_REACH), to);
  const match = COLUMN_TITLES.exec(stretch);
  return match ? to - (match[1]?.length ?? 0) : null;
}

function numberOf(item: AgendaItem): number | null {
  const digits = /^\d+$/.exec(item.children[0].number)?.[0];
  return digits === undefined ? null : Number(digits);
}
