import { type Pair, swapped } from './pair.ts';

/** How many places a thing may stand from where it would be if all were spread evenly: more than a clerk moves it. */
const REACH = 30;

/** Where so many stand side by side and none is the same, no pairing helps a reader; they would take a second. */
const MOST_PLACES = 50_000;

/**
 * Pairs the things of two sequences in order so that the sum of their scores is the greatest. A score of 0 says that
 * two may not be paired. Linear: each is held only against those near its place.
 */
export function nearestPairs(
  fromLength: number,
  toLength: number,
  score: (from: number, to: number) => number,
): readonly Pair[] {
  if (fromLength === 0 || toLength === 0 || Math.max(fromLength, toLength) > MOST_PLACES) return [];
  if (fromLength < toLength)
    return swapped(nearestPairs(toLength, fromLength, (to, from) => score(from, to)));
  const table = filledTable(fromLength, toLength, score);
  const pairs: Pair[] = [];
  let [row, column] = [fromLength, toLength];
  while (row > 0 && column > 0) {
    const step = table.step(row, column);
    if (step === PAIRED) pairs.push({ from: row - 1, to: column - 1 });
    if (step !== SKIPS_COLUMN) row -= 1;
    if (step !== SKIPS_ROW) column -= 1;
  }
  return pairs.reverse();
}

const SKIPS_ROW = 0;
const SKIPS_COLUMN = 1;
const PAIRED = 2;

interface Table {
  /** The last step of the best way to pair the first `row` things with the first `column`. */
  readonly step: (row: number, column: number) => number;
}

/** The best pairings of all beginnings, of which there are at least as many on the side of the rows. */
function filledTable(rows: number, columns: number, score: (from: number, to: number) => number): Table {
  const width = Math.min(columns, 2 * REACH) + 1;
  const firstOf = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / rows) - REACH));
  const steps = new Uint8Array((rows + 1) * width).fill(SKIPS_COLUMN, 0, width);
  let best = new Float64Array(width);
  for (let row = 1; row <= rows; row += 1) {
    const [first, shift] = [firstOf(row), firstOf(row) - firstOf(row - 1)];
    const next = new Float64Array(width);
    for (let at = 0; at < width; at += 1) {
      const column = first + at;
      const above = best[at + shift] ?? Number.NEGATIVE_INFINITY;
      const left = at > 0 ? (next[at - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      const corner = column > 0 ? best[at + shift - 1] : undefined;
      const worth = corner === undefined ? 0 : score(row - 1, column - 1);
      const paired = corner !== undefined && worth > 0 ? corner + worth : Number.NEGATIVE_INFINITY;
      const step = paired >= above && paired >= left ? PAIRED : above >= left ? SKIPS_ROW : SKIPS_COLUMN;
      next[at] = step === PAIRED ? paired : Math.max(above, left);
      steps[row * width + at] = step;
    }
    best = next;
  }
  return { step: (row, column) => steps[row * width + column - firstOf(row)] ?? SKIPS_ROW };
}
