import { diffArrays } from 'diff';
import { longestRise } from './longest-rise.ts';
import type { Pair } from './pair.ts';

/**
 * The search for the best answer takes time by the square of the differences: a tenth of a second for so many. With
 * more, only what occurs once on each side is held on to, which takes next to no time.
 */
const MOST_EDITS = 1000;

/** The elements that two sequences have in common, in order, as many as can be. About linear in their lengths. */
export function commonSequence(from: readonly string[], to: readonly string[]): readonly Pair[] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const middle = commonMiddle(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return [
    ...Array.from({ length: head }, (_, at) => ({ from: at, to: at })),
    ...middle.map((pair) => ({ from: pair.from + head, to: pair.to + head })),
    ...Array.from({ length: tail }, (_, at) => ({
      from: from.length - tail + at,
      to: to.length - tail + at,
    })),
  ];
}

/** An element by a number that stands for it, and its place. */
interface Known {
  readonly id: number;
  readonly place: number;
}

function commonMiddle(from: readonly string[], to: readonly string[]): readonly Pair[] {
  if (from.length === 0 || to.length === 0) return [];
  const ids = new Map<string, number>();
  for (const element of from) if (!ids.has(element)) ids.set(element, ids.size);
  const theirs = knownOf(to, ids);
  const inBoth = new Set(theirs.map(({ id }) => id));
  // What only one side has can't be common: without it the search has little left to do.
  const mine = knownOf(from, ids).filter(({ id }) => inBoth.has(id));
  const changes = diffArrays(
    mine.map(({ id }) => id),
    theirs.map(({ id }) => id),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return commonOnce(mine, theirs);
  const pairs: Pair[] = [];
  let [at, other] = [0, 0];
  for (const { added, removed, count } of changes) {
    const isCommon = !added && !removed;
    for (let step = 0; isCommon && step < count; step += 1)
      pairs.push({ from: mine[at + step]?.place ?? 0, to: theirs[other + step]?.place ?? 0 });
    if (!added) at += count;
    if (!removed) other += count;
  }
  return pairs;
}

function knownOf(elements: readonly string[], ids: ReadonlyMap<string, number>): readonly Known[] {
  return elements.flatMap((element, place) => {
    const id = ids.get(element);
    return id === undefined ? [] : [{ id, place }];
  });
}

/** The elements that each side has once, as many as stand in the same order. */
function commonOnce(mine: readonly Known[], theirs: readonly Known[]): readonly Pair[] {
  const places = onceIn(theirs);
  const own = onceIn(mine);
  const pairs = [...own].flatMap(([id, from]): readonly Pair[] => {
    const to = places.get(id);
    return to === undefined ? [] : [{ from, to }];
  });
  const rise = new Set(longestRise(pairs.map(({ to }) => to)));
  return pairs.filter((_, index) => rise.has(index));
}

function onceIn(elements: readonly Known[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const { id, place } of elements) {
    if (places.has(id)) repeated.add(id);
    else places.set(id, place);
  }
  for (const id of repeated) places.delete(id);
  return places;
}
