import { GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { Attendance, AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';
import { attendanceTable } from '../../shared/note/build.ts';
import { groupOfRole } from '../../shared/tagged/attendance-table.ts';
import { styleOf, wordsOfCell } from './own-lines.ts';
import type { WordTable } from './word-piece.ts';

type Column = 'role' | 'name' | 'authority';

const ORDER: readonly Column[] = ['role', 'name', 'authority'];

/** Who was there, in the table of a file of our own; null for any other table. */
export function ownAttendance(table: WordTable): Attendance | null {
  const [titles = [], ...body] = table.rows.map((row) => row.map(wordsOfCell));
  const columns = columnsOf(titles);
  if (!columns || (!columns.every(({ isSaid }) => isSaid) && !hasOwnTitles(table))) return null;
  if (body.some(({ length }) => length > columns.length)) return null;
  const names = columns.map(({ column }) => column);
  let role = '';
  const people = body.flatMap((cells): readonly AttendanceRow[] => {
    const cell = (column: Column): string => cells[names.indexOf(column)] ?? '';
    role = cell('role') || role;
    if (cells.every((words) => words === '')) return [];
    return [{ ...roleAndGroup(role), name: cell('name'), authority: cell('authority') }];
  });
  return attendanceTable(people);
}

/** The columns by their titles; one whose title was changed by its place among them. */
function columnsOf(
  titles: readonly string[],
): readonly { readonly column: Column; readonly isSaid: boolean }[] | null {
  if (titles.length > ORDER.length) return null;
  const said = titles.map((title) => ORDER.find((column) => title.toLowerCase() === column) ?? null);
  const free = ORDER.filter((column) => !said.includes(column));
  const columns = said.map((column) => ({ column: column ?? free.shift(), isSaid: column !== null }));
  const known = columns.flatMap(({ column, isSaid }) => (column ? [{ column, isSaid }] : []));
  return known.length === titles.length && known.some(({ column }) => column === 'name') ? known : null;
}

/** Whether the titles stand in the style that those of our own tables have. */
function hasOwnTitles({ rows: [titles = []] }: WordTable): boolean {
  return titles.every(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'paragraph' && styleOf(piece) === 'table heading'),
  );
}

const GROUPS = Object.entries(GROUP_TITLES).map(([group, title]) => ({
  group: group as AttendanceGroup,
  title: title.toLowerCase(),
}));

/** `Clerk (in attendance)` is a clerk in that group; any other role tells its group itself. */
function roleAndGroup(said: string): Pick<AttendanceRow, 'role' | 'group'> {
  const match = /^(.*\S) \(([^()]+)\)$/.exec(said);
  const told = match && GROUPS.find(({ title }) => title === match[2]?.toLowerCase());
  return told ? { role: match[1] ?? '', group: told.group } : { role: said, group: groupOfRole(said) };
}
