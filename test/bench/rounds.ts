/** One thing to be timed: `work` takes a note of so many bytes. */
export interface Subject {
  readonly name: string;
  readonly bytes: number;
  readonly work: () => unknown;
}

/** What the rounds gave: milliseconds for one `work`, the median of the rounds and the least of them. */
export interface Timing {
  readonly subject: Subject;
  readonly median: number;
  readonly least: number;
}

export const MEGABYTE = 1_000_000;

/** Collects what earlier work left behind, where the runtime lets us (`--expose-gc`). */
function collectGarbage(): void {
  globalThis.gc?.();
}

/** Where the work's result goes, so that no compiler may leave the work out. */
let kept: unknown;

/** Milliseconds that one timing lasts at the least: quick work is done again and again for as long. */
const LEAST_TIMING = 250;
/**
 * Quick work is first done untimed for so many milliseconds: while slow work ran, and by collecting, the runtime let
 * go of compiled code and shrank the space for new objects.
 */
const WARMING = 250;

function repeated(work: () => unknown, least: number): number {
  const start = performance.now();
  let taken = 0;
  let times = 0;
  while (taken < least) {
    kept = work();
    times += 1;
    taken = performance.now() - start;
  }
  kept = undefined;
  return taken / times;
}

/** Milliseconds for one piece of the work, given those of an earlier timing. */
function timed({ work }: Subject, before: number): number {
  collectGarbage();
  if (before < WARMING) repeated(work, WARMING);
  return repeated(work, LEAST_TIMING);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Times every subject once a round, in turn, so that a slow spell of the machine falls on all of them alike. One round
 * before the first warms the code up and is not counted.
 */
export function timedRounds(subjects: readonly Subject[], rounds: number): readonly Timing[] {
  const taken = subjects.map((subject) => ({ subject, warm: timed(subject, 0), times: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { subject, warm, times } of taken) times.push(timed(subject, warm));
  }
  void kept;
  return taken.map(({ subject, times }) => ({ subject, median: median(times), least: Math.min(...times) }));
}

/** The speed in megabytes a second of work that takes so many milliseconds. */
export function speedOf({ bytes }: Subject, milliseconds: number): number {
  return bytes / MEGABYTE / (milliseconds / 1000);
}
