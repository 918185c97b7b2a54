import type { Block } from '../../shared/note/blocks.ts';
import { commonSequence } from '../../shared/note/compare/common-sequence.ts';
import { bagMaker, likeness } from '../../shared/note/compare/likeness.ts';
import { nearestPairs } from '../../shared/note/compare/nearest-pairs.ts';
import { gapsBetween, type Pair } from '../../shared/note/compare/pair.ts';
import { plainText } from '../../shared/note/walk.ts';

/** What two blocks of one type are worth that have not a word in common: they may be one, written anew. */
const NOTHING_IN_COMMON = 0.001;

/**
 * Which blocks of a file are which of those that were written to it, changed or not, in their order: those that are the
 * same, and between them those most alike.
 */
export function pairsOf(written: readonly Block[], found: readonly Block[]): readonly Pair[] {
  const same = commonSequence(written.map(identity), found.map(identity));
  const bagOf = bagMaker();
  const [bags, others] = [written, found].map((blocks) =>
    blocks.map((block) => lazily(() => bagOf(wordsOf(block)))),
  );
  return gapsBetween(same, written.length, found.length).flatMap((gap, index) => {
    const end = same[index];
    const near = nearestPairs(gap.from[1] - gap.from[0], gap.to[1] - gap.to[0], (at, place) => {
      const [from, to] = [gap.from[0] + at, gap.to[0] + place];
      const [bag, other] = [bags?.[from], others?.[to]];
      if (written[from]?.type !== found[to]?.type || !bag || !other) return 0;
      return Math.max(NOTHING_IN_COMMON, likeness(bag(), other()));
    }).map((pair) => ({ from: pair.from + gap.from[0], to: pair.to + gap.to[0] }));
    return end ? [...near, end] : near;
  });
}

/** A block with all it says, in one string. */
export function identity(block: Block): string {
  return JSON.stringify(block);
}

function wordsOf(block: Block): string {
  return 'keyword' in block ? `${block.keyword} ${plainText(block)}` : plainText(block);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
