import { describe, expect, it } from 'vitest';
import { attendanceLines } from '../../shared/note/attendance.ts';
import { joinDetails, splitDetails } from '../../shared/tagged/action-details.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { told } from './note/problems/telling.ts';
import { inEntry, people, read } from './reading.ts';

describe('A line that was taken apart', () => {
  it.each([
    'Write. [Owner\u00AD: Eve]',
    'Write. [Due: 1 May\u00AD 2020]',
    'Write. [Owner: Eve; Sta\u00ADtus: done]',
  ])('is put together as it was, whatever soft hyphens stand within its bracket: “%s”', (line) => {
    const split = splitDetails(line);
    expect(joinDetails(split.words, split, split.kept)).toBe(line);
    const text = inEntry(`Action: ${line}`);
    expect(writeNote(readNote(text))).toBe(text);
  });

  it('still has its owner once words were typed before a bracket that stood alone', () => {
    const { words: _none, kept, ...details } = splitDetails('[Owner: Eve Lund]');
    expect(splitDetails(joinDetails('Write.', details, kept))).toMatchObject({
      words: 'Write.',
      owner: 'Eve Lund',
    });
  });
});

describe('An owner that was set', () => {
  it.each(['Eve Lund, Status Officer', 'Eve Lund, by proxy'])('reads back: “%s”', (owner) => {
    expect(splitDetails(joinDetails('Write.', { owner }))).toMatchObject({ words: 'Write.' });
  });
});

describe('A date that is set', () => {
  it('is not a day of the year 2000 where it begins with “tomorrow”', () => {
    expect(['2020-05-01', undefined]).toContain(splitDetails('Write. [Due: tomorrow 1 May 2020]').due);
  });

  it('is not read in the American order', () => {
    expect(splitDetails('Write. [Due: 11/30/2019]').due).toBeUndefined();
  });
});

describe('A bracket that is not understood', () => {
  it('is told where it says “Due date”', () => {
    expect(told(inEntry('Action: Officers to write. [Due date: soon]'), 'unread-details')).toHaveLength(1);
  });
});

describe('A tag that lost its end', () => {
  it('is told in the first line of a file', () => {
    const text = '<AI1\n\n1   One\n\nNoted.\n\n</AI1>\n';
    expect(told(text, 'broken-tag')).toEqual([
      '1:1 error “<AI1” looks like a tag without its “>”. It is read as text.',
    ]);
  });
});

describe('An attendance list', () => {
  it.each(['Present: Cllrs Marlow, Thorne,\nVance', 'Present: Cllrs Marlow, Thorne and\nVance'])(
    'goes on with one surname after a comma or “and”: %j',
    (lines) => {
      expect(people(lines)).toEqual([
        'present:  | Councillor Marlow',
        'present:  | Councillor Thorne',
        'present:  | Councillor Vance',
      ]);
    },
  );

  it.each(['In attendance: Mrs J Bell, the Clerk', 'In attendance: Mrs J Bell, the Clerk, and Mr B Thorne'])(
    'has an office that stands after its holder: “%s”',
    (lines) => {
      expect(people(lines)[0]).toMatch(/^in attendance: (?:the )?Clerk \| Mrs J Bell$/);
    },
  );

  it('does not lose an officer without a name', () => {
    const note = read(`Board\n\nPresent: Ada Marlow and the Clerk\n\n${inEntry('Noted.')}`);
    const block = note.find(({ type }) => type === 'attendance');
    if (block?.type !== 'attendance') throw new Error('There is no attendance.');
    const isTold = block.rows.some(({ role, name }) => /Clerk/.test(role + name));
    expect(isTold || attendanceLines(block) !== null).toBe(true);
  });

  it('does not make a member the clerk who is named after them', () => {
    expect(people('Present: Cllr Ada Marlow, Ben Thorne and the Clerk (Mrs J Bell)')).toContain(
      'present:  | Ben Thorne',
    );
  });
});
