import type { Attendance, AttendanceGroup, AttendanceRow } from '../../../shared/note/blocks.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';

/** The role that a table has for those of a group who hold no office. */
export const ROLE_OF_GROUP: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Members',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

/** The groups in the order that minutes list them. */
export const GROUPS: readonly AttendanceGroup[] = [
  'present',
  'apologies',
  'substitute',
  'in attendance',
  'absent',
];

/** What a screen reader is told of where somebody was put. */
export const GROUP_NAMES: Readonly<Record<AttendanceGroup, string>> = {
  present: 'present',
  apologies: 'apologies',
  substitute: 'substitute',
  'in attendance': 'in attendance',
  absent: 'absent',
};

const OFFICE = /chair|mayor|president|leader/i;

/** Whether a role is an office of one person, as `Deputy-chair`, that stands above the members. */
export function isOffice(role: string): boolean {
  return OFFICE.test(role) && groupOfRole(role) === 'present';
}

const JOB =
  /\b(?:clerk|officer|director|manager|solicitor|secretary|treasurer|engineer|surveyor|planner|accountant|auditor|head of)\b/i;

/** Whether a role is what one person does for a body (`Finance officer`), which nobody else has unasked. */
export function isJob(role: string): boolean {
  return JOB.test(role);
}

/** A role as a heading: those of a table who share it stand together. */
export function sameRole(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Whether a row is the first of those who stand together under a role. */
export function isFirstOfRole(rows: readonly AttendanceRow[], index: number): boolean {
  const [before, row] = [rows[index - 1], rows[index]];
  return !before || !row || before.group !== row.group || !sameRole(before.role, row.role);
}

/** The word that a note's attendance has for a group: its own where it lists somebody there. */
export function roleFor(rows: readonly AttendanceRow[], group: AttendanceGroup): string {
  const known = rows.find(
    ({ role, group: other }) => other === group && role.trim() !== '' && !isOffice(role) && !isJob(role),
  );
  return known?.role.trim() ?? ROLE_OF_GROUP[group];
}

/**
 * Rows as a table can say them: its roles are its groups, and a row that has none shares that of the row above. So a
 * row without a role gets the one of its group, and an office that would put somebody into another group is remarked.
 */
export function asTableRow(row: AttendanceRow): AttendanceRow {
  const role = row.role.trim();
  if (role === '') return { ...row, role: ROLE_OF_GROUP[row.group] };
  if (groupOfRole(role) === row.group) return row;
  const remark = [role, row.remark?.trim()].filter(Boolean).join(', ');
  return { ...row, role: ROLE_OF_GROUP[row.group], remark };
}

/** What an edit sets of an attendance. */
export type EditedAttendance = Pick<Attendance, 'rows'> & { readonly layout?: undefined };

/**
 * What rows that were edited make of an attendance. A table of fewer columns than they need is written anew with all:
 * what stands in a column that the file has not would be lost.
 */
export function editedAttendance(block: Attendance, edited: readonly AttendanceRow[]): EditedAttendance {
  const rows = edited.map(asTableRow);
  if (block.layout?.form !== 'table') return { rows };
  const { columns } = block.layout;
  const isRoleShown = columns.includes('role');
  const needsMore = rows.some(
    ({ role, authority, group }) =>
      (authority.trim() !== '' && !columns.includes('authority')) ||
      (!isRoleShown && (group !== 'present' || !sameRole(role, ROLE_OF_GROUP.present))),
  );
  if (!needsMore) return { rows };
  return { rows: rows.map(({ layout: _, ...row }) => row), layout: undefined };
}
