import type {
  Attendance,
  AttendanceColumn,
  AttendanceGroup,
  AttendanceRow,
  AttendanceRowLayout,
  Kept,
} from '../note/blocks.ts';
import { afterLineEnd, hasLineEnd, isBlank, isLineEnd } from './chars.ts';
import { type Cursor, findLineEnd, moveTo } from './cursor.ts';
import { escapeTags, unescapeTags } from './escape.ts';
import { endWords, putFrame, type Sink, startLine } from './sink.ts';

/*
 * The attendance appendix as a Word table comes out of the export: a line a cell, each beginning with a tab, rows and
 * cells parted by blank lines, the role only in the first row of its group.
 */

const ROLE = /^(?:position|role|capacity|office|status)(?:\s*\/\s*[a-z]+)?$/i;
const NAME = /^(?:councillors?|names?|members?|attendees?|representatives?)(?:\s*\/\s*[a-z]+)?$/i;
const AUTHORITY = /^(?:authority|council|organisation|representing|body|party|ward|area|company)$/i;
const TAB = 9;

function columnOf(words: string): AttendanceColumn | null {
  if (words.length > 40) return null;
  if (ROLE.test(words)) return 'role';
  if (NAME.test(words)) return 'name';
  return AUTHORITY.test(words) ? 'authority' : null;
}

/** A cell: its words from `from` to `to` (with the spaces beside them), and where the next line with a tab starts. */
interface Cell {
  readonly from: number;
  readonly to: number;
  /** Where the words end and white space starts; equal to `from` in an empty cell. */
  readonly next: number;
  /** Whether another cell follows right there. */
  readonly more: boolean;
}

/** The cell that starts with the tab at `at`. */
function readCell(text: string, at: number, end: number): Cell {
  const from = at + 1;
  let to = from;
  let line = from;
  let isBroken = false;
  for (;;) {
    const lineEnd = findLineEnd(text, line, end);
    if (!isBlankLine(text, line, lineEnd)) to = lineEnd;
    else if (line !== from) isBroken = true;
    const next = Math.min(afterLineEnd(text, lineEnd), end);
    if (next >= end) return { from, to, next: end, more: false };
    if (text.charCodeAt(next) === TAB) return { from, to, next, more: true };
    const nextEnd = findLineEnd(text, next, end);
    const isBlankNext = isBlankLine(text, next, nextEnd);
    if (!isBlankNext && (isBroken || to === from)) return { from, to, next, more: false };
    line = next;
  }
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function wordsOf(text: string, { from, to }: Cell): string {
  return unescapeTags(text.slice(from, to).replace(/\s+/g, ' ').trim());
}

/** The start of the tab of the cell that the present line's words stand in, or -1. */
function cellStart(cursor: Cursor): number {
  const { text } = cursor.source;
  for (let at = cursor.from - 1; at >= cursor.start && !isLineEnd(text.charCodeAt(at)); at -= 1) {
    if (text.charCodeAt(at) === TAB && (at === 0 || isLineEnd(text.charCodeAt(at - 1)))) return at;
  }
  return -1;
}

function readColumns(cursor: Cursor): { columns: AttendanceColumn[]; next: number } | null {
  const { text } = cursor.source;
  const columns: AttendanceColumn[] = [];
  let at = cellStart(cursor);
  if (at < 0) return null;
  for (;;) {
    const cell = readCell(text, at, cursor.end);
    const column = columnOf(wordsOf(text, cell));
    if (!column || columns.includes(column)) break;
    columns.push(column);
    at = cell.next;
    if (!cell.more) break;
  }
  return columns.length >= 2 && columns.includes('name') ? { columns, next: at } : null;
}

/** Whether the present line is the first column title of an attendance table. */
export function startsAttendanceTable(cursor: Cursor): boolean {
  if (cursor.from === cursor.start || columnOf(cursor.words) === null) return false;
  return readColumns(cursor) !== null;
}

/** Reads the attendance table that starts at the present line. */
export function readAttendanceTable(cursor: Cursor): Attendance {
  const { text } = cursor.source;
  const { columns, next } = readColumns(cursor) ?? { columns: [], next: cursor.next };
  let at = next;
  let head = text.slice(cursor.start, at);
  let role = '';
  const rows: AttendanceRow[] = [];
  while (at < cursor.end && text.charCodeAt(at) === TAB) {
    const { cells, next: after } = readRow(text, at, cursor.end, columns.length);
    const raw = text.slice(at, after);
    at = after;
    if (raw.trim() === '') {
      const last = rows.at(-1);
      if (last?.layout) rows[rows.length - 1] = { ...last, layout: withTrail(last.layout, raw) };
      else head += raw;
      continue;
    }
    const row = rowOf(text, cells, columns, role, after);
    role = row.role;
    rows.push(row);
  }
  moveTo(cursor, at);
  return { type: 'attendance', rows, layout: { form: 'table', head, columns }, children: [{ text: '' }] };
}

function withTrail(layout: AttendanceRowLayout, more: string): AttendanceRowLayout {
  return { ...layout, trail: layout.trail + more };
}

function readRow(text: string, start: number, end: number, count: number): { cells: Cell[]; next: number } {
  const cells: Cell[] = [];
  let at = start;
  while (cells.length < count) {
    const cell = readCell(text, at, end);
    cells.push(cell);
    at = cell.next;
    if (!cell.more) break;
  }
  return { cells, next: at };
}

function rowOf(
  text: string,
  cells: readonly Cell[],
  columns: readonly AttendanceColumn[],
  roleBefore: string,
  end: number,
): AttendanceRow {
  const values = { role: roleBefore, name: '', authority: '' };
  const kept: Kept[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const words = wordsOf(text, cell);
    if (column && (column !== 'role' || words !== '')) values[column] = words;
    kept.push({ raw: text.slice(cell.from, cell.to), means: column ? values[column] : '' });
  }
  const gaps = cells.slice(1).map((cell, index) => text.slice(cells[index]?.to, cell.from));
  const trail = text.slice(cells.at(-1)?.to, end);
  return { ...values, group: groupOfRole(values.role), layout: { lead: '\t', cells: kept, gaps, trail } };
}

/** The list of the attendance that the people of a role stand in. */
export function groupOfRole(role: string): AttendanceGroup {
  if (/apolog/i.test(role)) return 'apologies';
  if (/substitut/i.test(role)) return 'substitute';
  if (/^absen/i.test(role)) return 'absent';
  const isOther =
    /in attendance|also present|observers?\b|officers?\b|clerks?\b|guests?\b|visitors?\b|public\b|press\b/i;
  return isOther.test(role) ? 'in attendance' : 'present';
}

/** The role that puts a person in a group of the table. */
const ROLE_OF_GROUP: Record<AttendanceGroup, string> = {
  present: 'Members',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

const COLUMN_TITLES: Record<AttendanceColumn, string> = {
  role: 'Position/Role',
  name: 'Councillor',
  authority: 'Authority',
};
const ALL_COLUMNS: readonly AttendanceColumn[] = ['role', 'name', 'authority'];

/** Writes an attendance as a table. */
export function writeAttendanceTable(block: Attendance, sink: Sink): void {
  startLine(sink);
  sink.onBlock?.(block);
  const { eol } = sink;
  const layout = block.layout?.form === 'table' ? block.layout : null;
  const columns = layout?.columns ?? ALL_COLUMNS;
  const titles = columns.map((column) => `\t${COLUMN_TITLES[column]}${eol}`).join('');
  const head = layout?.head ?? `${titles}${eol}${`\t${eol}`.repeat(columns.length)}${eol}`;
  putFrame(sink, head);
  let before = head;
  let roleBefore = '';
  for (const [index, row] of block.rows.entries()) {
    const role = roleOf(row);
    const next = block.rows[index + 1];
    startLine(sink);
    // A row is one only where its tab begins a line: a file may have ended in a stray space after what is before it.
    if (hasLineEnd(before) && !isLineEnd(before.charCodeAt(before.length - 1))) sink.put(eol);
    sink.onBlock?.(row);
    const endsGroup = next === undefined || roleOf(next) !== role;
    writeRow(row, role, roleBefore, columns, endsGroup, sink);
    before = row.layout?.trail ?? '';
    roleBefore = role;
  }
}

/** The role as the table has it: the table's groups are its roles. */
function roleOf({ role, group }: AttendanceRow): string {
  return groupOfRole(role) === group ? role : ROLE_OF_GROUP[group];
}

function writeRow(
  row: AttendanceRow,
  role: string,
  roleBefore: string,
  columns: readonly AttendanceColumn[],
  endsGroup: boolean,
  sink: Sink,
): void {
  const { eol } = sink;
  const values = {
    role,
    name: row.remark ? `${row.name} (${row.remark})` : row.name,
    authority: row.authority,
  };
  const known = row.layout?.cells ?? [];
  const count = row.layout ? Math.max(known.length, lastFilled(values, columns)) : columns.length;
  for (const [index, column] of columns.slice(0, count).entries()) {
    const kept = known[index];
    const value = values[column];
    const isSame =
      kept?.means === value && (column !== 'role' || kept.raw.trim() !== '' || roleBefore === role);
    const isRepeat = column === 'role' && roleBefore === role;
    sink.put(index === 0 ? (row.layout?.lead ?? '\t') : (row.layout?.gaps[index - 1] ?? `${eol}\t`));
    sink.put(kept && isSame ? kept.raw : isRepeat ? '' : escapeTags(value));
  }
  endWords(sink, row.layout?.trail ?? (endsGroup ? eol + eol + eol : eol + eol));
}

function lastFilled(values: Record<AttendanceColumn, string>, columns: readonly AttendanceColumn[]): number {
  return columns.findLastIndex((column) => column !== 'role' && values[column] !== '') + 1;
}
