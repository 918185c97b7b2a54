import { assertNever } from '../note/assert-never.ts';
import type { AgendaItem, BodyBlock } from '../note/blocks.ts';
import { agendaItem, list, listItem, paragraph, partHeading } from '../note/build.ts';
import { plainText } from '../note/walk.ts';
import { classify } from '../tagged/line-kind.ts';
import { matchMarker } from '../tagged/marker.ts';
import { parseNumberAlone } from '../tagged/title-line.ts';
import { attendanceOfRows } from './attendance-of-rows.ts';
import { blocksOfLines, joinedLists } from './blocks-of-lines.ts';
import type { CopiedBlock } from './copied-block.ts';
import { BULLET } from './list-marker.ts';
import type { Piece } from './pieces.ts';

/** Where blocks are to be pasted. */
export interface PasteTarget {
  /** Whether a list of who was there may stand there: outside the entries, or where the note has none. */
  readonly hasAttendance: boolean;
  /** Whether the caret is in an entry, where names after `Present:` are words like others. */
  readonly isInEntry: boolean;
  /** Whether the blocks are those of a whole note, which has a column of who acts and keeps its lists of names. */
  readonly isNote?: boolean;
}

/** What the pieces before the present one came to. */
interface Building {
  readonly target: PasteTarget;
  readonly top: CopiedBlock[];
  entry: { readonly head: AgendaItem; readonly body: CopiedBlock[]; readonly column: string[] } | null;
  lines: string[];
  /** Whether the heading of actions is the last of the lines, or the last before the items of a list. */
  underActions: boolean;
}

/** The blocks of a web page or document that was read in pieces: headings begin entries. */
export function blocksOfPieces(pieces: readonly Piece[], target: PasteTarget): readonly CopiedBlock[] {
  const building: Building = { target, top: [], entry: null, lines: [], underActions: false };
  for (const piece of pieces) build(building, piece);
  endEntry(building);
  return joinedLists(building.top.map((block, index) => toldLabel(block, building.top[index + 1])));
}

function build(building: Building, piece: Piece): void {
  const { target, lines } = building;
  switch (piece.kind) {
    case 'heading':
      if (!target.isNote && isLabel(piece.words)) pushLine(building, lineOf(piece));
      else {
        endEntry(building);
        building.entry = { head: entryOf(piece.number, piece.words), body: [], column: [] };
      }
      return;
    case 'part':
      endEntry(building);
      building.top.push(partHeading(piece.words));
      return;
    case 'end':
      endEntry(building);
      return;
    case 'sub':
      putBlocks(building, [subHeading(piece.number, piece.words)]);
      return;
    case 'rows': {
      const attendance = target.hasAttendance && !building.entry ? attendanceOfRows(piece.rows) : null;
      if (attendance) putBlocks(building, [attendance]);
      else for (const row of piece.rows) lines.push(lineOfRow(row));
      return;
    }
    case 'column':
      if (target.isNote && building.entry) building.entry.column.push(piece.words);
      else lines.push(piece.words);
      return;
    case 'blocks':
      putBlocks(building, piece.blocks);
      return;
    case 'item':
      // The number that a program counts before an action is a bullet like others.
      lines.push(lineOf(building.underActions ? { ...piece, marker: BULLET } : piece));
      return;
    case 'line':
      pushLine(building, lineOf(piece));
      return;
    default:
      assertNever(piece);
  }
}

/** Whether a line is the heading of actions. */
function announcesActions(words: string): boolean {
  const line = classify(words);
  return line.kind === 'action' && line.form === 'own-line';
}

function pushLine(building: Building, line: string): void {
  building.lines.push(line);
  building.underActions = announcesActions(line);
}

function putBlocks(building: Building, blocks: readonly CopiedBlock[]): void {
  endLines(building);
  const into = building.entry?.body ?? building.top;
  for (const block of blocks) into.push(block);
}

function endLines(building: Building): void {
  const { lines, entry, target } = building;
  if (lines.length === 0) return;
  building.lines = [];
  building.underActions = false;
  const hasAttendance = target.hasAttendance && entry === null && !target.isInEntry;
  const into = entry?.body ?? building.top;
  // Lines of a whole note end as lines of a file do, so that a list that keeps its own ends in a blank line.
  const text = lines.join('\n\n') + (target.isNote ? '\n\n' : '');
  for (const block of blocksOfLines(text, hasAttendance, target.isNote)) into.push(block);
}

function endEntry(building: Building): void {
  endLines(building);
  const { entry, top } = building;
  building.entry = null;
  if (!entry) return;
  const { head, body, column } = entry;
  // Beside no words the column would be read as those of the entry.
  const isBeside = column.length > 0 && body.length > 0;
  const words = isBeside
    ? body
    : [...body, ...column.flatMap((said) => said.split('\n')).map((line) => paragraph(line))];
  const item: AgendaItem = { ...head, children: [head.children[0], ...bodyOf(words)] };
  top.push(isBeside ? { ...item, actionColumn: column.join('\n') } : item);
}

/** Whether a heading is one within an entry: it announces a decision, an action or a vote, or opens a part. */
function isLabel(words: string): boolean {
  const { kind } = classify(words);
  return kind === 'decision' || kind === 'action' || kind === 'vote' || kind === 'part-heading';
}

function bodyOf(blocks: readonly CopiedBlock[]): readonly BodyBlock[] {
  return joinedLists(
    blocks.map((block, index) => toldLabel(block, blocks[index + 1])),
  ) as readonly BodyBlock[];
}

/** A label with nothing under it would take in what follows, which does not belong to it: it is a line of words. */
function toldLabel(block: CopiedBlock, next: CopiedBlock | undefined): CopiedBlock {
  if (block.type !== 'decision' && block.type !== 'action' && block.type !== 'vote') return block;
  if (next === undefined || plainText(block) !== '') return block;
  const isSet = block.type === 'action' && (block.owner ?? block.due ?? block.status) !== undefined;
  if (isSet || (next.type === 'action' && next.keyword === '')) return block;
  return paragraph([block.number ?? '', block.keyword].filter((part) => part !== '').join(' '));
}

const NUMBERED = /^(\d{1,4}(?:[./]\d{1,4}){0,3}|[A-Z][a-z]?\.\d{1,3})[.):]?\s+(?=\p{L})/u;

/**
 * An entry; the number stands before the title of a heading that was typed with it. A letter, which is no number of an
 * entry to the tagged text, stays with the title.
 */
function entryOf(number: string, words: string): AgendaItem {
  const typed = number === '' ? NUMBERED.exec(words) : null;
  if (typed) return agendaItem({ ai: null, number: typed[1] ?? '', title: words.slice(typed[0].length) });
  if (number === '' || parseNumberAlone(number)?.number === number)
    return agendaItem({ ai: null, number, title: words });
  return agendaItem({ ai: null, number: '', title: `${number} ${words}`.trim() });
}

/** A heading within an entry: a paragraph with its number; a letter before it is that of a part of the entry. */
function subHeading(number: string, words: string): CopiedBlock {
  if (number === '') return classify(words).kind === 'part-heading' ? partHeading(words) : paragraph(words);
  const line = classify(`${number}   ${words}`);
  if (line.kind === 'numbered' && line.number === number) return paragraph(words, number);
  if (matchMarker(`${number} ${words}`)?.marker === number) return list([listItem(number, words)]);
  return paragraph(`${number} ${words}`);
}

function lineOf(piece: Extract<Piece, { kind: 'heading' | 'line' | 'item' }>): string {
  switch (piece.kind) {
    case 'item':
      return `${'  '.repeat(piece.level)}${piece.marker} ${piece.words}`;
    case 'line':
    case 'heading':
      return piece.number === '' ? piece.words : `${piece.number}   ${piece.words}`;
  }
}

/** A row of a table as a line; empty cells at its end say nothing. */
export function lineOfRow(row: readonly string[]): string {
  const last = row.findLastIndex((cell) => cell !== '');
  return row
    .slice(0, last + 1)
    .join(' | ')
    .replace(/ {2,}/g, ' ');
}
