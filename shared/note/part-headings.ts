import type { PartHeading, TopBlock } from './blocks.ts';

/** The heading of a part of the meeting, and where it stands in a block of the top level; empty where it is that block. */
export interface PlacedHeading {
  readonly heading: PartHeading;
  readonly within: readonly number[];
}

const NONE: readonly PlacedHeading[] = [];

/** A block is never changed, only replaced: its headings are looked for once. */
const KNOWN = new WeakMap<TopBlock, readonly PlacedHeading[]>();

/** The headings of parts that a block of the top level is or holds, as one that was caught in the entry before it. */
export function partHeadings(block: TopBlock): readonly PlacedHeading[] {
  const known = KNOWN.get(block);
  if (known) return known;
  const found = findHeadings(block);
  KNOWN.set(block, found);
  return found;
}

function findHeadings(block: TopBlock): readonly PlacedHeading[] {
  if (block.type === 'part-heading') return [{ heading: block, within: [] }];
  if (block.type !== 'agenda-item' && block.type !== 'trailer') return NONE;
  const found = block.children.flatMap((child, index): readonly PlacedHeading[] =>
    child.type === 'part-heading' ? [{ heading: child, within: [index] }] : NONE,
  );
  return found.length > 0 ? found : NONE;
}
