import type { Attendance, AttendanceGroup, AttendanceRow, Note } from './blocks.ts';
import { placed } from './walk.ts';

/** What each group of the attendance is called, in the order that minutes list them. */
export const GROUP_TITLES: Readonly<Record<AttendanceGroup, string>> = {
  present: 'Present',
  apologies: 'Apologies',
  substitute: 'Substitutes',
  'in attendance': 'In attendance',
  absent: 'Absent',
};

/** What stands in a list of people beside their names and tells nothing of them. */
const JOINING = new Set(
  'and also the of for in at on by to with from via a an were was present attendance attended attendees attending apologies apology absence absent received member members councillors councillor cllr cllrs officers officer committee board cabinet panel council executive sub forum group voting non co opted other others visiting elected substitutes substitute observers observer guests guest visitors visitor invited invitees invitation chair chairman chairwoman chairperson vice room meeting not advisers advisors representatives public press clerk representing'.split(
    ' ',
  ),
);

/**
 * The lines of an attendance list in running text, where its rows do not tell all that they say (a reason, a remark, a
 * guest without a name): to be printed as they stand instead of a table, so that no word is lost. Null where the rows
 * tell everything or were edited, and for a table.
 */
export function attendanceLines({ rows, layout }: Attendance): readonly string[] | null {
  if (layout?.form !== 'list' || !sameRows(rows, layout.means)) return null;
  const told = new Set(
    rows.flatMap((row) => wordsIn([row.role, row.name, row.authority, row.remark ?? ''].join(' '))),
  );
  const isTold = wordsIn(layout.raw).every((word) => told.has(word) || JOINING.has(word));
  if (isTold && !rows.some(({ name }) => name.includes(':'))) return null;
  return layout.raw
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

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

/** Whether two lists of people say the same, whatever their layout. */
export function sameRows(rows: readonly AttendanceRow[], means: readonly AttendanceRow[]): boolean {
  if (rows === means) return true;
  return rows.length === means.length && rows.every((row, index) => sameRow(row, means[index]));
}

function sameRow(row: AttendanceRow, other: AttendanceRow | undefined): boolean {
  return (
    row.name === other?.name &&
    row.role === other.role &&
    row.authority === other.authority &&
    row.group === other.group &&
    row.remark === other.remark
  );
}
