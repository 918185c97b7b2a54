import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ContentHash, contentHash } from './content-hash.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { kindOfError, type SaveTroubleKind } from './save-trouble.ts';
import { LATE, withinTime } from './time-limit.ts';

/** How long between two looks, in milliseconds: who turns to another window and back sees the change at once. */
const LOOK_EVERY = 2000;

/** Looking takes at most this share of the time, so that a long note on a slow drive is looked at less often. */
const REST_FOR_EACH_LOOK = 50;

/** What differs must stay the same for so long before it is told, in milliseconds: a program may be half-way through. */
const SETTLE = 300;

/** The same for a file that is gone or empty: programs that save and sync clients let it be so for a moment. */
const SETTLE_GONE = 1000;

/** After a hint of the system others mostly follow; all together make one look. */
const AFTER_HINT = 100;

/** A drive that does not answer for so long counts as gone, in milliseconds. */
const LOOK_TIME_LIMIT = 10_000;

/**
 * So many looks may be at work at once over all notes. A look at a dead network drive holds one of the few threads
 * that Node has for all files, and the journal needs one.
 */
const MOST_LOOKS = 2;

/** What is told of the file of an open note. */
export type FileNews =
  | { readonly kind: 'changed'; readonly hash: ContentHash; readonly bytes: Uint8Array }
  /** `why` is `vanished-file`, `-folder` or `-disk`, `too-slow`, or why it can't be read. */
  | { readonly kind: 'vanished'; readonly why: SaveTroubleKind }
  /** The file is back; `isChanged` where it holds something else than before. */
  | {
      readonly kind: 'returned';
      readonly hash: ContentHash;
      readonly isChanged: boolean;
      readonly bytes: Uint8Array;
    };

/** Calls back when something may have happened to a file; answers how to stop. A hint may be missed or false. */
export type Hints = (path: string, onHint: () => void) => () => void;

export interface WatchOptions {
  /** What the file held when it was read or saved. */
  readonly hash: ContentHash;
  readonly onNews: (news: FileNews) => void;
  readonly lookEvery?: number;
  readonly settle?: number;
  readonly settleGone?: number;
  readonly hints?: Hints;
  readonly disk?: Disk;
}

export interface FileWatch {
  /**
   * Says that the note is being saved: until the answer is called, nothing is looked at. It is called with what the
   * file holds then, which is no news; or with null if the save failed, after which the bytes of that save are no
   * news either, should a slow disk still take them.
   */
  saving(hash: ContentHash): (held: ContentHash | null) => void;
  /** Looks now, as when the window comes to the front. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Watches the file of an open note. Compares the content each time, by its hash and never by time or size; what the
 * system reports of changes only makes a look come sooner, as network drives report nothing.
 */
export function watchFile(path: string, options: WatchOptions): FileWatch {
  const { onNews, lookEvery = LOOK_EVERY, settle = SETTLE, disk = nodeDisk, hints = systemHints } = options;
  const settleGone = options.settleGone ?? SETTLE_GONE;
  /** What the owner knows of the file: told, read or saved. */
  let known: ContentHash = options.hash;
  let isGone = false;
  let mayCome: ContentHash | null = null;
  let saves = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  /** How long the last look took, in milliseconds. */
  let lookTook = 0;
  let current: Promise<void> | null = null;
  /** The look that comes after the current one, for those who asked meanwhile. */
  let next: Promise<void> | null = null;
  let stopHints = hints(path, () => later(AFTER_HINT));

  const tell = (news: FileNews): void => {
    isGone = news.kind === 'vanished';
    if (news.kind !== 'vanished') known = news.hash;
    onNews(news);
  };

  /** Nothing to tell of what was seen? */
  const isOld = (seen: Seen): boolean => {
    if (seen.hash === null) return isGone || seen.why === 'in-use';
    if (isGone) return false;
    if (seen.hash === mayCome) known = seen.hash;
    return seen.hash === known;
  };

  const lookOnce = async (): Promise<void> => {
    const begun = performance.now();
    const first = await see(path, disk);
    lookTook = performance.now() - begun;
    if (isClosed || saves > 0 || !first || isOld(first)) return;
    // A look that began before a save ended may have seen what was there before: the second one did not.
    await wait(first.hash === null || first.bytes.length === 0 ? settleGone : settle);
    const second = await see(path, disk);
    if (isClosed || saves > 0 || !second || second.hash !== first.hash) return later(settle);
    if (second.hash === null) return tell({ kind: 'vanished', why: second.why });
    const { hash, bytes } = second;
    if (!isGone) return tell({ kind: 'changed', hash, bytes });
    stopHints();
    stopHints = hints(path, () => later(AFTER_HINT));
    tell({ kind: 'returned', hash, bytes, isChanged: hash !== known && hash !== mayCome });
  };

  const look = (): Promise<void> => {
    current ??= lookOnce().finally(() => {
      current = null;
      later(Math.max(lookEvery, REST_FOR_EACH_LOOK * lookTook));
    });
    return current;
  };

  /** A look that is at work may have read the file before it changed. */
  const lookNow = (): Promise<void> => {
    if (!current) return look();
    next ??= current.then(() => {
      next = null;
      return look();
    });
    return next;
  };

  /** Looks in so many milliseconds, or sooner if it is to be sooner already. */
  const later = (milliseconds: number): void => {
    if (isClosed) return;
    const due = performance.now() + milliseconds;
    if (timer && due >= dueAt) return;
    clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(() => {
      timer = undefined;
      void look();
    }, milliseconds).unref();
  };
  later(lookEvery);

  return {
    saving(hash) {
      saves++;
      return (held) => {
        saves--;
        mayCome = held === null ? hash : null;
        if (held === null) return;
        known = held;
        isGone = false;
      };
    },
    look: lookNow,
    close() {
      isClosed = true;
      clearTimeout(timer);
      stopHints();
    },
  };
}

type Seen =
  | { readonly hash: ContentHash; readonly bytes: Uint8Array }
  | { readonly hash: null; readonly why: SaveTroubleKind };

let looks = 0;

/** What stands at a path now; null where too many looks wait for their disks. Never throws. */
async function see(path: string, disk: Disk): Promise<Seen | null> {
  if (looks >= MOST_LOOKS) return null;
  looks++;
  const reading = disk.readFile(path).finally(() => looks--);
  try {
    const bytes = await withinTime(reading, LOOK_TIME_LIMIT);
    if (bytes === LATE) return { hash: null, why: 'too-slow' };
    return { hash: contentHash(bytes), bytes };
  } catch (error) {
    return { hash: null, why: await kindOfError(error, path, disk) };
  }
}

/** The system's own hints. The folder is watched, as a file that is replaced takes its watch with it. */
const systemHints: Hints = (path, onHint) => {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(path)) onHint();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
};
