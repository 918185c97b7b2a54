import type { AttendanceGroup, AttendanceRow } from '../../../shared/note/blocks.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';
import { among, type GivenPerson, isCouncillor } from './given-person.ts';
import { GROUPS, isOffice, ROLE_OF_GROUP, roleFor, sameRole } from './groups.ts';

/*
 * What can be done to the rows of an attendance. Each answers new rows; where nothing is to be done, the very same.
 */

export type Rows = readonly AttendanceRow[];

/** What stands in the cells of a row. */
export type CellColumn = 'role' | 'name' | 'authority' | 'remark';

/** Sets the words of a cell. A role puts a person into the group that it names. */
export function setCell(rows: Rows, index: number, column: CellColumn, words: string): Rows {
  return rows.map((row, at): AttendanceRow => {
    if (at !== index) return row;
    if (column === 'role') return { ...row, role: words, group: groupOfRole(words) };
    if (column !== 'remark') return { ...row, [column]: words };
    const { remark: _, ...rest } = row;
    return words === '' ? rest : { ...rest, remark: words };
  });
}

/** Whether a row says nothing of anybody. */
export function isEmptyRow({ name, authority, remark = '' }: AttendanceRow): boolean {
  return (name + authority + remark).trim() === '';
}

/** Adds an empty row below another, in its group. */
export function addBelow(rows: Rows, index: number): Rows {
  const above = rows[index];
  const group = above?.group ?? 'present';
  // There is one person in the chair: who is added below is a member.
  const role = above && !isOffice(above.role) ? above.role : roleFor(rows, group);
  const row: AttendanceRow = { role: role.trim() || ROLE_OF_GROUP[group], name: '', authority: '', group };
  return rows.toSpliced(index + 1, 0, row);
}

/** Takes a row away. Its role stands in the first row of those who share it, which the next then is. */
export function removeRow(rows: Rows, index: number): Rows {
  return rows[index] ? rows.toSpliced(index, 1) : rows;
}

/** Rows after a move, and where the row that was moved stands. */
export interface Moved {
  readonly rows: Rows;
  readonly index: number;
}

/** Moves a row one place up (-1) or down (1); over the edge of its group into the next. */
export function moveRow(rows: Rows, index: number, step: -1 | 1): Moved {
  const row = rows[index];
  const other = rows[index + step];
  if (!row || !other) return { rows, index };
  if (!sameRole(row.role, other.role)) {
    const moved = { ...row, role: other.role, group: other.group };
    return { rows: rows.with(index, moved), index };
  }
  return { rows: rows.with(index, other).with(index + step, row), index: index + step };
}

/**
 * Puts somebody who is listed as present among the apologies, and anybody else among those present. `role` is the one
 * that a person had who comes back.
 */
export function toggleAway(rows: Rows, index: number, role?: string): Moved {
  const row = rows[index];
  if (!row) return { rows, index };
  const isAway = row.group === 'apologies' || row.group === 'absent';
  const group: AttendanceGroup = isAway ? groupOfRole(role ?? '') : 'apologies';
  const rest = rows.toSpliced(index, 1);
  const moved = { ...row, group, role: role !== undefined && isAway ? role : roleFor(rest, group) };
  const to = placeFor(rest, moved);
  return { rows: rest.toSpliced(to, 0, moved), index: to };
}

/** Adds people, each behind the last of those in the role, and in `role` where nothing else is said of them. */
export function addPeople(rows: Rows, people: readonly GivenPerson[], role: string): Rows {
  return people.map((person) => rowOf(person, role)).reduce(inPlace, rows);
}

/**
 * Sets people in below a row, in the usual role of its group where nothing else is said of them; those of another
 * group go where they belong. A councillor is no officer, beside whichever row. An empty row makes room for them.
 */
export function insertPeople(rows: Rows, index: number, people: readonly GivenPerson[]): Rows {
  const at = rows[index];
  const added = people.map((person) => rowOf(person, usualRole(rows, at, person)));
  const isFree = at !== undefined && isEmptyRow(at);
  const isHere = (row: AttendanceRow): boolean => row.group === (at?.group ?? 'present');
  const here = rows.toSpliced(isFree ? index : index + 1, isFree ? 1 : 0, ...added.filter(isHere));
  return added.filter((row) => !isHere(row)).reduce(inPlace, here);
}

function usualRole(rows: Rows, at: AttendanceRow | undefined, { name }: GivenPerson): string {
  const group = at?.group ?? 'present';
  return roleFor(rows, group === 'in attendance' && isCouncillor(name) ? 'present' : group);
}

/** Everyone who belongs and is not listed yet; empty rows go. */
export function addRoster(rows: Rows, roster: Rows): Rows {
  const listed = rows.filter((row) => !isEmptyRow(row));
  const names = new Set(listed.map(({ name }) => name.trim().toLowerCase()));
  const missing = roster.filter(({ name }) => !names.has(name.trim().toLowerCase()));
  if (listed.length === 0) return missing;
  return missing.reduce(inPlace, listed);
}

/** Rows with one more, where it belongs. */
function inPlace(rows: Rows, row: AttendanceRow): Rows {
  return rows.toSpliced(placeFor(rows, row), 0, row);
}

function rowOf(person: GivenPerson, usual: string): AttendanceRow {
  const { name, authority, role, group, remark } = among(person, usual);
  const own = role?.trim() || usual;
  const row = { role: own, name, authority, group: group ?? groupOfRole(own) };
  return remark === undefined ? row : { ...row, remark };
}

/** Where a row goes: behind those of its role, an office above the members, a new group after those before it. */
function placeFor(rows: Rows, { role, group }: AttendanceRow): number {
  const last = rows.findLastIndex((row) => sameRole(row.role, role));
  if (last >= 0) return last + 1;
  if (isOffice(role)) return rows.findLastIndex((row) => isOffice(row.role)) + 1;
  const before = new Set(GROUPS.slice(0, GROUPS.indexOf(group) + 1));
  return rows.findLastIndex((row) => before.has(row.group)) + 1;
}
