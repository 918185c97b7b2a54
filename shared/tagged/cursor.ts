import { afterLineEnd, cellsIn, isBlank, isLineEnd, lastLine, MARK, MARK_CODE } from './chars.ts';
import { type Mark, markOf, unescapeTags } from './escape.ts';
import { kindAs, type LineKind } from './line-kind.ts';

/**
 * A walk over the lines of one stretch of text that hold words. Each stands as `lead` (white space and marks before
 * its words), words, and `trail` (white space after them, its line end and the blank lines that follow); the three of
 * all lines, one after the other, are the stretch itself.
 */
export interface Cursor {
  readonly source: Source;
  readonly end: number;
  /** In a table, a blank line that begins with a tab is a cell and belongs to what follows it. */
  readonly table: boolean;
  /** Where the present line's lead starts; `end` once there are no more lines. */
  start: number;
  from: number;
  to: number;
  next: number;
  mark: Mark;
  /** What the present line is by its words, once someone has asked (`kindOf`). */
  known: LineKind | null;
  words: string;
}

/** A text to read; `marked` tells whether there is any mark in it at all, so that most need no search for one. */
export interface Source {
  readonly text: string;
  readonly marked: boolean;
}

export function sourceOf(text: string): Source {
  return { text, marked: text.includes(MARK) };
}

/** A cursor on the first line with words of `text` from `start` to `end`. */
export function cursorAt(source: Source, start: number, end: number, table = false): Cursor {
  const cursor: Cursor = {
    source,
    end,
    table,
    start,
    from: start,
    to: start,
    next: start,
    mark: 0,
    known: null,
    words: '',
  };
  load(cursor);
  return cursor;
}

/** Whether all lines have been walked over; white space may remain from `cursor.start` on. */
export function atEnd(cursor: Cursor): boolean {
  return cursor.from >= cursor.end;
}

/** Goes to the next line with words. */
export function advance(cursor: Cursor): void {
  cursor.start = cursor.next;
  load(cursor);
}

/** Goes back or on to a line known to start at `start`. */
export function moveTo(cursor: Cursor, start: number): void {
  cursor.start = start;
  load(cursor);
}

/** What the present line is by its words and its mark. */
export function kindOf(cursor: Cursor): LineKind {
  cursor.known ??= kindAs(cursor.mark, cursor.words);
  return cursor.known;
}

export function leadOf(cursor: Cursor): string {
  return cursor.start === cursor.from ? '' : cursor.source.text.slice(cursor.start, cursor.from);
}

export function trailOf({ source, to, next }: Cursor): string {
  const { text } = source;
  // Most lines end in a blank line: one constant serves them all.
  if (next - to === 2 && text.charCodeAt(to) === 10 && text.charCodeAt(to + 1) === 10) return '\n\n';
  return text.slice(to, next);
}

/** How far the present line is indented: columns of white space before its words, a tab counting four. */
export function indentOf(cursor: Cursor): number {
  return cursor.start === cursor.from ? 0 : indentOfLead(leadOf(cursor), cursor.table);
}

/** Whether the present line opens a cell of the table: what was open in the cell before ends there. */
export function opensCell(cursor: Cursor): boolean {
  return cursor.table && cursor.start !== cursor.from && cellsIn(leadOf(cursor)) > 0;
}

const TAB_COLUMNS = 4;

/** The same for a lead. In a table the first tab is the cell's, not an indent. */
export function indentOfLead(lead: string, table: boolean): number {
  const line = lastLine(lead).replaceAll(MARK, '');
  const indent = table && line.startsWith('\t') ? line.slice(1) : line;
  let columns = 0;
  for (const char of indent) columns += char === '\t' ? TAB_COLUMNS : 1;
  return columns;
}

function load(cursor: Cursor): void {
  const { text } = cursor.source;
  const { end } = cursor;
  let at = cursor.start;
  let marks = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === MARK_CODE) marks += 1;
    else if (!isBlank(code) && (marks > 0 || !isLineEnd(code))) break;
    at += 1;
  }
  cursor.from = at;
  cursor.mark = markOf(marks);
  if (at >= end) {
    cursor.from = end;
    cursor.to = end;
    cursor.next = end;
    cursor.words = '';
    cursor.known = null;
    return;
  }
  const lineEnd = findLineEnd(text, at, end);
  let to = lineEnd;
  while (to > at && isBlank(text.charCodeAt(to - 1))) to -= 1;
  cursor.to = to;
  cursor.next = afterBlankLines(text, lineEnd, end, cursor.table);
  const raw = text.slice(at, to);
  cursor.words = cursor.source.marked ? unescapeTags(raw) : raw;
  cursor.known = null;
}

/** The position of the first line end from `at` on, or `end`. */
export function findLineEnd(text: string, at: number, end: number): number {
  let lineEnd = at;
  while (lineEnd < end && !isLineEnd(text.charCodeAt(lineEnd))) lineEnd += 1;
  return lineEnd;
}

/** From the end of a line's words: past its line end and the blank lines after it, to the start of a line. */
export function afterBlankLines(text: string, lineEnd: number, end: number, table: boolean): number {
  let lineStart = Math.min(afterLineEnd(text, lineEnd), end);
  let at = lineStart;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (table && at === lineStart && code === 9) return lineStart;
    if (isLineEnd(code)) {
      lineStart = Math.min(afterLineEnd(text, at), end);
      at = lineStart;
    } else if (isBlank(code)) {
      at += 1;
    } else {
      return lineStart;
    }
  }
  return end;
}
