import { mkdir, open as nodeOpen, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import { type Disk, type DiskFile, nodeDisk } from '../../src-main/files/disk.ts';
import { startJournal } from '../../src-main/files/journal.ts';
import { lockNote } from '../../src-main/files/note-lock.ts';
import { ownIdentity } from '../../src-main/files/process-identity.ts';
import { readJournal } from '../../src-main/files/read-journal.ts';
import { openVersions } from '../../src-main/files/versions.ts';
import { watchFile } from '../../src-main/files/watch-file.ts';
import { diskWith, systemError } from '../src-main/files/failing-disk.ts';
import { BASE, HEADER } from '../src-main/files/journals.ts';
import { tempFolder } from '../src-main/temp-folder.ts';
import { canMount, SMALL_DISK_BYTES, smallDisk } from './small-disk.ts';

const IS_REAL = await canMount();
const OLD = Buffer.from('the old words\n');
const NEW = Buffer.from('the new words\n'.repeat(5000));
const expected = contentHash(OLD);

interface FullDisk {
  readonly folder: string;
  readonly disk: Disk;
  /** Fills the disk up to so many bytes; makes room again. */
  fill(left?: number): Promise<void>;
  empty(): Promise<void>;
}

/** A small disk in memory; where none may be mounted, this computer's with a count of the bytes that it takes. */
async function fullDisk(): Promise<FullDisk> {
  if (!IS_REAL) return countingDisk();
  const { folder } = await smallDisk();
  const filler = join(folder, 'filler');
  return {
    folder,
    disk: nodeDisk,
    fill: async (left = 0) => {
      const file = await nodeOpen(filler, 'w');
      for (let room = SMALL_DISK_BYTES; room > left; room -= 4096) {
        await file.write(Buffer.alloc(4096)).catch(() => undefined);
      }
      await file.close();
      if (left === 0) return;
      const { size } = await nodeDisk.stat(filler);
      await truncateTo(filler, Math.max(0, size - left));
    },
    empty: () => rm(filler),
  };
}

async function truncateTo(path: string, size: number): Promise<void> {
  const file = await nodeOpen(path, 'r+');
  await file.truncate(size);
  await file.close();
}

async function countingDisk(): Promise<FullDisk> {
  let room = SMALL_DISK_BYTES;
  const disk = diskWith({
    open: async (path, flags, mode) => {
      const file: DiskFile = await nodeOpen(path, flags, mode);
      const write = file.write.bind(file);
      return Object.assign<DiskFile, Partial<DiskFile>>(file, {
        write: async (bytes, from, length, at) => {
          const taken = Math.min(room, length);
          if (taken === 0 && length > 0) throw systemError('ENOSPC');
          room -= taken;
          return write(bytes, from, taken, at);
        },
      });
    },
  });
  return {
    folder: await tempFolder(),
    disk,
    fill: async (left = 0) => {
      room = left;
    },
    empty: async () => {
      room = SMALL_DISK_BYTES;
    },
  };
}

async function oldNote(folder: string): Promise<string> {
  const file = join(folder, 'minutes', 'board.txt');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, OLD);
  return file;
}

describe(
  IS_REAL ? 'A full disk (a small one, mounted)' : 'A full disk (injected: none may be mounted here)',
  () => {
    test('keeps the old words whole with nothing beside them, and takes the new ones when there is room', async () => {
      const { folder, disk, fill, empty } = await fullDisk();
      const file = await oldNote(folder);
      await fill(8192);
      expect(await atomicSave(file, NEW, { expected, disk })).toMatchObject({
        trouble: { kind: 'disk-full' },
      });
      expect(await readFile(file)).toEqual(OLD);
      expect(await readdir(dirname(file))).toEqual(['board.txt']);
      await empty();
      expect(await atomicSave(file, NEW, { expected, disk })).toMatchObject({ ok: true });
      expect(await readFile(file)).toEqual(NEW);
    });

    test('keeps what the journal had, and takes the rest when there is room', async () => {
      const { folder, disk, fill, empty } = await fullDisk();
      const path = join(folder, 'journals', 'one.journal');
      const kinds: (string | undefined)[] = [];
      const onTrouble = (trouble: { kind: string } | null) => kinds.push(trouble?.kind);
      const journal = startJournal({ path, header: HEADER, base: BASE, disk, onTrouble });
      onTestFinished(async () => void (await journal.close()));
      journal.append('before');
      expect(await journal.flush()).toBeNull();
      await fill(4096);
      for (let count = 0; count < 20; count++) journal.append('x'.repeat(1000));
      expect(await journal.flush()).toMatchObject({ kind: 'disk-full' });
      expect(readJournal(await readFile(path))?.changes[0]?.change).toBe('before');
      await empty();
      expect(await journal.flush()).toBeNull();
      expect(readJournal(await readFile(path))).toMatchObject({ unsaved: 21, lost: null });
      expect(kinds).toEqual(['disk-full', undefined]);
    });

    test('that has no room for the former words does not keep the new ones from being saved', async () => {
      const { folder, disk, fill } = await fullDisk();
      const file = await oldNote(await tempFolder());
      await fill();
      const versions = openVersions({ folder: join(folder, 'versions'), disk });
      const keepFormer = (former: Uint8Array) => versions.keep(file, former);
      expect(await atomicSave(file, NEW, { expected, keepFormer })).toMatchObject({
        ok: true,
        notKept: { code: 'ENOSPC' },
      });
    });
  },
);

describe.skipIf(!IS_REAL)('A disk that is mounted read-only', () => {
  test('refuses a save as read-only and leaves the file', async () => {
    const { folder, setReadOnly } = await smallDisk();
    const file = await oldNote(folder);
    await setReadOnly(true);
    expect(await atomicSave(file, NEW, { expected })).toMatchObject({ trouble: { kind: 'read-only' } });
    expect(await readFile(file)).toEqual(OLD);
  });

  test('has its notes locked in the data folder', async () => {
    const { folder, setReadOnly } = await smallDisk();
    const file = await oldNote(folder);
    await setReadOnly(true);
    const lock = await lockNote(file, {
      own: await ownIdentity(),
      folder: join(await tempFolder(), 'locks'),
    });
    expect(lock).toMatchObject({ isOurs: true, place: 'data folder' });
    if (lock.isOurs) await lock.release();
  });

  test('that becomes so under a journal is told, and takes all when it can be written again', async () => {
    const { folder, setReadOnly } = await smallDisk();
    const path = join(folder, 'one.journal');
    const journal = startJournal({ path, header: HEADER, base: BASE });
    await setReadOnly(true);
    journal.append('first');
    expect(await journal.flush()).toMatchObject({ kind: 'read-only' });
    await setReadOnly(false);
    expect(await journal.close()).toBeNull();
    expect(readJournal(await readFile(path))).toMatchObject({ unsaved: 1 });
  });
});

describe.skipIf(!IS_REAL)('A disk that is taken away', () => {
  test('is told, and nothing is written in the folder that it leaves', async () => {
    const { folder, vanish } = await smallDisk();
    const file = await oldNote(folder);
    await vanish();
    expect(await atomicSave(file, NEW, { expected })).toMatchObject({ trouble: { kind: 'vanished-folder' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is told by the watch', async () => {
    const { folder, vanish } = await smallDisk();
    const file = await oldNote(folder);
    const news = new Promise((resolve) => {
      const watch = watchFile(file, { hash: expected, onNews: resolve, lookEvery: 20, settleGone: 20 });
      onTestFinished(() => watch.close());
    });
    await vanish();
    expect(await news).toMatchObject({ kind: 'vanished' });
  });
});
