import { describe, expect, it } from 'vitest';
import {
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  newNote,
  paragraph,
} from '../../../shared/note/build.ts';
import { countWords, wordCount } from '../../../shared/note/word-count.ts';

describe('Words', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['One', 1],
    ['The Deputy-chairs’ fund, £1.65 million', 5],
    ['yes – no', 2],
    ['a\u00A0b', 2],
    ['日本 and naïve', 3],
  ])('of “%s” are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('are those that were written, not numbers and markers before them', () => {
    const item = agendaItem({ ai: 1, number: '4', title: 'Storm damage' }, [
      paragraph('Members met.', '58.1'),
      decision([list([listItem('1.', 'to wait')])], 'Decision'),
    ]);
    expect(wordCount(item)).toBe(6);
  });

  it('of the header are its title and values, and an attendance has none', () => {
    expect(wordCount(header('The Board', [{ label: 'Venue', value: 'Quay House' }]))).toBe(4);
    const row = { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' } as const;
    expect(wordCount(attendanceTable([row]))).toBe(0);
  });

  it('are none in a new note, whose lines and date nobody typed', () => {
    const entry = agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')]);
    const note = newNote(header('', [{ label: 'Date', value: '22 November 2026' }]), [entry]);
    expect(note.reduce((sum, block) => sum + wordCount(block), 0)).toBe(0);
    expect(wordCount(paragraph('Attendance was low.'))).toBe(3);
  });
});
