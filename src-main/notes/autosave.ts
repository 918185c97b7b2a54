/** When a note is saved by itself. All in milliseconds. */
export interface AutosaveTimes {
  /** How long nobody types before. */
  readonly pause: number;
  /** At the latest so long after a change, even if typing goes on. */
  readonly latest: number;
  /** How long after a save that failed comes the next try. */
  readonly again: number;
}

const TIMES: AutosaveTimes = {
  /** Longer than between two words, shorter than a sentence. */
  pause: 2000,
  /** As the person is promised. */
  latest: 30_000,
  /** Soon enough to be over with the trouble, and seldom enough for a drive that is slow already. */
  again: 10_000,
};

/** The clock that saves notes by themselves. */
export interface Autosave {
  /** Something was typed. */
  touch(): void;
  /** The way to the file may be free again, or the setting was changed: a trouble is not waited out any longer. */
  free(): void;
  stop(): void;
}

/**
 * Calls `save` after a pause in typing, and at the latest after half a minute of it; never while one is at work. Where
 * saving fails it is tried again every ten seconds, typing or not, until `may` says no.
 */
export function startAutosave(
  may: () => boolean,
  save: () => Promise<boolean>,
  times: Partial<AutosaveTimes> = {},
): Autosave {
  const { pause, latest, again } = { ...TIMES, ...times };
  let soon: NodeJS.Timeout | undefined;
  let atMost: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;
  let isSaving = false;
  let isStopped = false;

  const clear = (): void => {
    clearTimeout(soon);
    clearTimeout(atMost);
    clearTimeout(rest);
    soon = undefined;
    atMost = undefined;
    rest = undefined;
  };

  const run = async (): Promise<void> => {
    clear();
    if (!may()) return;
    isSaving = true;
    const isSaved = await save();
    isSaving = false;
    if (isStopped || !may()) return;
    if (isSaved) touch();
    else rest = setTimeout(run, again);
  };

  const touch = (): void => {
    if (isStopped || isSaving || rest || !may()) return;
    clearTimeout(soon);
    soon = setTimeout(run, pause);
    atMost ??= setTimeout(run, latest);
  };

  return {
    touch,
    free() {
      clearTimeout(rest);
      rest = undefined;
      touch();
    },
    stop() {
      isStopped = true;
      clear();
    },
  };
}
