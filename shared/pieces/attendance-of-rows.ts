import type { Attendance, AttendanceGroup, AttendanceRow } from '../note/blocks.ts';
import { attendanceTable } from '../note/build.ts';
import { groupOfRole } from '../tagged/attendance-table.ts';

type Column = 'role' | 'name' | 'authority' | AttendanceGroup;

const TITLES: readonly (readonly [Column, RegExp])[] = [
  [
    'name',
    /^(?:full )?(?:councillors?|names?|members?|attendees?|representatives?|delegates?)(?: names?)?$/i,
  ],
  ['role', /^(?:position|role|capacity|office|status|title|job title)(?:\s*\/\s*[a-z]+)?$/i],
  [
    'authority',
    /^(?:authority|council|organi[sz]ation|representing|body|party|ward|area|company|department)$/i,
  ],
  ['apologies', /^apolog(?:y|ies)(?: (?:for absence|received|sent))?\??$/i],
  ['present', /^(?:present|attended|attending|here)\??$/i],
  ['in attendance', /^(?:also )?in attendance$/i],
  ['absent', /^absent\??$/i],
  ['substitute', /^substitutes?(?: for)?$/i],
];

/** The role that a person of a group has where the table says none, as the table of a note groups by roles. */
const ROLES: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Members',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

/** A mark that says no, in a column of marks. */
const NO = /^(?:no|n|✗|✘|x|-|–|0|false)$/i;

/**
 * Who was there, where the first row of a table has the titles of such a list: names with a role, an organisation or
 * marks of who was present; or one column of names for each group. Null for any other table.
 */
export function attendanceOfRows(rows: readonly (readonly string[])[]): Attendance | null {
  const [titles = [], ...body] = rows;
  const columns = titles.map(columnOf);
  const known = columns.filter((column) => column !== null);
  if (known.length < 2 || new Set(known).size < known.length) return null;
  // One column that nobody knows, as a number or a telephone, is left out; a table of many tells something else.
  if (columns.length - known.length > 1) return null;
  const people = columns.includes('name') ? namedRows(columns, body) : listedRows(columns, body);
  return people.length > 0 ? attendanceTable(people) : null;
}

function columnOf(title: string): Column | null {
  return TITLES.find(([, pattern]) => pattern.test(title.replace(/[:.]$/, '')))?.[0] ?? null;
}

function namedRows(
  columns: readonly (Column | null)[],
  body: readonly (readonly string[])[],
): readonly AttendanceRow[] {
  let role = '';
  const people: AttendanceRow[] = [];
  for (const cells of body) {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const name = cell('name');
    role = cell('role') || role;
    if (name === '') continue;
    const marked = markedGroup(columns, cells);
    const group = marked ?? groupOfRole(role);
    const fits = role !== '' && groupOfRole(role) === group;
    people.push({ role: fits ? role : ROLES[group], name, authority: cell('authority'), group });
  }
  return people;
}

/** The group in whose column a person has a mark. */
function markedGroup(columns: readonly (Column | null)[], cells: readonly string[]): AttendanceGroup | null {
  let group: AttendanceGroup | null = null;
  for (const [index, column] of columns.entries()) {
    if (column === null || column === 'name' || column === 'role' || column === 'authority') continue;
    const mark = cells[index] ?? '';
    if (column === 'present' && /^(?:apolog|absent)/i.test(mark)) return groupOfRole(mark);
    if (mark !== '' && !NO.test(mark)) group = column;
    else if (column === 'present' && NO.test(mark)) group ??= 'absent';
  }
  return group;
}

function listedRows(
  columns: readonly (Column | null)[],
  body: readonly (readonly string[])[],
): readonly AttendanceRow[] {
  return columns.flatMap((group, index): readonly AttendanceRow[] => {
    if (group === null || group === 'role' || group === 'name' || group === 'authority') return [];
    const names = body.map((cells) => cells[index] ?? '').filter((name) => name !== '');
    return names.map((name) => ({ role: ROLES[group], name, authority: '', group }));
  });
}
