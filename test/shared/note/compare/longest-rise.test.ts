import { describe, expect, it } from 'vitest';
import { longestRise } from '../../../../shared/note/compare/longest-rise.ts';

describe('The longest rise', () => {
  it.each([
    ['of nothing is nothing', [], []],
    ['of a rise is all of it', [1, 4, 9], [1, 4, 9]],
    ['of a fall is one number', [3, 2, 1], [1]],
    ['leaves out the one that was moved to the front', [3, 0, 1, 2], [0, 1, 2]],
    ['leaves out the one that was moved to the end', [1, 2, 3, 0], [1, 2, 3]],
    ['goes on over numbers between', [5, 1, 6, 2, 7, 3, 8], [1, 2, 3, 8]],
  ])('%s', (_what, numbers, wanted) => {
    expect(longestRise(numbers).map((place) => numbers[place])).toEqual(wanted);
  });
});
