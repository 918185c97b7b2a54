/** The places, counted from 0, of two things that belong together: one in each of two sequences. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The same pairs with the sides changed over. */
export function swapped(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.map(({ from, to }) => ({ from: to, to: from }));
}

/** A stretch of two sequences: places from the first up to, not including, the second. */
export interface Gap {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * What is not paired: the stretch before each pair (often empty) and the one after the last. The pairs must be in
 * order on both sides.
 */
export function gapsBetween(pairs: readonly Pair[], fromLength: number, toLength: number): readonly Gap[] {
  const ends = [...pairs, { from: fromLength, to: toLength }];
  return ends.map((end, index): Gap => {
    const before = pairs[index - 1] ?? { from: -1, to: -1 };
    return { from: [before.from + 1, end.from], to: [before.to + 1, end.to] };
  });
}
