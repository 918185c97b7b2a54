/** The words of a text in no order, each by a number that stands for it in one vocabulary. */
export type Bag = Int32Array;

const WORDS = /[\p{L}\p{N}]+/gu;

/** Makes the bags of texts that are to be held against each other. Capitals do not count. */
export function bagMaker(): (text: string) => Bag {
  const vocabulary = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, id);
    return id;
  };
  return (text) => Int32Array.from(text.toLowerCase().match(WORDS) ?? [], idOf).sort();
}

/**
 * How alike two texts are by their words: 1 where they have the same, 0 where they share none or where it would be
 * less than `least`. A text without words is like no other.
 */
export function likeness(one: Bag, other: Bag, least = 0): number {
  const both = one.length + other.length;
  const most = 2 * Math.min(one.length, other.length);
  if (most === 0 || most / both < least) return 0;
  const share = (2 * inCommon(one, other)) / both;
  return share < least ? 0 : share;
}

function inCommon(one: Bag, other: Bag): number {
  let [at, place, count] = [0, 0, 0];
  while (at < one.length && place < other.length) {
    const difference = (one[at] ?? 0) - (other[place] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) place += 1;
  }
  return count;
}
