import type { Note } from '../../shared/note/blocks.ts';
import { meetingOf } from '../../shared/note/meeting.ts';
import type { RecentNotes } from '../files/recent.ts';

/**
 * A note that is opened is kept in the list this many milliseconds later. To find out whose meeting it was and when takes
 * a while the first time; its words are to be there before.
 */
const AFTER_FIRST_MS = 300;

/** The list of recent notes, into which notes come that are open. Whoever asks for it finds all of them there. */
export interface KeptRecent extends Omit<RecentNotes, 'add'> {
  /** The list as it stands, without what is about to come into it. */
  kept: RecentNotes['list'];
  /** Keeps a note that was opened or saved, soon. */
  keep(path: string, title: string, note: () => Note): void;
  /** Calls back after each change of the list. */
  onChange(listener: () => void): void;
  /** Keeps what waits; settles when all of it is written. */
  settle(): Promise<void>;
}

/** `onFault` is told why a note is not in the list: nothing waits for that, and no window stays open for it. */
export function keepRecent(recent: RecentNotes, onFault: (error: unknown) => void): KeptRecent {
  const waiting = new Map<string, { readonly timer: NodeJS.Timeout; readonly write: () => Promise<void> }>();
  const writing = new Set<Promise<void>>();
  const listeners: (() => void)[] = [];

  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const begin = (path: string): void => {
    const waited = waiting.get(path);
    if (!waited) return;
    waiting.delete(path);
    clearTimeout(waited.timer);
    const work = waited
      .write()
      .catch(onFault)
      .finally(() => writing.delete(work));
    writing.add(work);
  };

  const settle = async (): Promise<void> => {
    for (const path of [...waiting.keys()]) begin(path);
    await Promise.all(writing);
  };

  const change = async (work: () => Promise<void>): Promise<void> => {
    await settle();
    await work();
    changed();
  };

  return {
    kept: recent.list,
    async list() {
      await settle();
      return recent.list();
    },
    leave: recent.leave,
    caretOf: recent.caretOf,
    remove: (path) => change(() => recent.remove(path)),
    clear: () => change(recent.clear),
    onChange: (listener) => void listeners.push(listener),
    keep(path, title, note) {
      clearTimeout(waiting.get(path)?.timer);
      // The one that was opened or saved last is the first of the list.
      waiting.delete(path);
      const write = async (): Promise<void> => {
        const { body, date } = meetingOf(note());
        await recent.add({ path, title, body, ...(date === null ? {} : { date }) });
        changed();
      };
      waiting.set(path, { timer: setTimeout(begin, AFTER_FIRST_MS, path), write });
    },
    settle,
  };
}
