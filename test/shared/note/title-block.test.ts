import { describe, expect, it } from 'vitest';
import { beforeAppendix } from '../../../shared/note/appendix.ts';
import {
  attendanceCounts,
  attendanceTableLines,
  attendanceTitle,
} from '../../../shared/note/attendance-table.ts';
import type { AttendanceRow } from '../../../shared/note/blocks.ts';
import {
  agendaItem,
  attendanceTable,
  header,
  kept,
  newNote,
  paragraph,
  partHeading,
  trailer,
} from '../../../shared/note/build.ts';
import { titleBlockOf } from '../../../shared/note/title-block.ts';

const ITEM = agendaItem({ ai: 1, number: '1', title: 'Dues' });

function person(changes: Partial<AttendanceRow> = {}): AttendanceRow {
  return { role: '', name: 'Ada Marlow', authority: '', group: 'present', ...changes };
}

describe('The top of a printed note', () => {
  const date = { label: 'Date', value: '5 May 2024' };

  it('is its title and its fields, without one that says the title again or nothing', () => {
    const fields = [{ label: 'Title', value: 'Dues Panel' }, date, { label: 'Venue', value: ' ' }];
    expect(titleBlockOf([header('Note of the Dues Panel', fields), ITEM])).toEqual({
      title: 'Note of the Dues Panel',
      subtitles: [],
      fields: [{ label: 'Date', lines: ['5 May 2024'] }],
      rest: [ITEM],
    });
  });

  it('counts those who came, with the notice of the attendance, where that stands further down', () => {
    const note = newNote(header('Panel', [date]), [ITEM], [person(), person({ group: 'apologies' })]);
    const { fields, rest } = titleBlockOf(note);
    expect(fields.at(-1)).toEqual({
      label: 'Attendance',
      lines: ['Present: 1 · Apologies: 1', 'An attendance list is attached as Appendix A to this note'],
    });
    expect(rest.map(({ type }) => type)).toEqual(['agenda-item', 'trailer']);
  });

  it('does not count where the attendance is in sight, nor an attendance without anyone', () => {
    const people = attendanceTable([person()]);
    expect(titleBlockOf([header('Panel', [date]), people, ITEM]).fields).toHaveLength(1);
    expect(titleBlockOf(newNote(header('Panel', [date]), [ITEM])).fields).toHaveLength(1);
  });

  it('has the lines of a title page below the first, which are not said again', () => {
    const lines = [
      paragraph('Northquay City Council'),
      paragraph('Assets Committee'),
      kept('stray-tag', 'x'),
    ];
    expect(titleBlockOf([header(''), ...lines, ITEM])).toMatchObject({
      title: 'Northquay City Council',
      subtitles: ['Assets Committee'],
      rest: [ITEM],
    });
  });

  it('has no title where the note has none', () => {
    expect(titleBlockOf([header(''), ITEM])).toMatchObject({ title: '', subtitles: [] });
  });
});

describe('A printed attendance', () => {
  it('tells the group where the role does not, and remarks beside the name', () => {
    const rows = [
      person({ role: 'Chair', remark: 'via Teams' }),
      person({ role: 'Clerk', group: 'in attendance' }),
      person({ role: 'Apologies for absence', group: 'apologies', remark: '(ill)' }),
      person({ group: 'absent' }),
      person({ name: '' }),
    ];
    expect(attendanceTableLines(rows)).toEqual([
      { role: 'Chair', name: 'Ada Marlow (via Teams)', authority: '' },
      { role: 'Clerk (in attendance)', name: 'Ada Marlow', authority: '' },
      { role: 'Apologies for absence', name: 'Ada Marlow (ill)', authority: '' },
      { role: 'Absent', name: 'Ada Marlow', authority: '' },
    ]);
    expect(attendanceCounts(rows)).toBe('Present: 1 · Apologies: 1 · In attendance: 1 · Absent: 1');
  });

  it.each([
    ['Appendix A - Attendance', 'Appendix A - Attendance'],
    ['Present:', 'Present'],
    ['The attendance was good.', ''],
    [`Attendance ${'of the members '.repeat(5)}`, ''],
    ['Dues', ''],
  ])('is named by the line %j before it', (words, title) => {
    expect(attendanceTitle(partHeading(words))).toBe(title);
  });
});

describe('The appendix of a note', () => {
  it('is the attendance behind the last entry, and all after it', () => {
    const end = trailer([partHeading('Appendix A - Attendance'), attendanceTable([person()])]);
    expect(beforeAppendix([ITEM, paragraph('Closed at 9.'), end])).toEqual([
      [ITEM, paragraph('Closed at 9.')],
      [end],
    ]);
  });

  it('is none where the attendance stands before the entries, or there are none', () => {
    const people = attendanceTable([person()]);
    expect(beforeAppendix([people, ITEM])).toEqual([[people, ITEM], []]);
    expect(beforeAppendix([people])).toEqual([[people], []]);
    expect(beforeAppendix([ITEM, trailer([paragraph('Closed.')])])[1]).toEqual([]);
  });
});
