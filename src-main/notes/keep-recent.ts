import type { Note } from '../../shared/note/blocks.ts';
import { meetingOf } from '../../shared/note/meeting.ts';
import type { RecentNotes } from '../files/recent.ts';

/**
 * A note that is opened is kept in the list this many milliseconds later. To find out whose meeting it was and when takes
 * a while the first time; its words are to be there before.
 */
const AFTER_FIRST_MS = 300;

/** Keeps notes that were opened or saved in the list of recent ones. */
export interface RecentKeeper {
  keep(path: string, title: string, note: () => Note): void;
  /** Keeps what waits; settles when all of it is written. */
  settle(): Promise<void>;
}

/** `onKept` is called after each change of the list. */
export function keepRecent(
  recent: () => Promise<Pick<RecentNotes, 'add'>>,
  onKept: () => void,
): RecentKeeper {
  const waiting = new Map<string, { readonly timer: NodeJS.Timeout; readonly write: () => Promise<void> }>();
  const writing = new Set<Promise<void>>();

  const begin = (path: string): void => {
    const waited = waiting.get(path);
    waiting.delete(path);
    clearTimeout(waited?.timer);
    const work = waited?.write().finally(() => writing.delete(work as Promise<void>));
    if (work) writing.add(work);
  };

  return {
    keep(path, title, note) {
      clearTimeout(waiting.get(path)?.timer);
      // The one that was opened or saved last is the first of the list.
      waiting.delete(path);
      const write = async (): Promise<void> => {
        const { body, date } = meetingOf(note());
        await (await recent()).add({ path, title, body, ...(date === null ? {} : { date }) });
        onKept();
      };
      waiting.set(path, { timer: setTimeout(begin, AFTER_FIRST_MS, path), write });
    },
    async settle() {
      for (const path of [...waiting.keys()]) begin(path);
      await Promise.all(writing);
    },
  };
}
