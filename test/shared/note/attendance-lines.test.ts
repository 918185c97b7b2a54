import { describe, expect, it } from 'vitest';
import { attendanceLines } from '../../../shared/note/attendance.ts';
import type { Attendance } from '../../../shared/note/blocks.ts';
import { attendanceTable } from '../../../shared/note/build.ts';
import { inEntry, read } from '../reading.ts';

/** The attendance of a note with these lines before its first entry. */
function attendance(lines: string): Attendance {
  const block = read(`Harbour Board\n\n${lines}\n\n${inEntry('Noted.')}`).find(
    ({ type }) => type === 'attendance',
  );
  if (block?.type !== 'attendance') throw new Error('There is no attendance.');
  return block;
}

describe('The lines of an attendance list', () => {
  it.each([
    ['nobody is named', 'Apologies: none'],
    ['guests have no name', 'In attendance: four members of the public'],
    ['guests are a number', 'Present: Ada Marlow and 4 members of the public'],
    ['a label is none that is known', 'Present: Ada Marlow. Ferries: Ben Thorne'],
  ])('are printed as they stand where %s', (_why, lines) => {
    expect(attendanceLines(attendance(lines))).toEqual([lines]);
  });

  it('are all of them, without the space around them and between', () => {
    const lines =
      'Present: Ada Marlow\n\n  In attendance: 4 members of the public  \n\nApologies: Dee Winter';
    expect(attendanceLines(attendance(lines))).toEqual([
      'Present: Ada Marlow',
      'In attendance: 4 members of the public',
      'Apologies: Dee Winter',
    ]);
  });

  it.each([
    'Present: Ada Marlow, Ben Thorne and Cy Vance',
    'Present: Councillors A. Smith (Chairman), B. Jones. Apologies: D. Kaur (ill)',
    'Present: Cllrs A Smith, C Lee and the Clerk, Mrs J Bell',
    'Present: Ada Marlow (via Teams)\n\nAlso in attendance: Eve Lund – Head of Ferries',
    'Apologies for absence were received from Councillors Marlow and Thorne.',
    'Present:\n\nWoldham Borough Council: Ada Marlow and Ben Thorne',
    'Present:\n· Ada Marlow\n· Ben Thorne',
  ])('are not needed where the rows tell everything: %j', (lines) => {
    expect(attendanceLines(attendance(lines))).toBeNull();
  });

  it('are none for a table', () => {
    const row = { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' } as const;
    expect(attendanceLines(attendanceTable([row]))).toBeNull();
  });
});
