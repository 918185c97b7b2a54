import type { FromChecker, ToChecker } from '../../../src-renderer/facts/checked.ts';
import { startChecker } from '../../../src-renderer/facts/checker.ts';
import type { CheckerLine } from '../../../src-renderer/facts/checking.ts';
import type { Pauses } from '../../../src-renderer/facts/pauses.ts';

/** Pauses that pass when a test says so. */
export interface MadeUpPauses extends Pauses {
  /** Lets so many milliseconds pass, and does what is due in them. */
  pass(milliseconds: number): void;
  /** Work that was done in idle time so far, in pieces. */
  pieces(): number;
}

/** Begins to make up pauses, in each of which there is time for so many steps. */
export function madeUpPauses(stepsAtOnce = 3): MadeUpPauses {
  let now = 0;
  let done = 0;
  let due: { readonly at: number; readonly work: () => void }[] = [];
  const plan = (at: number, work: () => void): (() => void) => {
    const one = { at, work };
    due.push(one);
    return () => {
      due = due.filter((each) => each !== one);
    };
  };
  return {
    now: () => now,
    after: (pause, work) => plan(now + pause, work),
    idle: (work) =>
      plan(now, () => {
        done += 1;
        let left = stepsAtOnce;
        work(() => {
          left -= 1;
          return left >= 0;
        });
      }),
    pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (!next) break;
        due = due.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = until;
    },
    pieces: () => done,
  };
}

/** A line to a checker in the same thread: what goes over it is copied, as it is between threads. */
export function lineIn(pauses: Pauses, sent: ToChecker[] = []): () => CheckerLine {
  return () => {
    const checker = startChecker();
    let listener: (message: FromChecker | null) => void = () => {};
    return {
      send(message) {
        sent.push(message);
        const answer = checker.take(structuredClone(message));
        if (answer) pauses.after(1, () => listener(structuredClone(answer)));
      },
      hear(wanted) {
        listener = wanted;
      },
      close: () => {},
    };
  };
}
