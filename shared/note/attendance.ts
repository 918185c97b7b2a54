import type { AttendanceGroup, AttendanceRow, Note } from './blocks.ts';
import { placed } from './walk.ts';

/** What each group of the attendance is called, in the order that minutes list them. */
export const GROUP_TITLES: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Present',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

/** Everyone the note's attendance names, in its order. A role that no name stands beside is no one. */
export function attendanceOf(note: Note): readonly AttendanceRow[] {
  return placed(note, 'attendance').flatMap(({ block }) => block.rows.filter(({ name }) => name !== ''));
}

function inGroup(note: Note, group: AttendanceGroup): readonly AttendanceRow[] {
  return attendanceOf(note).filter((row) => row.group === group);
}

/** The members who were present. */
export function present(note: Note): readonly AttendanceRow[] {
  return inGroup(note, 'present');
}

/** Those who sent apologies. */
export function apologies(note: Note): readonly AttendanceRow[] {
  return inGroup(note, 'apologies');
}

/** Those who stood in for another. */
export function substitutes(note: Note): readonly AttendanceRow[] {
  return inGroup(note, 'substitute');
}

/** Officers, observers and others who were there but are no members. */
export function inAttendance(note: Note): readonly AttendanceRow[] {
  return inGroup(note, 'in attendance');
}
