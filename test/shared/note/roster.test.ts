import { describe, expect, it } from 'vitest';
import type { AttendanceGroup, AttendanceRow } from '../../../shared/note/blocks.ts';
import { attendanceTable, header } from '../../../shared/note/build.ts';
import { rosterOf } from '../../../shared/note/roster.ts';
import { readNote } from '../../../shared/tagged/read.ts';

const row = (role: string, name: string, group: AttendanceGroup = 'present'): AttendanceRow => ({
  role,
  name,
  authority: 'Northwold',
  group,
});

describe('Everyone as last time', () => {
  it('is everyone who belongs, without those who stood in and without remarks', () => {
    const rows = [
      row('Chair', 'Ada'),
      { ...row('Members', 'Ben '), remark: 'via Teams' },
      row('Apologies', 'Dee', 'apologies'),
      row('Substitutes', 'Sam', 'substitute'),
      row('Clerk', 'Eve', 'in attendance'),
      row('Absent', 'Fay', 'absent'),
      row('Members', ''),
    ];
    expect(rosterOf([header(''), attendanceTable(rows)])).toEqual([
      row('Chair', 'Ada'),
      row('Members', 'Ben'),
      row('Members', 'Dee'),
      row('Members', 'Fay'),
      row('Clerk', 'Eve', 'in attendance'),
    ]);
  });

  it('names nobody twice', () => {
    const rows = [row('Members', 'Ada'), row('Apologies', 'ADA ', 'apologies')];
    expect(rosterOf([header(''), attendanceTable(rows)])).toEqual([row('Members', 'Ada')]);
  });

  it('keeps the office of somebody who was away, where a list in running text tells it', () => {
    const note = readNote('Board\n\nPresent: Cllr Ben Thorne\n\nApologies: Cllr Ada Marlow (Chair)\n');
    expect(rosterOf(note).map(({ role, name }) => `${role}: ${name}`)).toEqual([
      ': Cllr Ben Thorne',
      'Chair: Cllr Ada Marlow',
    ]);
  });

  it('is nobody in a note that lists nobody', () => {
    expect(rosterOf([header('')])).toEqual([]);
  });
});
