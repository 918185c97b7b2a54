import { describe, expect, it } from 'vitest';
import { action, agendaItem, decision, paragraph, text, trailer } from '../../../shared/note/build.ts';

describe('A block that is built', () => {
  it.each([
    ['  Noted. ', 'Noted.'],
    ['one\ntwo', 'one two'],
    ['one  \r\n  two', 'one two'],
    ['', ''],
  ])('has words without line ends: %j', (words, wanted) => {
    expect(text(words)).toEqual({ text: wanted });
  });

  it('has no number where none is given', () => {
    expect(paragraph('x')).not.toHaveProperty('number');
  });

  it('has no reference where none is given', () => {
    expect(agendaItem({ ai: 1, number: '1', title: 'x' }).children[0]).not.toHaveProperty('reference');
  });

  it('holds an empty paragraph rather than nothing', () => {
    expect([decision([]).children, action([]).children, trailer([]).children]).toEqual([
      [paragraph('')],
      [paragraph('')],
      [paragraph('')],
    ]);
  });

  it('has the usual keyword where none is given', () => {
    expect([decision('x').keyword, action('x').keyword]).toEqual(['Decision', 'Action']);
  });
});
