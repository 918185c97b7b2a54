/** How long nobody types before a note is saved, in milliseconds: longer than between two words, shorter than a sentence. */
const PAUSE = 2000;

/** Saved at the latest so long after a change, in milliseconds, even if typing goes on: as the person is promised. */
const LATEST = 30_000;

/** The clock that saves notes by themselves. */
export interface Autosave {
  /** Something was typed, or the way to the file is free again. */
  touch(): void;
  stop(): void;
}

/**
 * Calls `save` after a pause in typing, and at the latest every half minute. Where saving fails it is tried again
 * with the next change, or after half a minute without one.
 */
export function startAutosave(may: () => boolean, save: () => Promise<unknown>): Autosave {
  let pause: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  let isStopped = false;

  const run = async (): Promise<void> => {
    clearTimeout(pause);
    clearTimeout(latest);
    pause = undefined;
    latest = undefined;
    if (!may()) return;
    await save();
    if (may()) waitAtMost();
  };

  const waitAtMost = (): void => {
    if (isStopped) return;
    latest ??= setTimeout(run, LATEST);
  };

  return {
    touch() {
      if (isStopped || !may()) return;
      clearTimeout(pause);
      pause = setTimeout(run, PAUSE);
      waitAtMost();
    },
    stop() {
      isStopped = true;
      clearTimeout(pause);
      clearTimeout(latest);
    },
  };
}
