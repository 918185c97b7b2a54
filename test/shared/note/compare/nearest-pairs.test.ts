import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPairs } from '../../../../shared/note/compare/nearest-pairs.ts';
import type { Pair } from '../../../../shared/note/compare/pair.ts';

const scores = (table: readonly (readonly number[])[]) => (from: number, to: number) =>
  table[from]?.[to] ?? 0;

/** The greatest sum of scores of any pairs in order, by trying all. */
function greatest(from: number, to: number, score: (from: number, to: number) => number): number {
  if (from === 0 || to === 0) return 0;
  const worth = score(from - 1, to - 1);
  const paired = worth > 0 ? worth + greatest(from - 1, to - 1, score) : 0;
  return Math.max(paired, greatest(from - 1, to, score), greatest(from, to - 1, score));
}

const sum = (pairs: readonly Pair[], score: (from: number, to: number) => number): number =>
  pairs.reduce((all, { from, to }) => all + score(from, to), 0);

describe('The nearest pairs', () => {
  it('are none where nothing may be paired', () => {
    expect(nearestPairs(3, 3, () => 0)).toEqual([]);
  });

  it('are those that are worth most together', () => {
    const score = scores([
      [0.5, 0.9],
      [0, 0.6],
    ]);
    expect(nearestPairs(2, 2, score)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 1 },
    ]);
  });

  it('leave out what has no partner', () => {
    const score = scores([[0], [0.7], [0]]);
    expect(nearestPairs(3, 1, score)).toEqual([{ from: 1, to: 0 }]);
  });

  it('are worth the most that pairs in order can be', () => {
    const table = fc.array(fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), (rows, columns) => {
        const score = scores(rows);
        expect(sum(nearestPairs(rows.length, columns, score), score)).toBe(
          greatest(rows.length, columns, score),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [1000, 1000],
    [1000, 990],
    [990, 1000],
  ])('of %i and %i things are found near where each stands', (from, to) => {
    const pairs = nearestPairs(from, to, (at, place) => (at === place ? 1 : 0));
    expect(pairs).toHaveLength(Math.min(from, to));
  });
});
