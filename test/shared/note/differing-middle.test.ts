import { describe, expect, it } from 'vitest';
import { differingMiddle } from '../../../shared/note/differing-middle.ts';

describe('The middle in which two texts differ', () => {
  it.each([
    ['the fare stays', 'the fares stay', 8, ' stays', 's stay'],
    ['one', 'one two', 3, '', ' two'],
    ['one two', 'two', 0, 'one ', ''],
    ['aa', 'aaa', 2, '', 'a'],
    ['same', 'same', 4, '', ''],
    ['', 'x', 0, '', 'x'],
  ])('of %j and %j', (from, to, offset, before, after) => {
    expect(differingMiddle(from, to)).toEqual({ offset, before, after });
  });

  it.each([
    ['😀', '😁'],
    ['😀', '🤀'],
    ['a😀😀b', 'a😀😁😀b'],
    ['x\ud83d', 'x😀'],
    ['\ude00x', '😀x'],
  ])('takes whole characters of %j and %j', (from, to) => {
    const { offset, before, after } = differingMiddle(from, to);
    const end = from.slice(offset + before.length);
    expect(from.slice(0, offset) + after + end).toBe(to);
    for (const text of [from, to]) {
      const places = new Set([...text].map((_, index, all) => all.slice(0, index).join('').length));
      places.add(text.length);
      expect(places.has(offset) && places.has(text.length - end.length)).toBe(true);
    }
  });
});
