import { attendanceLines, GROUP_TITLES } from './attendance.ts';
import type { Attendance, AttendanceGroup, AttendanceRow, TopBlock } from './blocks.ts';

/** The word by which a role of the note's own already tells its group (`Apologies for absence`). */
const GROUP_STEMS: Readonly<Record<AttendanceGroup, string>> = {
  present: 'present',
  apologies: 'apolog',
  substitute: 'substitut',
  'in attendance': 'attend',
  absent: 'absent',
};

const LONGEST_TITLE = 60;

/** A line with one of these words that is no sentence. */
const NAMES_ATTENDANCE = /^(?!.*[.!?]$).*\b(?:attendance|attendees|present|appendix)\b/is;

/** A person as a line of the printed attendance. */
export interface AttendanceLine {
  /** The role, with the group where that does not say it; the group where there is no role. */
  readonly role: string;
  /** The name, with what was remarked in brackets. */
  readonly name: string;
  readonly authority: string;
}

/** The words of a line that names the attendance after it, as `Appendix A - Attendance`; empty for others. */
export function attendanceTitle(block: TopBlock): string {
  if (block.type !== 'paragraph' && block.type !== 'part-heading') return '';
  const words = block.children[0].text.trim().replace(/:$/, '');
  return words.length <= LONGEST_TITLE && NAMES_ATTENDANCE.test(words) ? words : '';
}

/** The lines of a printed attendance: of all rows in which something stands. */
export function attendanceTableLines(rows: readonly AttendanceRow[]): readonly AttendanceLine[] {
  return rows
    .filter(({ role, name, authority }) => [role, name, authority].some((words) => words.trim() !== ''))
    .map(lineOf);
}

function lineOf({ role, name, authority, group, remark }: AttendanceRow): AttendanceLine {
  const own = role.trim();
  const label = GROUP_TITLES[group];
  const isSaid = group === 'present' || own.toLowerCase().includes(GROUP_STEMS[group]);
  const position = own === '' ? label : isSaid ? own : `${own} (${label.toLowerCase()})`;
  const remarks = remark?.trim() ? ` (${remark.trim().replace(/^\((.*)\)$/s, '$1')})` : '';
  return { role: position, name: `${name.trim()}${remarks}`, authority: authority.trim() };
}

/** How many were there and how many were not, as `Present: 18 · Apologies: 5`: only what there is; empty for none. */
export function attendanceCounts(rows: readonly AttendanceRow[]): string {
  const groups = Object.keys(GROUP_TITLES) as readonly AttendanceGroup[];
  return groups
    .map((group) => ({
      group,
      count: rows.filter((row) => row.group === group && row.name.trim() !== '').length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${GROUP_TITLES[group]}: ${count}`)
    .join(' · ');
}

/** Whether anything of an attendance is printed. */
export function isAttendanceShown(block: Attendance): boolean {
  return attendanceLines(block) !== null || attendanceTableLines(block.rows).length > 0;
}
