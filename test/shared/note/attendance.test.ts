import { describe, expect, it } from 'vitest';
import {
  apologies,
  attendanceOf,
  inAttendance,
  present,
  substitutes,
} from '../../../shared/note/attendance.ts';
import type { AttendanceRow } from '../../../shared/note/blocks.ts';
import { read } from '../reading.ts';

const NOTE = read(
  [
    'Board\n\nPresent: Ada Marlow (Chair) and Ben Thorne\n\nIn attendance: Eve Lund\n\nApologies: Dee Winter\n\n',
    '<AI1>\n1   One\n</AI1>\n<TRAILER_SECTION>\n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n',
    '\tMembers\n\tCy Vance\n\tWest\n\n\n\tSubstitutes\n\tFay Hill\n\tEast\n\n\n\tApologies\n\t\n\t\n\n\n</TRAILER_SECTION>\n',
  ].join(''),
);

const names = (rows: readonly AttendanceRow[]): readonly string[] => rows.map(({ name }) => name);

describe('The attendance of a note', () => {
  it('is everyone its lists and tables name, in its order', () => {
    expect(names(attendanceOf(NOTE))).toEqual([
      'Ada Marlow',
      'Ben Thorne',
      'Eve Lund',
      'Dee Winter',
      'Cy Vance',
      'Fay Hill',
    ]);
  });

  it.each([
    ['the members who were there', present, ['Ada Marlow', 'Ben Thorne', 'Cy Vance']],
    ['those who sent apologies', apologies, ['Dee Winter']],
    ['those who stood in for another', substitutes, ['Fay Hill']],
    ['those who were there and are no members', inAttendance, ['Eve Lund']],
  ])('has %s', (_who, ask, wanted) => {
    expect(names(ask(NOTE))).toEqual(wanted);
  });

  it('does not have a role without a name', () => {
    expect(attendanceOf(NOTE).some(({ role }) => role === 'Apologies')).toBe(false);
  });

  it('is no one where nobody is named', () => {
    expect(attendanceOf(read('Board\n\nThe Chair spoke.\n'))).toEqual([]);
  });
});
