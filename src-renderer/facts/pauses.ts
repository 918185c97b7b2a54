/** When work that nobody waits for is done. */
export interface Pauses {
  /** Milliseconds that only go up. */
  now(): number;
  /** Does something after so many milliseconds; answers how to stop it. */
  after(pause: number, work: () => void): () => void;
  /** Does a little when there is nothing else to do. `hasTime` tells whether there is time for more. */
  idle(work: (hasTime: () => boolean) => void): () => void;
}

/** A key is shown within a picture of 16 ms if no work before it takes longer than this. */
const LONGEST_SLICE = 4;

/** A machine that is never idle does a little of the work at least every so many milliseconds. */
const LONGEST_WAIT = 500;

/** The pauses of a page in a window. */
export const PAGE_PAUSES: Pauses = {
  now: () => performance.now(),
  after(pause, work) {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  },
  idle(work) {
    const handle = requestIdleCallback(
      () => {
        const began = performance.now();
        work(() => performance.now() - began < LONGEST_SLICE);
      },
      { timeout: LONGEST_WAIT },
    );
    return () => cancelIdleCallback(handle);
  },
};
