import { dirname, resolve } from 'node:path';
import { type ContentHash, contentHash } from './content-hash.ts';
import { type Disk, type DiskEntry, nodeDisk } from './disk.ts';
import { readOrNull, statOrNull } from './or-null.ts';
import { type SaveTrouble, saveTrouble, troubleOfError, whatVanished } from './save-trouble.ts';
import { syncPath } from './sync-path.ts';
import { LATE, withinTime } from './time-limit.ts';
import { writeWhole } from './write-whole.ts';

/** How long the person waits for a save, in milliseconds; a disk of a usual speed writes a long note in well under one. */
export const SAVE_TIME_LIMIT = 15_000;

export interface SaveOptions {
  /**
   * What the file held when it was read or last saved; null for a file that is not there yet. For a file that the
   * person chose to replace: `hashOfFile` at that moment.
   */
  readonly expected: ContentHash | null;
  /** Keeps the bytes that are about to be replaced. If it fails, the note is saved all the same. */
  readonly keepFormer?: (former: Uint8Array) => Promise<unknown>;
  readonly timeLimit?: number;
  readonly disk?: Disk;
  readonly platform?: NodeJS.Platform;
}

export type Saved =
  | {
      readonly ok: true;
      /** What the file holds now: `expected` of the next save. */
      readonly hash: ContentHash;
      /** False where the file held these bytes already. */
      readonly changed: boolean;
      /** Why the former bytes could not be kept, for the log; absent where they were. */
      readonly notKept?: unknown;
    }
  | { readonly ok: false; readonly trouble: SaveTrouble };

/**
 * Saves a note: the file holds either what it held or all of the new bytes, whenever the power is cut. It is
 * written beside, brought to the disk, given the name, and its folder brought to the disk (`writeWhole`); a file
 * is never written over in place, whatever the trouble. Mode and owner are kept, links are followed.
 *
 * Refuses where the file's content is not `expected`, by its hash and never by time or size, looked at first and
 * once more just before the new file gets the name; no system has a call that compares and renames in one, so a change
 * in the instant between the two is not seen. Never throws: every trouble comes back as data.
 *
 * Saves of one path wait for each other, those that are given up as too slow as well, so that an older one can't
 * come after a newer one. One that is given up stops before the file gets its name, unless that very call hangs.
 */
export async function atomicSave(path: string, bytes: Uint8Array, options: SaveOptions): Promise<Saved> {
  const key = resolve(path);
  const attempt: Attempt = { isGivenUp: false };
  const former = turns.get(key) ?? Promise.resolve();
  const work = former.then(() => save(path, bytes, options, attempt));
  const turn = work.then((saved) => {
    if (saved.ok && !attempt.isGivenUp) mayHold.delete(key);
  });
  turns.set(key, turn);
  turn.then(() => turns.get(key) === turn && turns.delete(key));

  const saved = await withinTime(work, options.timeLimit ?? SAVE_TIME_LIMIT);
  if (saved !== LATE) return saved;
  attempt.isGivenUp = true;
  remember(key, contentHash(bytes));
  return { ok: false, trouble: givenUp(path) };
}

interface Attempt {
  isGivenUp: boolean;
}

/**
 * What saves that failed late may have left in a file, until one succeeds: those given up as too slow, and those
 * that failed after the naming. It is ours, though the owner of the note was told otherwise.
 */
const mayHold = new Map<string, Set<ContentHash>>();

function remember(key: string, hash: ContentHash): void {
  mayHold.set(key, (mayHold.get(key) ?? new Set()).add(hash));
}

/** The last save of each path that is still at work. */
const turns = new Map<string, Promise<unknown>>();

async function save(path: string, bytes: Uint8Array, options: SaveOptions, attempt: Attempt): Promise<Saved> {
  const disk = options.disk ?? nodeDisk;
  const hash = contentHash(bytes);
  let refusal: SaveTrouble | null = null;
  try {
    if (attempt.isGivenUp) return { ok: false, trouble: givenUp(path) };
    const there = await statOrNull(path, disk);
    const former = there?.isFile() ? await disk.readFile(path) : null;
    const found = former && contentHash(former);
    if (found === hash) {
      await bringToDisk(path, disk);
      return { ok: true, hash, changed: false };
    }
    const isOurs = found !== null && (mayHold.get(resolve(path))?.has(found) ?? false);
    const expected = isOurs ? found : options.expected;
    refusal = await refusalOf(path, there, found, expected, disk);
    if (refusal) return { ok: false, trouble: refusal };

    const notKept = former && options.keepFormer ? await failureOf(options.keepFormer(former)) : undefined;
    const beforeNaming = async () => {
      refusal = attempt.isGivenUp ? givenUp(path) : await secondLook(path, former, disk);
      if (refusal) throw new Error(refusal.kind);
    };
    const { platform = process.platform } = options;
    await writeWhole(path, bytes, { replace: there !== null, beforeNaming, platform }, disk);
    return { ok: true, hash, changed: true, ...(notKept === undefined ? {} : { notKept }) };
  } catch (error) {
    if (!refusal) remember(resolve(path), hash);
    return { ok: false, trouble: refusal ?? (await troubleOfError(error, path, disk)) };
  }
}

/** Why a file may not be replaced; null where it may, or where there is none and none was expected. */
async function refusalOf(
  path: string,
  there: DiskEntry | null,
  found: ContentHash | null,
  expected: ContentHash | null,
  disk: Disk,
): Promise<SaveTrouble | null> {
  if (there?.isDirectory()) return saveTrouble('is-a-folder', path, null);
  if (there && !there.isFile()) return saveTrouble('bad-name', path, null);
  if (!there || found === null) {
    return expected === null ? null : saveTrouble(await whatVanished(path, disk), path, null);
  }
  if (expected === null) return saveTrouble('name-taken', path, null, found);
  if (found !== expected) return saveTrouble('changed-outside', path, null, found);
  if ((there.mode & ANY_WRITE) === 0) return saveTrouble('read-only', path, null);
  return null;
}

/** The permission to write, of anybody: a file without it is write-protected even for root. */
const ANY_WRITE = 0o222;

/** The same once more, while only the name is missing. A new file's name is guarded by the naming itself. */
async function secondLook(path: string, former: Uint8Array | null, disk: Disk): Promise<SaveTrouble | null> {
  if (former === null) return null;
  const now = await readOrNull(path, disk);
  if (now === null) return saveTrouble(await whatVanished(path, disk), path, null);
  if (Buffer.compare(now, former) === 0) return null;
  return saveTrouble('changed-outside', path, null, contentHash(now));
}

function givenUp(path: string): SaveTrouble {
  return saveTrouble('too-slow', path, new Error('no answer within the time limit'));
}

/** Makes sure of bytes that the file holds already: an earlier save may have failed just after the naming. */
async function bringToDisk(path: string, disk: Disk): Promise<void> {
  const target = await disk.realpath(path);
  await syncPath(target, disk);
  await syncPath(dirname(target), disk);
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error ?? new Error('unknown'),
  );
}
