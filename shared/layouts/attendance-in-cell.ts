import { attendanceLines, GROUP_TITLES } from '../note/attendance.ts';
import type { Attendance, AttendanceGroup, AttendanceRow, BodyBlock } from '../note/blocks.ts';
import { list, listItem, paragraph } from '../note/build.ts';

/**
 * Attendance that stands in an entry, as it is written in a cell: a list of people under the name of each group, as a
 * table in a table is hard to hear and to edit. One that is told in running text stays as it is.
 */
export function attendanceInCell(block: Attendance): readonly BodyBlock[] {
  if (attendanceLines(block) !== null) return [block];
  const groups = Object.keys(GROUP_TITLES) as readonly AttendanceGroup[];
  return groups.flatMap((group) => {
    const people = block.rows.filter((row) => row.group === group).map(wordsOf);
    const [first, ...rest] = people.filter((words) => words !== '').map((words) => listItem('·', words));
    return first ? [paragraph(`${GROUP_TITLES[group]}:`), list([first, ...rest])] : [];
  });
}

function wordsOf({ role, name, authority, remark }: AttendanceRow): string {
  const said = [name, role, authority].map((words) => words.trim()).filter((words) => words !== '');
  const bare = remark?.trim().replace(/^\((.*)\)$/s, '$1');
  return `${said.join(', ')}${bare ? ` (${bare})` : ''}`;
}
