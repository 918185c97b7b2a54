import { attendanceOf, GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { writeCsv } from './write-csv.ts';

/** A person in the attendance of a note, as a row of a table. */
export interface AttendanceTableRow {
  readonly file: string;
  readonly group: string;
  readonly role: string;
  readonly name: string;
  readonly authority: string;
  readonly remark: string;
}

const COLUMNS = ['file', 'group', 'role', 'name', 'authority', 'remark'] as const;

/** Everyone in the attendance of a note, in its order. */
export function attendanceTableRows(file: string, note: Note): readonly AttendanceTableRow[] {
  return attendanceOf(note).map(({ group, role, name, authority, remark = '' }) => {
    return { file, group: GROUP_TITLES[group], role, name, authority, remark };
  });
}

/** An attendance as CSV. */
export function writeAttendance(rows: readonly AttendanceTableRow[]): string {
  return writeCsv(rows, COLUMNS);
}
