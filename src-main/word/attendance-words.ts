import { GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';

/** The word by which a role of the note's own already tells its group (`Apologies for absence`). */
export const GROUP_STEMS: Readonly<Record<AttendanceGroup, string>> = {
  present: 'present',
  apologies: 'apolog',
  substitute: 'substitut',
  'in attendance': 'attend',
  absent: 'absent',
};

/** How many were there and how many were not, as `Present: 18 · Apologies: 5`: only what there is; empty for none. */
export function attendanceWords(rows: readonly AttendanceRow[]): string {
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
