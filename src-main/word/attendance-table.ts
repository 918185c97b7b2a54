import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { attendanceLines, GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { Attendance, AttendanceColumn, AttendanceRow, TopBlock } from '../../shared/note/blocks.ts';
import { GROUP_STEMS } from './attendance-words.ts';
import { TEXT_WIDTH } from './look.ts';
import type { Setting } from './setting.ts';
import { ATTENDANCE_TABLE } from './table-style.ts';
import { runsOf } from './words.ts';

const TITLES: Readonly<Record<AttendanceColumn, string>> = {
  role: 'Role',
  name: 'Name',
  authority: 'Authority',
};

/** Shares of the width of the text; those of the columns shown are scaled up to fill it. */
const SHARES: Readonly<Record<AttendanceColumn, number>> = { role: 23, name: 35, authority: 42 };

/** One line of the table: the words of each column. */
type Line = Readonly<Record<AttendanceColumn, string>>;

const LONGEST_TITLE = 60;

/** A line with one of these words that is no sentence. */
const NAMES_ATTENDANCE = /^(?!.*[.!?]$).*\b(?:attendance|attendees|present|appendix)\b/is;

/** A table of so many lines fits on a page under its heading, and is not parted between two. */
const LINES_OF_A_PAGE = 32;

/** Of a longer one no fewer lines than these stand alone at the top or the bottom of a page. */
const FEWEST_LINES = 3;

/** The words of a line that names the attendance table after it, as `Appendix A - Attendance`; empty for others. */
export function attendanceTitle(block: TopBlock): string {
  if (block.type !== 'paragraph' && block.type !== 'part-heading') return '';
  const words = block.children[0].text.trim().replace(/:$/, '');
  return words.length <= LONGEST_TITLE && NAMES_ATTENDANCE.test(words) ? words : '';
}

/** Whether anything of an attendance is printed. */
export function isAttendanceShown(block: Attendance): boolean {
  return attendanceLines(block) !== null || block.rows.some(isTold);
}

/**
 * The attendance as a table under a heading; as its own lines where its rows do not tell all its words. `title` is what
 * the note calls it, empty where it has no name: a table needs a heading then, lines tell themselves what they are.
 */
export function attendanceSection(block: Attendance, title: string, setting: Setting): readonly FileChild[] {
  const lines = attendanceLines(block);
  if (lines === null) return tableSection(block, title || 'Attendance', setting);
  return [
    ...(title === '' ? [] : [heading(title, setting)]),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          style: setting.inEntry ? 'BodyTextIndent' : 'BodyText',
          ...(line.endsWith(':') && index < lines.length - 1 ? { keepNext: true } : {}),
          children: runsOf(line),
        }),
    ),
  ];
}

function heading(title: string, { inEntry }: Setting): Paragraph {
  return new Paragraph({ style: inEntry ? 'Heading2' : 'AttendanceHeading', children: runsOf(title) });
}

/**
 * The table under its heading, which in an entry is one of the second level; nothing where no one is in
 * it. Columns that hold nothing are left out; a role stands in the first row of its group, in no merged cells; the
 * titles are repeated on every page and no row is torn between two.
 */
function tableSection({ rows }: Attendance, title: string, setting: Setting): readonly FileChild[] {
  const lines = rows.filter(isTold).map(lineOf);
  if (lines.length === 0) return [];
  const columns = (['role', 'name', 'authority'] as const).filter((column) =>
    lines.some((line) => line[column] !== ''),
  );
  return [heading(title, setting), tableOf(columns, lines)];
}

function isTold({ role, name, authority }: AttendanceRow): boolean {
  return [role, name, authority].some((words) => words.trim() !== '');
}

function lineOf({ role, name, authority, group, remark }: AttendanceRow): Line {
  const own = role.trim();
  const label = GROUP_TITLES[group];
  const isSaid = group === 'present' || own.toLowerCase().includes(GROUP_STEMS[group]);
  const position = own === '' ? label : isSaid ? own : `${own} (${label.toLowerCase()})`;
  const remarks = remark?.trim() ? ` (${remark.trim().replace(/^\((.*)\)$/s, '$1')})` : '';
  return { role: position, name: `${name.trim()}${remarks}`, authority: authority.trim() };
}

function tableOf(columns: readonly AttendanceColumn[], lines: readonly Line[]): Table {
  const total = columns.reduce((sum, column) => sum + SHARES[column], 0);
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * SHARES[column]) / total));
  const row = (words: readonly string[], style: string, tableHeader: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      ...(tableHeader ? { tableHeader } : {}),
      cantSplit: true,
      children: words.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: runsOf(cell) })],
          }),
      ),
    });
  return new Table({
    style: ATTENDANCE_TABLE,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      row(
        columns.map((column) => TITLES[column]),
        'TableHeading',
        true,
        false,
      ),
      ...lines.map((line, index) => {
        const repeats = lines[index - 1]?.role === line.role;
        return row(
          columns.map((column) => (column === 'role' && repeats ? '' : line[column])),
          'TableText',
          false,
          keepsWithNext(index, lines.length),
        );
      }),
    ],
  });
}

function keepsWithNext(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= LINES_OF_A_PAGE || index < FEWEST_LINES - 1 || index >= count - FEWEST_LINES;
}
