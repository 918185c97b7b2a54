import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSequence } from '../../../../shared/note/compare/common-sequence.ts';

function common(from: string, to: string): string {
  const [mine, theirs] = [from.split(''), to.split('')];
  const pairs = commonSequence(mine, theirs);
  for (const pair of pairs) expect(mine[pair.from]).toBe(theirs[pair.to]);
  return pairs.map((pair) => mine[pair.from]).join('');
}

/** The length of the longest common sequence, by the book. */
function longest(from: readonly string[], to: readonly string[]): number {
  let above = to.map(() => 0);
  for (const one of from) {
    const row: number[] = [];
    for (const [at, other] of to.entries()) {
      const corner = at > 0 ? (above[at - 1] ?? 0) : 0;
      row.push(Math.max(one === other ? corner + 1 : 0, above[at] ?? 0, row[at - 1] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

describe('What two sequences have in common', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'xyz', ''],
    ['', 'abc', ''],
    ['abcd', 'abXd', 'abd'],
    ['abcabba', 'cbabac', 'baba'],
  ])('of %j and %j is as long as can be', (from, to, wanted) => {
    expect(common(from, to)).toHaveLength(wanted.length);
  });

  it('is the longest that there is, in order', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const pairs = commonSequence(from, to);
        expect(pairs).toHaveLength(longest(from, to));
        for (const [index, pair] of pairs.entries()) {
          expect(from[pair.from]).toBe(to[pair.to]);
          expect(pair.from).toBeGreaterThan(pairs[index - 1]?.from ?? -1);
          expect(pair.to).toBeGreaterThan(pairs[index - 1]?.to ?? -1);
        }
      }),
    );
  });

  it('is what occurs once on each side where there are too many differences to search', () => {
    const size = 3000;
    const numbers = Array.from({ length: size }, (_, at) => `${at}`);
    const from = numbers.flatMap((number, at) => [number, `${(at * 7) % 50}`]);
    const to = numbers.flatMap((number, at) => [`${(at * 11) % 50}`, number]);
    const pairs = commonSequence(from, to);
    expect(pairs.length).toBeGreaterThanOrEqual(size - 51);
  });
});
