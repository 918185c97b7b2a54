import type { Element } from 'hast';
import { h } from 'hastscript';
import { attendanceLines, GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { Attendance, AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';
import { shown } from './shown.ts';

interface Column {
  readonly title: string;
  readonly of: (row: AttendanceRow) => string;
}

const NAME: Column = { title: 'Name', of: ({ name }) => name };

const ROLE: Column = { title: 'Role', of: ({ role }) => role };

const OTHERS: readonly Column[] = [
  { title: 'Authority', of: ({ authority }) => authority },
  { title: 'Remark', of: ({ remark }) => remark ?? '' },
];

/** Roles that only say again in which group a person stands. */
const SAYS_GROUP: Readonly<Record<AttendanceGroup, RegExp>> = {
  present: /^(?:members )?present$/i,
  apologies: /^apolog(?:y|ies)(?: for absence| received)?$/i,
  substitute: /^substitutes?$/i,
  'in attendance': /^(?:also )?in attendance$/i,
  absent: /^absent$/i,
};

/**
 * The attendance as a table: a part for each group, and only the columns that say something. A list in
 * running text whose rows do not tell all of its words is shown as its lines.
 */
export function attendanceHtml(block: Attendance): readonly Element[] {
  const lines = attendanceLines(block);
  if (lines) return lines.map((line) => h('p', shown(line)));
  const { rows } = block;
  if (rows.length === 0) return [];
  const columns = [
    NAME,
    ...(rows.some(saysRole) ? [ROLE] : []),
    ...OTHERS.filter(({ of }) => rows.some((row) => of(row) !== '')),
  ];
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

/** Whether a role tells more than the heading of the group and that someone is one of the members. */
function saysRole({ role, group }: AttendanceRow): boolean {
  const words = role.trim().replace(/:$/, '');
  return words !== '' && !/^members?$/i.test(words) && !SAYS_GROUP[group].test(words);
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
