import type { Element } from 'hast';
import { h } from 'hastscript';
import { GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';
import { shown } from './shown.ts';

interface Column {
  readonly title: string;
  readonly of: (row: AttendanceRow) => string;
}

const NAME: Column = { title: 'Name', of: ({ name }) => name };

const OTHERS: readonly Column[] = [
  { title: 'Role', of: ({ role }) => role },
  { title: 'Authority', of: ({ authority }) => authority },
  { title: 'Remark', of: ({ remark }) => remark ?? '' },
];

/** The attendance as a table: a part for each group, and only the columns that say something. */
export function attendanceHtml(rows: readonly AttendanceRow[]): readonly Element[] {
  if (rows.length === 0) return [];
  const columns = [NAME, ...OTHERS.filter(({ of }) => rows.some((row) => of(row) !== ''))];
  const groups = [...new Set(rows.map(({ group }) => group))];
  return [
    h('table', { className: ['attendance'] }, [
      h('caption', 'Attendance'),
      h('thead', [
        h(
          'tr',
          columns.map(({ title }) => h('th', { scope: 'col' }, title)),
        ),
      ]),
      ...groups.map((group) => groupHtml(group, rows, columns)),
    ]),
  ];
}

function groupHtml(
  group: AttendanceGroup,
  rows: readonly AttendanceRow[],
  columns: readonly Column[],
): Element {
  return h('tbody', [
    h('tr', [h('th', { scope: 'rowgroup', colSpan: columns.length }, GROUP_TITLES[group])]),
    ...rows
      .filter((row) => row.group === group)
      .map((row) =>
        h(
          'tr',
          columns.map((column) =>
            column === NAME ? h('th', { scope: 'row' }, shown(row.name)) : h('td', shown(column.of(row))),
          ),
        ),
      ),
  ]);
}
