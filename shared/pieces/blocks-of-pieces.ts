import type { AgendaItem, BodyBlock } from '../note/blocks.ts';
import { agendaItem } from '../note/build.ts';
import { classify } from '../tagged/line-kind.ts';
import { attendanceOfRows } from './attendance-of-rows.ts';
import { blocksOfLines, joinedLists } from './blocks-of-lines.ts';
import type { CopiedBlock } from './copied-block.ts';
import type { Piece } from './pieces.ts';

/** Where blocks are to be pasted. */
export interface PasteTarget {
  /** Whether a list of who was there may stand there: outside the entries, or where the note has none. */
  readonly hasAttendance: boolean;
  /** Whether the caret is in an entry, where names after `Present:` are words like others. */
  readonly isInEntry: boolean;
}

/** The blocks of a web page or document that was read in pieces: headings begin entries. */
export function blocksOfPieces(pieces: readonly Piece[], target: PasteTarget): readonly CopiedBlock[] {
  const top: CopiedBlock[] = [];
  let entry: { readonly head: AgendaItem; readonly body: CopiedBlock[] } | null = null;
  let lines: string[] = [];
  const blocks = (): CopiedBlock[] => entry?.body ?? top;
  const endLines = (): void => {
    if (lines.length === 0) return;
    const hasAttendance = target.hasAttendance && entry === null && !target.isInEntry;
    for (const block of blocksOfLines(lines.join('\n\n'), hasAttendance)) blocks().push(block);
    lines = [];
  };
  const endEntry = (): void => {
    endLines();
    if (entry) top.push({ ...entry.head, children: [entry.head.children[0], ...bodyOf(entry.body)] });
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading' && !isLabel(piece.words)) {
      endEntry();
      entry = { head: entryOf(piece.number, piece.words), body: [] };
    } else if (piece.kind === 'rows') {
      const attendance = target.hasAttendance && entry === null ? attendanceOfRows(piece.rows) : null;
      if (attendance) {
        endLines();
        blocks().push(attendance);
      } else for (const row of piece.rows) lines.push(lineOfRow(row));
    } else lines.push(lineOf(piece));
  }
  endEntry();
  return joinedLists(top);
}

/** Whether a heading is one within an entry: it announces a decision, an action or a vote, or opens a part. */
function isLabel(words: string): boolean {
  const { kind } = classify(words);
  return kind === 'decision' || kind === 'action' || kind === 'vote' || kind === 'part-heading';
}

function bodyOf(blocks: readonly CopiedBlock[]): readonly BodyBlock[] {
  return joinedLists(blocks) as unknown as readonly BodyBlock[];
}

const NUMBERED = /^(\d{1,4}(?:[./]\d{1,4}){0,3}|[A-Z][a-z]?\.\d{1,3})[.):]?\s+(?=\p{L})/u;

/** An entry; the number stands before the title of a heading that was typed with it. */
function entryOf(number: string, words: string): AgendaItem {
  const typed = number === '' ? NUMBERED.exec(words) : null;
  const title = typed ? words.slice(typed[0].length) : words;
  return agendaItem({ ai: null, number: typed?.[1] ?? number, title });
}

function lineOf(piece: Exclude<Piece, { kind: 'rows' }>): string {
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
