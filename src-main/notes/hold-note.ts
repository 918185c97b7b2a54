import { lockNote } from '../files/note-lock.ts';
import { isReadOnly, type LiveNote } from './live-note.ts';
import { placeName } from './note-place.ts';

/**
 * How often a note that somebody else has open is tried again, in milliseconds: who waits for a colleague to close it
 * sees it open up, and a network drive is not asked all the time.
 */
const LOOK_EVERY = 5000;

/** Holds the lock of an open note's file. What is asked for is done one after the other; nothing here throws. */
export interface Hold {
  /** Takes the lock, if nobody else has it. */
  take(): Promise<void>;
  /** Takes it even so. */
  insist(): Promise<void>;
  release(): Promise<void>;
}

/** `onTaken` is told when the note may be edited here. */
export function startHold(live: LiveNote, onTaken: () => void): Hold {
  const { services, listener } = live;
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const inOrder = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch((error: unknown) => services.log.write('warning', 'lock-fault', {}, error));
    return turn;
  };

  const take = async (insist: boolean): Promise<void> => {
    clearTimeout(timer);
    if (live.isClosed || live.place.kind !== 'file' || live.lock?.isOurs) return;
    const lock = await lockNote(live.place.path, {
      own: services.own,
      folder: services.lockFolder,
      insist,
      onTaken: (holder) => {
        live.takenBy = holder;
        listener.onState();
      },
      now: services.now,
      ...services.times?.lock,
      disk: services.disk,
    });
    const wasReadOnly = isReadOnly(live);
    // What they have written comes before what is typed now.
    if (wasReadOnly && lock.isOurs) await live.watch?.look();
    live.lock = lock;
    if (live.isClosed) return;
    if (!lock.isOurs) {
      const { lockLookEvery = LOOK_EVERY } = services.times ?? {};
      timer = setTimeout(() => void inOrder(() => take(false)), lockLookEvery).unref();
    } else if (wasReadOnly) {
      listener.onNotice({ words: `“${placeName(live.place)}” is yours to edit now.`, canUndo: false });
    }
    if (lock.isOurs) onTaken();
    listener.onState();
  };

  return {
    take: () => inOrder(() => take(false)),
    insist: () => inOrder(() => take(true)),
    release: () =>
      inOrder(async () => {
        clearTimeout(timer);
        const { lock } = live;
        live.lock = null;
        live.takenBy = null;
        if (lock?.isOurs) await lock.release();
      }),
  };
}
