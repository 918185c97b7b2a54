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
/** A mark that says yes, and nothing more of the person. */
const YES = /^(?:yes|y|✓|✔|☑|p|1|true|present|attended|apolog(?:y|ies)|absent)$/i;

/**
 * Who was there, where the first row of a table has the titles of such a list: names with a role, an organisation or
 * marks of who was present; or one column of names for each group. What else is told of a person
 * stands behind the name in brackets, as the table of a note has it. Null for any other table.
 */
export function attendanceOfRows(rows: readonly (readonly string[])[]): Attendance | null {
  const [titles = [], ...body] = rows;
  const columns = titles.map(columnOf);
  const known = columns.filter((column) => column !== null);
  if (known.length < 2 || new Set(known).size < known.length) return null;
  // A table with many columns that nobody knows tells something else.
  if (columns.length - known.length > 1) return null;
  if (body.some((cells) => cells.slice(titles.length).some((cell) => cell !== ''))) return null;
  const hasNames = columns.includes('name');
  const isOther = (column: Column | null): boolean =>
    column === null || column === 'role' || column === 'authority';
  if (!hasNames && columns.some(isOther)) return null;
  const people = hasNames ? namedRows(titles, columns, body) : listedRows(columns, body);
  return people.some(({ name }) => name !== '') ? attendanceTable(people) : null;
}

function columnOf(title: string): Column | null {
  return TITLES.find(([, pattern]) => pattern.test(title.replace(/[:.]$/, '')))?.[0] ?? null;
}

function namedRows(
  titles: readonly string[],
  columns: readonly (Column | null)[],
  body: readonly (readonly string[])[],
): readonly AttendanceRow[] {
  let role = '';
  const people: AttendanceRow[] = [];
  for (const [index, cells] of body.entries()) {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const own = cell('role');
    role = own || role;
    const name = cell('name');
    const authority = cell('authority');
    const { group: marked, told } = markedGroup(titles, columns, cells);
    // A role over the rows of its people stands in those; over none, in a row of its own.
    const isEmpty = name === '' && authority === '' && told.length === 0;
    if (isEmpty && (own === '' || isHeading(columns, body[index + 1]))) continue;
    const group = marked ?? groupOfRole(role);
    const fits = role !== '' && groupOfRole(role) === group;
    const remarks = [...(fits || own === '' ? [] : [own]), ...told];
    const named = remarks.length > 0 ? `${name} (${remarks.join(', ')})`.trim() : name;
    people.push({ role: fits ? role : ROLES[group], name: named, authority, group });
  }
  return people;
}

/** Whether the row under a role tells of a person in that role. */
function isHeading(columns: readonly (Column | null)[], below: readonly string[] | undefined): boolean {
  const cell = (column: Column): string => below?.[columns.indexOf(column)] ?? '';
  return cell('name') !== '' && cell('role') === '';
}

/** The group in whose column a person has a mark, and what the row tells beside. */
function markedGroup(
  titles: readonly string[],
  columns: readonly (Column | null)[],
  cells: readonly string[],
): { readonly group: AttendanceGroup | null; readonly told: readonly string[] } {
  let group: AttendanceGroup | null = null;
  const told: string[] = [];
  for (const [index, column] of columns.entries()) {
    const mark = cells[index] ?? '';
    if (column === 'name' || column === 'role' || column === 'authority' || mark === '') continue;
    if (column === null) {
      told.push(`${titles[index] ?? ''} ${mark}`.trim());
      continue;
    }
    if (!YES.test(mark) && !NO.test(mark)) told.push(mark);
    if (column === 'present' && /^(?:apolog|absent)/i.test(mark)) group = groupOfRole(mark);
    else if (!NO.test(mark)) group = column;
    else if (column === 'present') group ??= 'absent';
  }
  return { group, told };
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
