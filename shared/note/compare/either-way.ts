import { type Pair, swapped } from './pair.ts';

/**
 * Aligns two sequences in an order that does not depend on which is given first: where several answers are as good,
 * both sides see the same one.
 */
export function eitherWay(
  from: readonly string[],
  to: readonly string[],
  align: (from: readonly string[], to: readonly string[]) => readonly Pair[],
): readonly Pair[] {
  return comesFirst(to, from) ? swapped(align(to, from)) : align(from, to);
}

function comesFirst(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = one.findIndex((element, index) => element !== other[index]);
  return at >= 0 && (one[at] ?? '') < (other[at] ?? '');
}
