import { attendanceOf } from '../../shared/note/attendance.ts';
import { attendanceCounts } from '../../shared/note/attendance-table.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { paragraph } from '../../shared/note/build.ts';

/** A field that tells how many came is made from the attendance: the word alone stands before the notice under it. */
export function withoutCounts(note: Note): Note {
  const [header, ...blocks] = note;
  const counts = attendanceCounts(attendanceOf(note));
  const fields = header.fields.filter(({ label, value }) => label !== 'Attendance' || value !== counts);
  if (counts === '' || fields.length === header.fields.length) return note;
  const hasNotice = blocks[0]?.type === 'paragraph';
  return [{ ...header, fields }, ...(hasNotice ? [paragraph('Attendance')] : []), ...blocks];
}
