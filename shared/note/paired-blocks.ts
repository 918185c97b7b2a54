import { assertNever } from './assert-never.ts';
import type { Block } from './blocks.ts';
import { commonSequence } from './compare/common-sequence.ts';
import { bagMaker, likeness } from './compare/likeness.ts';
import { nearestPairs } from './compare/nearest-pairs.ts';
import { type Gap, gapsBetween, type Pair } from './compare/pair.ts';
import { same } from './same.ts';
import { childBlocks, plainText } from './walk.ts';

/** Blocks with others in them that share less than two words in five are two different ones. */
const LEAST_LIKENESS = 0.4;

/** What any two texts of one type are worth: less than one word in common, yet more than a block replaced. */
const NOTHING_IN_COMMON = 0.001;

/**
 * Which blocks of two runs are the same ones, changed or not, in order: those that say the same, and between them
 * those most alike. About linear in the number of blocks.
 */
export function pairedBlocks(
  from: readonly Block[],
  to: readonly Block[],
  canPair: (from: Block, to: Block) => boolean,
): readonly Pair[] {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && same(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(from.at(-1 - tail), to.at(-1 - tail))) tail += 1;
  const [fromEnd, toEnd] = [from.length - tail, to.length - tail];
  const middle = pairedInMiddle(from.slice(head, fromEnd), to.slice(head, toEnd), canPair);
  return [
    ...Array.from({ length: head }, (_, at) => ({ from: at, to: at })),
    ...middle.map((pair) => ({ from: pair.from + head, to: pair.to + head })),
    ...Array.from({ length: tail }, (_, at) => ({ from: fromEnd + at, to: toEnd + at })),
  ];
}

function pairedInMiddle(
  from: readonly Block[],
  to: readonly Block[],
  canPair: (from: Block, to: Block) => boolean,
): readonly Pair[] {
  const certain = commonSequence(from.map(identity), to.map(identity)).filter((pair) => {
    const [one, other] = [from[pair.from], to[pair.to]];
    return one && other && canPair(one, other);
  });
  const gaps = gapsBetween(certain, from.length, to.length);
  return gaps.flatMap((gap, index) => {
    const end = certain[index];
    const inGap = pairedInGap(from, to, gap, canPair);
    return end ? [...inGap, end] : inGap;
  });
}

/** What makes a block the one it is, whatever else of it changed: its type and title or words. */
function identity(block: Block): string {
  switch (block.type) {
    case 'agenda-item':
      return `${block.type} ${block.children[0].children[0].text}`;
    case 'paragraph':
    case 'list-item':
    case 'part-heading':
      return `${block.type} ${block.children[0].text}`;
    case 'list':
    case 'decision':
    case 'action':
    case 'vote':
      return `${block.type} ${plainText(block)}`;
    case 'kept':
      return `${block.type} ${block.reason}`;
    case 'header':
    case 'attendance':
    case 'trailer':
    case 'item-title':
      return block.type;
    default:
      return assertNever(block);
  }
}

function pairedInGap(
  from: readonly Block[],
  to: readonly Block[],
  gap: Gap,
  canPair: (from: Block, to: Block) => boolean,
): readonly Pair[] {
  const [mine, theirs] = [from.slice(...gap.from), to.slice(...gap.to)];
  if (mine.length === 0 || theirs.length === 0) return [];
  const bagOf = bagMaker();
  const [bags, otherBags] = [mine, theirs].map((blocks) => blocks.map((block) => bagOf(plainText(block))));
  const pairs = nearestPairs(mine.length, theirs.length, (at, place) => {
    const [one, other, bag, otherBag] = [mine[at], theirs[place], bags?.[at], otherBags?.[place]];
    if (!one || !other || !bag || !otherBag || !canPair(one, other)) return 0;
    if (childBlocks(one).length > 0) return likeness(bag, otherBag, LEAST_LIKENESS);
    return Math.max(NOTHING_IN_COMMON, likeness(bag, otherBag));
  });
  return pairs.map((pair) => ({ from: pair.from + gap.from[0], to: pair.to + gap.to[0] }));
}
