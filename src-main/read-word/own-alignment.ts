import { commonSequence } from '../../shared/note/compare/common-sequence.ts';
import { gapsBetween } from '../../shared/note/compare/pair.ts';
import type { Leaf } from './own-leaves.ts';

/** Words of a note, and the words of its Word file that show them: mostly one and one, but lines may be joined there. */
export interface Segment {
  readonly own: readonly Leaf[];
  readonly shown: readonly Leaf[];
}

/** Which words of a note are which of its Word file, in their order. Words of only one of the two are in no segment. */
export function alignedLeaves(own: readonly Leaf[], all: readonly Leaf[]): readonly Segment[] {
  const shown = withoutMadeTitle(own, all);
  const pairs = commonSequence(
    own.map(({ key }) => key),
    shown.map(({ key }) => key),
  );
  const gaps = gapsBetween(pairs, own.length, shown.length);
  const segments = gaps.flatMap((gap, index) => {
    const pair = pairs[index];
    const [one, other] = [own[pair?.from ?? -1], shown[pair?.to ?? -1]];
    const between = segmentsInGap(own.slice(...gap.from), shown.slice(...gap.to));
    return one && other ? [...between, { own: [one], shown: [other] }] : between;
  });
  return [...segments, ...movedTitle(own, shown, segments)];
}

/** A title that a note without one gets of its words is said once more below: it is none of them. */
function withoutMadeTitle(own: readonly Leaf[], shown: readonly Leaf[]): readonly Leaf[] {
  const [title] = shown;
  if (!title) return shown;
  const count = (leaves: readonly Leaf[]): number => leaves.filter(({ key }) => key === title.key).length;
  return count(shown) > count(own) ? shown.slice(1) : shown;
}

/** The first line of a note, which a title page may set below others. */
function movedTitle(
  [title]: readonly Leaf[],
  shown: readonly Leaf[],
  segments: readonly Segment[],
): readonly Segment[] {
  if (!title || segments.some((segment) => segment.own.includes(title))) return [];
  const taken = new Set(segments.flatMap((segment) => segment.shown));
  const line = shown.find((leaf) => leaf.key === title.key && !taken.has(leaf));
  return line ? [{ own: [title], shown: [line] }] : [];
}

/** Lines that were put together, or put in another order, as those of a title page. */
function segmentsInGap(own: readonly Leaf[], shown: readonly Leaf[]): readonly Segment[] {
  if (own.length === 0 || shown.length === 0) return [];
  if (sameWords(own, shown)) return [{ own, shown }];
  const segments: Segment[] = [];
  let from = 0;
  for (const leaf of shown) {
    const run = runWith(own, from, wordsIn([leaf]));
    if (!run) continue;
    segments.push({ own: own.slice(run.from, run.to), shown: [leaf] });
    from = run.to;
  }
  return segments;
}

/** The stretch of leaves from a place on that has the given words. */
function runWith(own: readonly Leaf[], start: number, words: string): { from: number; to: number } | null {
  for (let from = start; from < own.length; from += 1) {
    let said = '';
    for (let to = from; to < own.length && words.startsWith(said); to += 1) {
      said += wordsIn(own.slice(to, to + 1));
      if (said === words && said !== '') return { from, to: to + 1 };
    }
  }
  return null;
}

function wordsIn(leaves: readonly Leaf[]): string {
  return leaves.map(({ key }) => key.replace(/\s+/g, '')).join('');
}

function sameWords(own: readonly Leaf[], shown: readonly Leaf[]): boolean {
  return sorted(own) === sorted(shown);
}

function sorted(leaves: readonly Leaf[]): string {
  return leaves
    .flatMap(({ key }) => key.split(/\s+/))
    .sort()
    .join(' ');
}
