import { dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';
import { frameRecords, type JournalRecord } from './journal-record.ts';
import { makeFolder } from './make-folder.ts';
import { statOrNull } from './or-null.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncPath } from './sync-path.ts';
import { writeAt } from './write-at.ts';

/** A journal begun anew beside the old one, not yet in its place. */
export interface Successor {
  readonly length: number;
  readonly chain: number;
}

/** The file of a journal. Its calls must not overlap, but for `prepare`. All throw the system's errors. */
export interface JournalFile {
  /** How many bytes are known to be whole and on the disk. */
  length(): number;
  /** Would a power cut leave the file under its name? If not, the next `add` sees to it, be it of no records. */
  isNamed(): boolean;
  /** Adds records and brings them to the disk; if it throws, none of them counts and all may be added again. */
  add(records: readonly JournalRecord[]): Promise<void>;
  /** Writes a new journal of these records beside this one. */
  prepare(records: readonly JournalRecord[]): Promise<Successor>;
  /**
   * Adds records to the new journal and puts it in the place of this one. If it throws, this one goes on. The new
   * name is brought to the disk by the next `add`.
   */
  succeed(successor: Successor, records: readonly JournalRecord[]): Promise<void>;
  /** Removes what `prepare` has written. Never throws. */
  dropSuccessor(): Promise<void>;
  close(): Promise<void>;
  /** Removes the journal and a new one beside it. */
  remove(): Promise<void>;
}

/** Files beside a journal that are not in its place yet: a new one, or the same again. Only copies of its changes. */
export function pathsBeside(path: string): { readonly successor: string; readonly again: string } {
  return { successor: `${path}.new`, again: `${path}.again` };
}

/** How the names of these end. */
export const UNFINISHED_JOURNAL = /\.journal\.(new|again)$/;

/** The file of a journal at a path, made with its folder by the first `add`, which leaves the naming to the next. */
export function journalFile(path: string, disk: Disk): JournalFile {
  const { successor: beside, again } = pathsBeside(path);
  let open: DiskFile | null = null;
  let isMade = false;
  /** Does the folder on the disk know the name of the file as it is now? */
  let isNamed = false;
  let length = 0;
  let chain = 0;

  const close = async (): Promise<void> => {
    const file = open;
    open = null;
    await file?.close();
  };

  /** Writes a file that was removed again, from what its handle still leads to. Until then that is the only copy. */
  const restore = async (lost: DiskFile): Promise<void> => {
    const bytes = await readStart(lost, length);
    await writeNew(again, bytes, disk);
    await renamePatiently(again, path, disk);
    isNamed = false;
    await close().catch(() => undefined);
  };

  /** Begins the file so that it appears with its first records or not at all. */
  const begin = async (bytes: Uint8Array): Promise<void> => {
    if (await statOrNull(path, disk)) throw Object.assign(new Error(`taken: ${path}`), { code: 'EEXIST' });
    await writeNew(again, bytes, disk);
    await renamePatiently(again, path, disk);
    isMade = true;
  };

  const opened = async (): Promise<DiskFile> => {
    const file = await disk.open(path, 'r+');
    if ((await file.stat()).size >= length) return file;
    await file.close();
    throw Object.assign(new Error('the journal has become shorter'), { code: 'EIO' });
  };

  /** Closes a handle that failed: one over a network may never work again. The next try opens a new one. */
  const orClose = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await close().catch(() => undefined);
      throw error;
    }
  };

  const addAtEnd = async (bytes: Uint8Array): Promise<void> => {
    const former = open;
    if (former && !(await orClose(() => isAt(path, former, disk)))) await restore(former);
    await orClose(async () => {
      open ??= await opened();
      await writeAt(open, bytes, length);
      await open.datasync();
      if (!isNamed) await syncPath(dirname(path), disk);
      isNamed = true;
    });
  };

  return {
    length: () => length,
    isNamed: () => isNamed,
    close,

    async add(records) {
      const framed = frameRecords(records, chain);
      if (isMade) await addAtEnd(framed.bytes);
      else await begin(framed.bytes);
      length += framed.bytes.length;
      chain = framed.chain;
    },

    async prepare(records) {
      const framed = frameRecords(records, 0);
      await writeNew(beside, framed.bytes, disk);
      return { length: framed.bytes.length, chain: framed.chain };
    },

    async succeed(successor, records) {
      const framed = frameRecords(records, successor.chain);
      const file = await disk.open(beside, 'r+');
      await using(file, async () => {
        await writeAt(file, framed.bytes, successor.length);
        await file.datasync();
      });
      // Windows does not rename over a file that is open.
      await close();
      await renamePatiently(beside, path, disk);
      length = successor.length + framed.bytes.length;
      chain = framed.chain;
      isMade = true;
      isNamed = false;
      // From here on the new one is the journal, and what fails does not undo that.
      open = await disk.open(path, 'r+').catch(() => null);
    },

    dropSuccessor: () => disk.rm(beside, { force: true }).catch(() => undefined),

    async remove() {
      await close().catch(() => undefined);
      for (const each of [path, beside, again]) await disk.rm(each, { force: true });
    },
  };
}

/** Makes a file and its folder; fails where the name is taken. */
async function make(path: string, disk: Disk): Promise<DiskFile> {
  await makeFolder(dirname(path), disk);
  return disk.open(path, 'wx+');
}

/** Writes a new file, in the place of what an earlier try has left there, and brings its bytes to the disk. */
async function writeNew(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  await disk.rm(path, { force: true });
  const file = await make(path, disk);
  await using(file, async () => {
    await writeAt(file, bytes, 0);
    await file.datasync();
  });
}

/** Does the path still lead to this open file? */
async function isAt(path: string, file: DiskFile, disk: Disk): Promise<boolean> {
  const there = await statOrNull(path, disk);
  return there !== null && there.ino === (await file.stat()).ino;
}

/** The first bytes of a file. */
async function readStart(file: DiskFile, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, done);
    if (bytesRead === 0) throw Object.assign(new Error('the journal has become shorter'), { code: 'EIO' });
    done += bytesRead;
  }
  return bytes;
}

async function using(file: DiskFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await file.close();
  }
}
