import { expect, test } from 'vitest';
import { attendanceTable, header, trailer } from '../../../shared/note/build.ts';
import { attendanceTableRows, writeAttendance } from '../../../src-main/csv/write-attendance.ts';

test('The attendance is a row a person, in the order of the note.', () => {
  const rows = [
    {
      role: 'Chair',
      name: 'Cllr Ada Marlow',
      authority: 'Quay Council',
      group: 'present',
      remark: 'via Teams',
    },
    { role: 'Members', name: '', authority: '', group: 'present' },
    { role: '', name: '=Ben', authority: '', group: 'in attendance' },
  ] as const;
  expect(writeAttendance(attendanceTableRows('a.txt', [header(''), trailer([attendanceTable(rows)])]))).toBe(
    '\ufefffile,group,role,name,authority,remark\r\n' +
      'a.txt,Present,Chair,Cllr Ada Marlow,Quay Council,via Teams\r\n' +
      "a.txt,In attendance,,'=Ben,,\r\n",
  );
});

test('A note without an attendance is the titles of the columns alone.', () => {
  expect(writeAttendance(attendanceTableRows('a.txt', [header('')]))).toBe(
    '\ufefffile,group,role,name,authority,remark\r\n',
  );
});
