import { commonSequence } from './common-sequence.ts';
import { eitherWay } from './either-way.ts';
import { bagMaker, likeness } from './likeness.ts';
import { nearestPairs } from './nearest-pairs.ts';
import { gapsBetween, type Pair } from './pair.ts';
import { comparedSpans, type Span, wholeSpan } from './spans.ts';

/** Lines that share less than two words in five are not one line changed, but one gone and another come. */
const LEAST_LIKENESS = 0.4;

/**
 * A line of one side. `changed`: the other side has it in other words; `removed`: only mine has it; `added`: only
 * theirs has it.
 */
export interface Line {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly spans: readonly Span[];
}

/** What stands side by side; null where one side has nothing there. */
export interface Row {
  readonly mine: Line | null;
  readonly theirs: Line | null;
}

/** The lines of two sides beside each other: those that are the same, and between them those most alike. */
export function alignedRows(mine: readonly string[], theirs: readonly string[]): readonly Row[] {
  const pairs = eitherWay(mine.map(squeezed), theirs.map(squeezed), pairedLines);
  return gapsBetween(pairs, mine.length, theirs.length).flatMap((gap, index) => {
    const pair = pairs[index];
    return [
      ...mine.slice(...gap.from).map(onlyMine),
      ...theirs.slice(...gap.to).map(onlyTheirs),
      ...(pair ? [pairedRow(mine[pair.from] ?? '', theirs[pair.to] ?? '')] : []),
    ];
  });
}

/** A row with a line of each side. */
export function pairedRow(mine: string, theirs: string): { readonly mine: Line; readonly theirs: Line } {
  if (mine === theirs) {
    const line: Line = { kind: 'same', spans: wholeSpan(mine, false) };
    return { mine: line, theirs: line };
  }
  const spans = comparedSpans(mine, theirs);
  const isChanged = [...spans.mine, ...spans.theirs].some((span) => span.isChanged);
  const kind = isChanged ? 'changed' : 'same';
  return { mine: { kind, spans: spans.mine }, theirs: { kind, spans: spans.theirs } };
}

/** A row with nothing on their side. */
export function onlyMine(line: string): Row {
  return { mine: { kind: 'removed', spans: wholeSpan(line, true) }, theirs: null };
}

/** A row with nothing on my side. */
export function onlyTheirs(line: string): Row {
  return { mine: null, theirs: { kind: 'added', spans: wholeSpan(line, true) } };
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

function pairedLines(mine: readonly string[], theirs: readonly string[]): readonly Pair[] {
  const certain = commonSequence(mine, theirs);
  return gapsBetween(certain, mine.length, theirs.length).flatMap((gap, index) => {
    const end = certain[index];
    const inGap = mostAlike(mine.slice(...gap.from), theirs.slice(...gap.to)).map((pair) => ({
      from: pair.from + gap.from[0],
      to: pair.to + gap.to[0],
    }));
    return end ? [...inGap, end] : inGap;
  });
}

function mostAlike(mine: readonly string[], theirs: readonly string[]): readonly Pair[] {
  if (mine.length === 0 || theirs.length === 0) return [];
  const bagOf = bagMaker();
  const [bags, otherBags] = [mine.map(bagOf), theirs.map(bagOf)];
  return nearestPairs(mine.length, theirs.length, (at, place) => {
    const [bag, otherBag] = [bags[at], otherBags[place]];
    return bag && otherBag ? likeness(bag, otherBag, LEAST_LIKENESS) : 0;
  });
}
