import { basename } from 'node:path';
import type { Reading } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { type Imported, importNote } from './import-note.ts';

/** The files of word processors that are being read, for windows of the kind `Of`. */
export interface Imports<Of> {
  /**
   * Reads a file for a window, and lets it be shown: until then the window says that it is read. Null where that was
   * broken off, and where the file is being read already.
   */
  read(path: string, of: Of, show: (imported: Imported) => Promise<void>): Promise<Answer<Imported> | null>;
  /** What a window shows of it. */
  shown(of: Of): readonly Reading[];
  /** Breaks off one reading of a window. */
  cancel(of: Of, id: number): void;
  /** Breaks off all that is read for a window; resolves once nothing is left of it. */
  stop(of: Of): Promise<void>;
}

/** What is read sooner is there before one could see that it is read. */
export const SHOWN_AFTER_MS = 500;

interface Work<Of> {
  readonly of: Of;
  readonly path: string;
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
  reading: Reading;
  isShown: boolean;
}

/** Keeps account of the files that are read; `onChange` is called when what a window shows of them has changed. */
export function startImports<Of>(onChange: (of: Of, shown: readonly Reading[]) => void): Imports<Of> {
  const works = new Set<Work<Of>>();
  let lastId = 0;

  const shown = (of: Of): readonly Reading[] =>
    [...works].filter((work) => work.of === of && work.isShown).map(({ reading }) => reading);

  const remove = (work: Work<Of>): void => {
    if (works.delete(work) && work.isShown) onChange(work.of, shown(work.of));
  };

  /** At once for whoever looks at it; the thread ends behind. */
  const cancel = (work: Work<Of>): void => {
    remove(work);
    work.stop.abort();
  };

  return {
    shown,
    async read(path, of, show) {
      if ([...works].some((work) => work.path === path)) return null;
      const stop = new AbortController();
      lastId += 1;
      const onProgress = (words: string): void => {
        work.reading = { ...work.reading, words };
        if (work.isShown) onChange(of, shown(of));
      };
      const importing = importNote(path, { signal: stop.signal, onProgress });
      const work: Work<Of> = {
        of,
        path,
        stop,
        ended: importing.catch(() => undefined),
        reading: { id: lastId, name: basename(path), words: '' },
        isShown: false,
      };
      works.add(work);
      const timer = setTimeout(() => {
        if (!works.has(work)) return;
        work.isShown = true;
        onChange(of, shown(of));
      }, SHOWN_AFTER_MS);
      try {
        const imported = await importing;
        // It may have answered in the very moment in which nobody wanted it any more.
        if (stop.signal.aborted) return null;
        if (imported?.ok) await show(imported.value);
        return imported;
      } finally {
        clearTimeout(timer);
        remove(work);
      }
    },
    cancel(of, id) {
      for (const work of works) if (work.of === of && work.reading.id === id) cancel(work);
    },
    async stop(of) {
      const own = [...works].filter((work) => work.of === of);
      for (const work of own) cancel(work);
      await Promise.all(own.map(({ ended }) => ended));
    },
  };
}
