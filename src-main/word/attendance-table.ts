import { type FileChild, Paragraph, type Table } from 'docx';
import { attendanceLines } from '../../shared/note/attendance.ts';
import { type AttendanceLine, attendanceTableLines } from '../../shared/note/attendance-table.ts';
import type { Attendance, AttendanceColumn } from '../../shared/note/blocks.ts';
import { recordTable } from './record-table.ts';
import type { Setting } from './setting.ts';
import { ATTENDANCE_TABLE } from './table-style.ts';
import { runsOf } from './words.ts';

const TITLES: Readonly<Record<AttendanceColumn, string>> = {
  role: 'Role',
  name: 'Name',
  authority: 'Authority',
};

const COLUMNS = ['role', 'name', 'authority'] as const satisfies readonly AttendanceColumn[];

/** Shares of the width of the text; those of the columns shown are scaled up to fill it. */
const SHARES: Readonly<Record<AttendanceColumn, number>> = { role: 23, name: 35, authority: 42 };

/** A table of so many lines fits on a page under its heading, and is not parted between two. */
const LINES_OF_A_PAGE = 32;

/** Of a longer one no fewer lines than these stand alone at the top or the bottom of a page. */
const FEWEST_LINES = 3;

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
 * The table under its heading, which in an entry is one of the second level; nothing where no one is in it. A role
 * stands in the first row of its group, in no merged cells.
 */
function tableSection({ rows }: Attendance, title: string, setting: Setting): readonly FileChild[] {
  const lines = attendanceTableLines(rows);
  if (lines.length === 0) return [];
  return [heading(title, setting), tableOf(lines)];
}

function tableOf(lines: readonly AttendanceLine[]): Table {
  const repeats = (line: AttendanceLine, index: number): boolean => lines[index - 1]?.role === line.role;
  return recordTable(
    COLUMNS.map((column) => ({
      title: TITLES[column],
      share: SHARES[column],
      cells: lines.map((line, index) => [
        { words: column === 'role' && repeats(line, index) ? '' : line[column] },
      ]),
    })),
    {
      style: ATTENDANCE_TABLE,
      heading: 'TableHeading',
      text: 'TableText',
      keepsNext: (row) => keepsWithNext(row, lines.length),
    },
  );
}

function keepsWithNext(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= LINES_OF_A_PAGE || index < FEWEST_LINES - 1 || index >= count - FEWEST_LINES;
}
