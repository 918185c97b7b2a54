import type { Attendance, AttendanceRow } from '../note/blocks.ts';
import { attendanceTable } from '../note/build.ts';
import { groupOfRole } from '../tagged/attendance-table.ts';
import {
  isGroup,
  type ListColumn,
  type ListColumns,
  listColumns,
  listedRows,
  namesInGroups,
  ROLES_OF_LISTS,
} from './attendance-columns.ts';

/**
 * Who was there, where the first row of a table has the titles of such a list: names with a role, an organisation, a
 * state or marks of who was present; or one column of names for each group. What else is told of a person stands
 * behind the name in brackets, as the table of a note has it. Null for any other table, and where of somebody nobody
 * can say whether they were there.
 */
export function attendanceOfRows(rows: readonly (readonly string[])[]): Attendance | null {
  const [titles = [], ...body] = rows;
  const columns = listColumns(titles, body);
  const known = columns.filter((column) => column !== null);
  if (known.length < 2 || new Set(known).size < known.length) return null;
  // A table with many columns that nobody knows tells something else.
  if (columns.length - known.length > 1) return null;
  if (body.some((cells) => cells.slice(titles.length).some((cell) => cell !== ''))) return null;
  const hasNames = columns.includes('name');
  const isOther = (column: ListColumn | null): boolean => !isGroup(column);
  if (!hasNames && columns.some(isOther)) return null;
  const people = hasNames ? namedRows(titles, columns, body) : namesInGroups(columns, body);
  return people?.some(({ name }) => name !== '') ? attendanceTable(people) : null;
}

function namedRows(
  titles: readonly string[],
  columns: ListColumns,
  body: readonly (readonly string[])[],
): readonly AttendanceRow[] | null {
  const { people, unread } = listedRows(titles, columns, body);
  if (unread.length > 0) return null;
  return people.map(({ role, name, authority, group, told }) => {
    const known = group ?? groupOfRole(role);
    const named = told.length > 0 ? `${name} (${told.join(', ')})`.trim() : name;
    return { role: role || ROLES_OF_LISTS[known], name: named, authority, group: known };
  });
}
