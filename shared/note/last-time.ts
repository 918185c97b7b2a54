import { attendanceOf } from './attendance.ts';
import type { AttendanceRow, Note } from './blocks.ts';

/**
 * Everyone who belongs to the body of a note, as its next meeting begins: members who sent apologies or were absent
 * are back among the others, those who stood in for somebody are gone, and so is what was remarked of anybody.
 */
export function rosterOf(note: Note): readonly AttendanceRow[] {
  const rows: AttendanceRow[] = [];
  const seen = new Set<string>();
  for (const { name, role, authority, group } of attendanceOf(note)) {
    const key = name.trim().toLowerCase();
    if (group === 'substitute' || key === '' || seen.has(key)) continue;
    seen.add(key);
    const wasAway = group === 'apologies' || group === 'absent';
    if (!wasAway) rows.push({ role, name: name.trim(), authority, group });
    else rows.splice(endOfMembers(rows), 0, memberOf(name.trim(), role, authority));
  }
  return rows;
}

/** Behind the last member, before those who only attend. */
function endOfMembers(rows: readonly AttendanceRow[]): number {
  return rows.findLastIndex(({ group }) => group === 'present') + 1;
}

/** In a table the role of those who are away says just that; in a list it is the office they hold. */
function memberOf(name: string, role: string, authority: string): AttendanceRow {
  const isOffice = role.trim() !== '' && !/apolog|absen/i.test(role);
  return { role: isOffice ? role : 'Members', name, authority, group: 'present' };
}
