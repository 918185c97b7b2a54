import { assertNever } from '../note/assert-never.ts';
import type { Block, BodyBlock } from '../note/blocks.ts';
import { readActions, writeAction } from './action.ts';
import { readAttendanceList, startsAttendanceList, writeAttendance } from './attendance-list.ts';
import { readAttendanceTable, startsAttendanceTable } from './attendance-table.ts';
import type { Container } from './container.ts';
import { atEnd, type Cursor, cursorAt, kindOf, type Source } from './cursor.ts';
import { readDecision, writeDecision } from './decision.ts';
import { MARKS } from './escape.ts';
import { keptBlock, writeKept } from './kept.ts';
import { joinsList, readList, writeList } from './list.ts';
import { readParagraph, writeParagraph } from './paragraph.ts';
import { readPartHeading, writePartHeading } from './part-heading.ts';
import type { Sink } from './sink.ts';
import { readVote, writeVote } from './vote.ts';

/** Text to be read as body blocks, or lines within it to be kept as they are. */
export type Stretch =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'kept'; readonly from: number; readonly to: number };

export interface BodyOptions {
  /** Whether the text is laid out as cells of a table. */
  readonly table: boolean;
  /** Whether `Present:` lists are looked for: outside the entries only, where they are no item of business. */
  readonly attendanceLists: boolean;
  /** Whether lines that begin as entries without tags do are marked, so that they are read as no such. */
  readonly numbersAreWords?: boolean;
}

/** Body blocks, and where the white space after the last of them starts. */
export interface ReadBody {
  readonly blocks: readonly BodyBlock[];
  readonly rest: number;
}

/** Reads stretches of text as body blocks. Total: what no rule knows is a paragraph. */
export function readBody(source: Source, stretches: readonly Stretch[], options: BodyOptions): ReadBody {
  const blocks: BodyBlock[] = [];
  let rest = stretches[0]?.from ?? 0;
  for (const stretch of stretches) {
    if (stretch.kind === 'kept') {
      blocks.push(keptBlock('stray-tag', source.text.slice(rest, stretch.to)));
      rest = stretch.to;
      continue;
    }
    const cursor = cursorAt(source, rest, stretch.to, options.table);
    while (!atEnd(cursor)) readBlock(cursor, blocks, options);
    rest = cursor.start;
  }
  return { blocks, rest };
}

function readBlock(cursor: Cursor, blocks: BodyBlock[], { attendanceLists }: BodyOptions): void {
  if (cursor.mark === MARKS.none) {
    if (startsAttendanceTable(cursor)) {
      blocks.push(readAttendanceTable(cursor));
      return;
    }
    if (attendanceLists && startsAttendanceList(cursor.words)) {
      blocks.push(readAttendanceList(cursor));
      return;
    }
  }
  const line = kindOf(cursor);
  switch (line.kind) {
    case 'decision':
      blocks.push(readDecision(cursor, { ...line, kind: 'decision' }));
      return;
    case 'action':
      for (const action of readActions(cursor, { ...line, kind: 'action' })) blocks.push(action);
      return;
    case 'vote':
      blocks.push(readVote(cursor, { ...line, kind: 'vote' }));
      return;
    case 'item':
      blocks.push(readList(cursor, joinsList));
      return;
    case 'part-heading':
      blocks.push(readPartHeading(cursor));
      return;
    case 'numbered':
    case 'paragraph':
      blocks.push(readParagraph(cursor));
      return;
    default:
      assertNever(line);
  }
}

/** Writes body blocks; `slot` is what before them would take their first line as its own. */
export function writeBody(
  blocks: readonly BodyBlock[],
  sink: Sink,
  { table, attendanceLists, numbersAreWords = false }: BodyOptions,
  slot: Container | null = null,
): void {
  let container = slot;
  for (const [index, block] of blocks.entries()) {
    const place = { table, attendanceLists, numbersAreWords, container, within: false, indent: '' };
    container = writeBlock(block, blocks[index + 1], container, place, sink);
  }
}

function writeBlock(
  block: BodyBlock,
  next: Block | undefined,
  open: Container | null,
  place: Parameters<typeof writeParagraph>[2],
  sink: Sink,
): Container | null {
  switch (block.type) {
    case 'decision':
      return writeDecision(block, sink, place);
    case 'action': {
      const followed = next?.type === 'action' && next.keyword === '';
      return writeAction(block, sink, { ...place, followed });
    }
    case 'vote':
      return writeVote(block, sink, place);
    case 'list':
      writeList(block, sink, place);
      return null;
    case 'part-heading':
      writePartHeading(block, sink, place);
      return null;
    case 'paragraph':
      writeParagraph(block, sink, place);
      return isBlankParagraph(block) ? open : null;
    case 'attendance':
      return writeAttendance(block, sink, open);
    case 'kept':
      writeKept(block, sink);
      return null;
    default:
      return assertNever(block);
  }
}

/** A paragraph that leaves no line with words, so that what is open stays open. */
function isBlankParagraph(block: Extract<BodyBlock, { type: 'paragraph' }>): boolean {
  return block.children[0].text === '' && !block.number && !block.layout?.lead.includes('\u00AD');
}
