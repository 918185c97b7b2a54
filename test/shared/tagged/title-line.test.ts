import { describe, expect, it } from 'vitest';
import { looksLikeTitle, parseNumberAlone, parseTitleLine } from '../../../shared/tagged/title-line.ts';

describe('A line', () => {
  it.each([
    ['2019 was a good year', null],
    ['3 May 2019', null],
    ['12 September', null],
    ['5 members left', null],
    ['1234 Minutes', null],
    ['Minutes', null],
    ['5.5 million', null],
    ['Conference.5 x', null],
  ])('is not number and title: “%s”', (line, wanted) => {
    expect(parseTitleLine(line)).toBe(wanted);
  });

  it.each(['Minutes', '5 -', '5,', '12345', 'AI', '(five)', '123456789012345678901234'])(
    'is not a number alone: “%s”',
    (line) => {
      expect(parseNumberAlone(line)).toBeNull();
    },
  );

  it('looks like a title as long as no full stop ends it', () => {
    expect(looksLikeTitle('Fares review')).toBe(true);
    expect(looksLikeTitle('Fares were reviewed.')).toBe(false);
  });
});
