import type { AttendanceGroup, AttendanceRow } from '../note/blocks.ts';
import { groupOfRole } from '../tagged/attendance-table.ts';
import { markOf, stateOf } from './attendance-states.ts';

/** What a column of a list of who was there has: a group has marks, or the names of those in it. */
export type ListColumn = 'role' | 'name' | 'authority' | AttendanceGroup;
export type ListColumns = readonly (ListColumn | null)[];

type Cells = readonly string[];

const TITLES: readonly (readonly [ListColumn, RegExp])[] = [
  [
    'name',
    /^(?:full )?(?:councillors?|names?|members?|attendees?|representatives?|delegates?)(?: names?)?$/i,
  ],
  ['role', /^(?:position|role|capacity|office|status|title|job title)(?:\s*\/\s*[a-z]+)?$/i],
  [
    'authority',
    /^(?:authority|council|organi[sz]ation|representing|body|party|ward|area|company|department)$/i,
  ],
  ['apologies', /^apolog(?:y|ies)(?: (?:for absence|received|sent))?$/i],
  [
    'present',
    /^(?:present|attend(?:ed|ing|ance)|here|(?:attendance )?status|attendance record)(?:\s*(?:\/|or)\s*(?:not present|apologies|absent))*$/i,
  ],
  ['in attendance', /^(?:also )?in attendance$/i],
  ['absent', /^(?:absent|did not attend|not present)$/i],
  ['substitute', /^substitutes?(?: for)?$/i],
];

/** The role that a person of a group has where the table says none, as the table of a note groups by roles. */
export const ROLES_OF_LISTS: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Members',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

/** Where several columns say something of somebody, who was away was away. */
const STRONGEST: readonly AttendanceGroup[] = [
  'apologies',
  'absent',
  'substitute',
  'in attendance',
  'present',
];

/**
 * What the titles of a table's columns say of those below. A column headed `Status` has states where all of its words
 * are some, or where another has the roles; and a first column without a title has the names of those with marks.
 */
export function listColumns(titles: Cells, body: readonly Cells[]): ListColumns {
  const known = titles.map((title) => columnOf(title));
  const [, ...others] = known;
  if (titles[0]?.trim() === '' && others.length > 0 && others.every(isGroup)) return ['name', ...others];
  return known.map((column, index) => {
    if (column !== 'role' || !/^status$/i.test(bareTitle(titles[index] ?? ''))) return column;
    const words = body.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
    const says = (cell: string): boolean => stateOf(cell) !== null || markOf(cell) !== null;
    const isBeside = known.some((other, at) => other === 'role' && at !== index);
    return words.length > 0 && (words.every(says) || (isBeside && words.some(says))) ? 'present' : column;
  });
}

function columnOf(title: string): ListColumn | null {
  const bare = bareTitle(title);
  return TITLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

function bareTitle(title: string): string {
  return title
    .trim()
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/\s*\by\s*\/\s*n$/i, '')
    .replace(/[\s?:.*]+$/, '');
}

/** Whether a column is that of a group. */
export function isGroup(column: ListColumn | null): column is AttendanceGroup {
  return column !== null && column !== 'role' && column !== 'name' && column !== 'authority';
}

/** Somebody in a row of such a table. */
export interface ListedRow {
  /** As the table says it, or that of the group; empty where nothing is said. */
  readonly role: string;
  readonly name: string;
  readonly authority: string;
  /** Null where nothing is said. */
  readonly group: AttendanceGroup | null;
  /** Whether a column of states or marks said the group. */
  readonly isStated: boolean;
  /** What else is told. */
  readonly told: readonly string[];
}

/** The people of rows with a column of names, and the rows of which nobody can say whether they tell of one present. */
export interface ListedRows {
  readonly people: readonly ListedRow[];
  readonly unread: readonly Cells[];
}

/** Reads rows under titles with a column of names. A role holds for the rows below that have none. */
export function listedRows(titles: Cells, columns: ListColumns, body: readonly Cells[]): ListedRows {
  let role = '';
  const people: ListedRow[] = [];
  const unread: Cells[] = [];
  const marks = marksOf(columns, body);
  for (const [index, cells] of body.entries()) {
    const cell = (column: ListColumn): string => cells[columns.indexOf(column)] ?? '';
    const own = cell('role');
    role = own || role;
    const [name, authority] = [cell('name'), cell('authority')];
    const { group: marked, told, isUnread } = stateOfRow(titles, columns, cells, marks);
    if (isUnread) {
      unread.push(cells);
      continue;
    }
    // A role over the rows of its people stands in those; over none, in a row of its own.
    const isEmpty = name === '' && authority === '' && told.length === 0;
    if (isEmpty && (own === '' || isHeading(columns, body[index + 1]))) continue;
    const away = role === '' ? null : stateOf(role);
    const held = role === '' ? null : (away?.group ?? groupOfRole(role));
    // Whoever serves a body and was there is in attendance.
    const serves = marked === 'present' && (held === 'in attendance' || held === 'substitute');
    const group = serves ? held : (marked ?? held);
    const fits = role !== '' && groupOfRole(role) === group;
    const said = own !== '' && !fits && away === null ? [own] : [];
    people.push({
      role: fits ? role : group === null ? '' : ROLES_OF_LISTS[group],
      name,
      authority,
      group,
      isStated: marked !== null,
      told: [...said, ...(own !== '' && away?.told ? [away.told] : []), ...told],
    });
  }
  return { people, unread };
}

/** Whether the row under a role tells of a person in that role. */
function isHeading(columns: ListColumns, below: Cells | undefined): boolean {
  const cell = (column: ListColumn): string => below?.[columns.indexOf(column)] ?? '';
  return cell('name') !== '' && cell('role') === '';
}

/** How the marks of a table are meant. */
interface Marks {
  /** Whether anybody is marked, or said to be, present: then no mark there says that somebody was not. */
  readonly hasPresent: boolean;
  /** Whether a cross in the column of those present is a tick. */
  readonly isCrossPresent: (cell: string) => boolean;
}

function marksOf(columns: ListColumns, body: readonly Cells[]): Marks {
  const groups = columns.flatMap((column, index) => (isGroup(column) ? [{ column, index }] : []));
  const hasTicks = body.some((cells) => groups.some(({ index }) => markOf(cells[index] ?? '') === 'yes'));
  const isSeveral = groups.length > 1;
  const isCrossPresent = (cell: string): boolean => !hasTicks && (isSeveral || /^x$/i.test(cell));
  const hasPresent = body.some((cells) =>
    groups.some(({ column, index }) => {
      const cell = cells[index] ?? '';
      if (column !== 'present' || cell === '') return false;
      const mark = markOf(cell);
      return (
        mark === 'yes' || (mark === 'cross' && isCrossPresent(cell)) || stateOf(cell)?.group === 'present'
      );
    }),
  );
  return { hasPresent, isCrossPresent };
}

/** What the columns of groups say of somebody, and what the row tells beside. */
function stateOfRow(
  titles: Cells,
  columns: ListColumns,
  cells: Cells,
  marks: Marks,
): { readonly group: AttendanceGroup | null; readonly told: readonly string[]; readonly isUnread: boolean } {
  const told: string[] = [];
  const groups = new Set<AttendanceGroup>();
  let isDenied = false;
  let isUnread = false;
  const isOnlyMark = columns.filter((column, index) => isGroup(column) && cells[index]).length === 1;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    if (column === null) told.push(`${titles[index] ?? ''} ${cell}`.trim());
    if (!isGroup(column)) continue;
    const mark = markOf(cell);
    const state = stateOf(cell);
    if (mark === 'yes') groups.add(column);
    else if (mark === 'cross' && (column === 'present' ? marks.isCrossPresent(cell) : isOnlyMark))
      groups.add(column);
    else if (mark !== null) isDenied ||= column === 'present';
    else if (state) {
      groups.add(column !== 'present' && state.group === 'present' ? column : state.group);
      if (state.told !== '') told.push(state.told);
    } else if (column === 'present') isUnread = true;
    else {
      groups.add(column);
      told.push(cell);
    }
  }
  for (const cell of cells.slice(columns.length)) if (cell !== '') told.push(cell);
  const group = STRONGEST.find((each) => groups.has(each)) ?? null;
  const isMissing = isDenied || (marks.hasPresent && columns.includes('present'));
  return { group: group ?? (isMissing ? 'absent' : null), told, isUnread };
}

/** The people of a table with a column of names for each group, in the order of the columns. */
export function namesInGroups(
  columns: ListColumns,
  body: readonly (readonly string[])[],
): readonly AttendanceRow[] {
  return columns.flatMap((group, index): readonly AttendanceRow[] => {
    if (!isGroup(group)) return [];
    const names = body.map((cells) => cells[index] ?? '').filter((name) => name !== '');
    return names.map((name) => ({ role: ROLES_OF_LISTS[group], name, authority: '', group }));
  });
}
