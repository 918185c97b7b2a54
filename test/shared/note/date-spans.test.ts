import { describe, expect, it } from 'vitest';
import { findDates } from '../../../shared/note/find-dates.ts';

describe('A date in running words', () => {
  it('may be the second of a stretch', () => {
    expect(findDates('from 3 May 2020 until 4 June 2020').map(({ date }) => date)).toEqual([
      '2020-05-03',
      '2020-06-04',
    ]);
  });
});
