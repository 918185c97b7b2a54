import { describe, expect, it } from 'vitest';
import { tokensOf, wordCount } from '../../../../shared/note/compare/tokens.ts';

describe('The tokens of a text', () => {
  it.each([
    ['The fares stay.', ['The', ' ', 'fares', ' ', 'stay', '.']],
    ['Vice-chair’s 4.00pm £1,000', ['Vice-chair’s', ' ', '4.00pm', ' ', '£', '1,000']],
    ['a  –\tb', ['a', '  ', '–', '\t', 'b']],
    ['', []],
    ['😀é', ['😀', 'é']],
  ])('of %j', (text, wanted) => {
    expect(tokensOf(text)).toEqual(wanted);
  });
});

describe('The number of words', () => {
  it.each([
    ['RESOLVED: That it be so – by 3 May.', 8],
    ['· — …', 0],
    ['', 0],
  ])('of %j', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});
