import type { ComparedPart } from './compare-notes.ts';
import type { Line } from './rows.ts';
import { wordCount } from './tokens.ts';

/** How many words only their side has, and how many only mine. */
export interface WordCounts {
  readonly added: number;
  readonly removed: number;
}

/** The words in which a part differs; an entry's number is none of them. */
export function changedWords(part: ComparedPart): WordCounts {
  const { kind, number, renumbered, mine, theirs } = part;
  const isNumberCounted = renumbered !== null || kind === 'only-mine' || kind === 'only-theirs';
  const ownNumber = isNumberCounted && kind !== 'only-theirs' ? wordCount(number) : 0;
  const otherNumber = isNumberCounted && kind !== 'only-mine' ? wordCount(renumbered ?? number) : 0;
  return { added: changedIn(theirs) - otherNumber, removed: changedIn(mine) - ownNumber };
}

function changedIn(lines: readonly (Line | null)[]): number {
  const spans = lines.flatMap((line) => line?.spans ?? []);
  return spans.reduce((sum, { text, isChanged }) => sum + (isChanged ? wordCount(text) : 0), 0);
}
