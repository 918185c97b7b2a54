import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, nodeDisk } from './disk.ts';
import { readJsonFile } from './json-file.ts';
import { type LockContent, lockToJson, readLock } from './lock-content.ts';
import { makeFolder } from './make-folder.ts';
import { noteKey } from './note-key.ts';
import { statOrNull } from './or-null.ts';
import { type Identity, lifeOf, processStart, type StartOf } from './process-identity.ts';
import { LATE, withinTime } from './time-limit.ts';
import { writeWhole } from './write-whole.ts';

/**
 * How often a lock says that its holder is still there, in milliseconds, and looks whether somebody has taken it: who
 * goes on typing should know soon.
 */
const BEAT_EVERY = 10 * 1000;

/**
 * A lock of another computer that has not said so for this long is stale. Ten minutes: clocks of two computers
 * differ, and a network drive may be away for a few minutes.
 */
export const STALE_AFTER = 10 * 60 * 1000;

/** So long opening waits for the drive to take a lock, in milliseconds; then it goes on without. */
const LOCK_TIME_LIMIT = 3000;

/** The longest name that common disks take, in bytes. */
const MOST_NAME_BYTES = 255;

/** Who has a note open. */
export interface LockHolder {
  readonly user: string;
  readonly host: string;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
}

export type NoteLock =
  | {
      readonly isOurs: true;
      /** `nowhere`: no folder takes a lock file, so that others are not told of us. */
      readonly place: 'beside' | 'data folder' | 'nowhere';
      /** Gives the note free. Never throws. */
      release(): Promise<void>;
    }
  | { readonly isOurs: false; readonly holder: LockHolder };

export interface LockOptions {
  readonly own: Identity;
  /** The folder for locks of notes whose own folder takes none, in the data folder. */
  readonly folder: string;
  /** Takes the note even from a holder who still has it; they are told by their next beat. */
  readonly insist?: boolean;
  /** Told once if another takes the note from us. */
  readonly onTaken?: (holder: LockHolder) => void;
  readonly startOf?: StartOf;
  readonly beatEvery?: number;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** The lock file of a note: hidden, beside it. */
export function lockPath(path: string): string {
  const name = `.${basename(path)}.minutewright-lock`;
  const fits = Buffer.byteLength(name) <= MOST_NAME_BYTES;
  return join(dirname(path), fits ? name : `.${noteKey(path)}.minutewright-lock`);
}

/**
 * Takes a note for this process, with a file that says who has it open, from where and since when. Advice, no
 * guard: it only keeps two people from working side by side unknowingly, and what they save is guarded by
 * `atomicSave`. So it never throws and never keeps a note from being opened.
 *
 * A lock is stale when its process is gone from this computer, or when one of another computer has not said for ten
 * minutes that it is there. What can't be read as a lock counts as none.
 */
export async function lockNote(path: string, options: LockOptions): Promise<NoteLock> {
  const { own, now = Date.now, disk = nodeDisk } = options;
  const places = [
    { place: 'beside', file: lockPath(path) },
    { place: 'data folder', file: join(options.folder, `${noteKey(path)}.lock`) },
  ] as const;
  const taking = async (): Promise<NoteLock> => {
    for (const { file } of options.insist ? [] : places) {
      const lock = await readLockFile(file, disk);
      if (lock && (await isHeld(file, lock, options))) return { isOurs: false, holder: holderOf(lock) };
    }
    const time = now();
    const lock: LockContent = {
      id: randomUUID(),
      note: basename(path),
      since: time,
      holder: own,
    };
    for (const { place, file } of places) {
      if (!(await putLock(file, lock, true, disk))) continue;
      await touch(file, now(), disk);
      return { isOurs: true, place, ...keepLock(file, lock, options) };
    }
    return NO_LOCK;
  };
  const work = taking().catch(() => NO_LOCK);
  const lock = await withinTime(work, LOCK_TIME_LIMIT);
  if (lock !== LATE) return lock;
  void work.then((late) => (late.isOurs ? late.release() : undefined));
  return NO_LOCK;
}

const NO_LOCK: NoteLock = { isOurs: true, place: 'nowhere', release: async () => undefined };

async function isHeld(file: string, lock: LockContent, options: LockOptions): Promise<boolean> {
  const { own, startOf = processStart, now = Date.now, disk = nodeDisk } = options;
  const life = await lifeOf(lock.holder, own, startOf);
  if (life !== 'elsewhere') return life === 'living';
  const entry = await statOrNull(file, disk);
  return entry !== null && now() - entry.mtimeMs < STALE_AFTER;
}

/**
 * Says now and then that the holder is there, and looks whether another has taken the note. A beat is the file's time:
 * writing the lock again could write over the one of somebody who takes the note at this moment.
 */
function keepLock(file: string, lock: LockContent, options: LockOptions): { release(): Promise<void> } {
  const { now = Date.now, disk = nodeDisk, beatEvery = BEAT_EVERY } = options;
  let isReleased = false;
  let turn: Promise<unknown> = Promise.resolve();

  const beat = async (): Promise<void> => {
    if (isReleased) return;
    const there = await readLockFile(file, disk);
    if (there && there.id !== lock.id) {
      isReleased = true;
      clearInterval(timer);
      options.onTaken?.(holderOf(there));
      return;
    }
    if (there || (await putLock(file, lock, false, disk))) await touch(file, now(), disk);
  };

  const timer = setInterval(() => {
    turn = turn.then(beat);
  }, beatEvery).unref();

  return {
    async release() {
      clearInterval(timer);
      turn = turn.then(async () => {
        if (isReleased) return;
        isReleased = true;
        const there = await readLockFile(file, disk);
        if (there?.id === lock.id) await disk.rm(file, { force: true }).catch(() => undefined);
      });
      await withinTime(turn, LOCK_TIME_LIMIT);
    },
  };
}

/** Writes a lock file; false where that can't be done. */
async function putLock(file: string, lock: LockContent, replace: boolean, disk: Disk): Promise<boolean> {
  try {
    const isInDataFolder = !basename(file).startsWith('.');
    if (isInDataFolder) await makeFolder(dirname(file), disk);
    await writeWhole(file, Buffer.from(`${JSON.stringify(lockToJson(lock), null, 2)}\n`), { replace }, disk);
    return true;
  } catch {
    return false;
  }
}

/** Gives a lock file the time of the holder's clock, as good as the disk takes it. */
async function touch(file: string, now: number, disk: Disk): Promise<void> {
  await disk.utimes(file, now / 1000, now / 1000).catch(() => undefined);
}

async function readLockFile(file: string, disk: Disk): Promise<LockContent | null> {
  const json = await readJsonFile(file, disk);
  return json.state === 'read' ? readLock(json.value) : null;
}

function holderOf(lock: LockContent): LockHolder {
  return { user: lock.holder.user, host: lock.holder.host, since: lock.since };
}
