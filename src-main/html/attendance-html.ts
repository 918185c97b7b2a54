import type { Element } from 'hast';
import { h } from 'hastscript';
import { attendanceLines } from '../../shared/note/attendance.ts';
import { type AttendanceLine, attendanceTableLines } from '../../shared/note/attendance-table.ts';
import type { Attendance } from '../../shared/note/blocks.ts';
import { type HeadingLevel, headingHtml } from './heading-level.ts';
import { shown } from './shown.ts';

const COLUMNS = [
  { key: 'role', title: 'Role' },
  { key: 'name', title: 'Name' },
  { key: 'authority', title: 'Authority' },
] as const;

type Column = (typeof COLUMNS)[number];

/** A table of so many lines fits on a page under its heading, and is not parted between two. */
const LINES_OF_A_PAGE = 32;

/**
 * The attendance as a table under its title, with only the columns that say something; as its own lines where its rows
 * do not tell all its words. `title` is what the note calls it, empty where it has no name: a table needs one then.
 */
export function attendanceHtml(block: Attendance, title: string, level: HeadingLevel): readonly Element[] {
  const said = attendanceLines(block);
  if (said) {
    const heading = title === '' ? [] : [headingHtml(level, [shown(title)], 'appendix')];
    return [...heading, ...said.map((line) => h('p', shown(line)))];
  }
  const lines = attendanceTableLines(block.rows);
  if (lines.length === 0) return [];
  const columns = COLUMNS.filter(({ key }) => lines.some((line) => line[key] !== ''));
  return [
    h('table', { className: ['attendance', ...(lines.length <= LINES_OF_A_PAGE ? ['whole'] : [])] }, [
      h('caption', [headingHtml(level, [shown(title || 'Attendance')])]),
      h('thead', [
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col', className: [`of-${column.key}`] }, column.title)),
        ),
      ]),
      h(
        'tbody',
        lines.map((line, index) =>
          h(
            'tr',
            columns.map((column) => cellHtml(column, line, lines[index - 1])),
          ),
        ),
      ),
    ]),
  ];
}

/** A role is seen in the first row of its group; those who hear the table hear it in each. */
function cellHtml({ key }: Column, line: AttendanceLine, before: AttendanceLine | undefined): Element {
  const words = shown(line[key]);
  if (key === 'name') return h('th', { scope: 'row' }, words);
  const isAgain = key === 'role' && before?.role === line.role;
  return h('td', isAgain ? [h('span', { className: ['again'] }, words)] : words);
}
