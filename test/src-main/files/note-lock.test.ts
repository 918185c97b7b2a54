import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type LockContent, lockToJson } from '../../../src-main/files/lock-content.ts';
import {
  type LockHolder,
  type LockOptions,
  lockNote,
  lockPath,
  type NoteLock,
  STALE_AFTER,
} from '../../../src-main/files/note-lock.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith, systemError } from './failing-disk.ts';
import { WRITER } from './journals.ts';

/** A busy computer takes its time. */
const PATIENCE = { timeout: 10_000, interval: 5 };

const NOW = Date.UTC(2026, 10, 22, 12, 0);
const OWN = { ...WRITER, pid: process.pid, start: 'boot 1' };
const COLLEAGUE = { ...WRITER, user: 'ben', host: 'front-desk', machine: 'm2' };

async function newNote(): Promise<string> {
  const path = join(await tempFolder(), 'board.txt');
  await writeFile(path, 'words');
  return path;
}

async function lock(path: string, options: Partial<LockOptions> = {}): Promise<NoteLock> {
  const taken = await lockNote(path, {
    own: OWN,
    folder: join(dirname(path), 'data'),
    now: () => NOW,
    ...options,
  });
  if (taken.isOurs) onTestFinished(() => taken.release());
  return taken;
}

/** Leaves a lock of another beside the note. */
async function lockOf(path: string, lock: Partial<LockContent>, beat = NOW): Promise<void> {
  const content = {
    id: 'other',
    note: basename(path),
    holder: COLLEAGUE,
    since: NOW - 5000,
    beat: NOW,
    ...lock,
  };
  await writeFile(lockPath(path), JSON.stringify(lockToJson(content)));
  await utimes(lockPath(path), beat / 1000, beat / 1000);
}

describe('A note that nobody has open', () => {
  test('is locked with a file that says who, where and since when, and freed again', async () => {
    const path = await newNote();
    const taken = await lock(path);
    expect(taken).toMatchObject({ isOurs: true, place: 'beside' });
    const words = await readFile(lockPath(path), 'utf8');
    expect(JSON.parse(words)).toMatchObject({ note: 'board.txt', since: NOW, holder: OWN });
    if (taken.isOurs) await taken.release();
    expect(await readdir(dirname(path))).toEqual(['board.txt']);
  });

  test('is locked in the data folder where its own takes no files', async () => {
    const path = await newNote();
    const disk = diskWith({
      open: async (file, flags, mode) => {
        if (dirname(file) === dirname(path) && flags !== 'r') throw systemError('EACCES');
        return (await import('node:fs/promises')).open(file, flags, mode);
      },
    });
    expect(await lock(path, { disk })).toMatchObject({ isOurs: true, place: 'data folder' });
    const other = { ...OWN, pid: process.ppid };
    expect(await lock(path, { disk, own: other, startOf: async () => 'boot 1' })).toMatchObject({
      isOurs: false,
    });
  });

  test('is opened all the same where no folder takes a lock', async () => {
    const path = await newNote();
    const disk = diskWith({ open: failWith('EROFS'), mkdir: failWith('EROFS') });
    expect(await lock(path, { disk })).toMatchObject({ isOurs: true, place: 'nowhere' });
  });

  test('is opened all the same where the disk does not answer', async () => {
    const path = await newNote();
    const disk = diskWith({ readFile: () => new Promise(() => undefined) });
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const taking = lock(path, { disk });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await taking).toMatchObject({ isOurs: true, place: 'nowhere' });
  });

  test('may have a name of any length', async () => {
    const path = join(await tempFolder(), `${'a'.repeat(250)}.txt`);
    expect(await lock(path)).toMatchObject({ place: 'beside' });
  });
});

describe('A note that a colleague has open', () => {
  test('is not ours, and we learn whose it is', async () => {
    const path = await newNote();
    await lockOf(path, {});
    expect(await lock(path)).toEqual({
      isOurs: false,
      holder: { user: 'ben', host: 'front-desk', since: NOW - 5000 },
    });
  });

  test('is ours when we insist, and they are told', async () => {
    const path = await newNote();
    const told: LockHolder[] = [];
    await lock(path, { own: COLLEAGUE, beatEvery: 10, onTaken: (holder) => told.push(holder) });
    expect(await lock(path, { insist: true })).toMatchObject({ isOurs: true, place: 'beside' });
    await vi.waitFor(() => expect(told).toMatchObject([{ user: OWN.user, host: OWN.host }]), PATIENCE);
  });

  test('is ours when they have not been there for long', async () => {
    const path = await newNote();
    await lockOf(path, {}, NOW - STALE_AFTER - 1000);
    expect(await lock(path)).toMatchObject({ isOurs: true });
  });

  test('stays theirs when they close a lock that we took over', async () => {
    const path = await newNote();
    const theirs = await lock(path, { own: COLLEAGUE });
    await lock(path, { insist: true });
    if (theirs.isOurs) await theirs.release();
    expect(JSON.parse(await readFile(lockPath(path), 'utf8'))).toMatchObject({ holder: OWN });
  });
});

describe('A lock of this computer', () => {
  test('is stale as soon as its process is gone', async () => {
    const path = await newNote();
    await lockOf(path, { holder: { ...OWN, pid: 2 ** 22 + 1 } });
    expect(await lock(path)).toMatchObject({ isOurs: true });
  });

  test('is stale when its number belongs to another process now', async () => {
    const path = await newNote();
    await lockOf(path, { holder: { ...OWN, pid: process.ppid, start: 'boot 0' } });
    expect(await lock(path, { startOf: async () => 'boot 1' })).toMatchObject({ isOurs: true });
  });

  test('holds while its process lives, however long it was silent', async () => {
    const path = await newNote();
    await lockOf(path, { holder: { ...OWN, pid: process.ppid } }, NOW - 100 * STALE_AFTER);
    expect(await lock(path, { startOf: async () => 'boot 1' })).toMatchObject({ isOurs: false });
  });
});

describe('A lock file', () => {
  test.each(['', 'no lock', '{}', '[1]'])('that says nothing (%j) keeps nobody out', async (words) => {
    const path = await newNote();
    await writeFile(lockPath(path), words);
    expect(await lock(path)).toMatchObject({ isOurs: true, place: 'beside' });
  });

  test('that is removed is put back', async () => {
    const path = await newNote();
    await lock(path, { beatEvery: 10 });
    await rm(lockPath(path));
    await vi.waitFor(
      async () => expect(await readdir(dirname(path))).toContain(basename(lockPath(path))),
      PATIENCE,
    );
  });

  test('says with each beat that the holder is there', async () => {
    const path = await newNote();
    let now = NOW;
    await lock(path, { beatEvery: 10, now: () => now });
    now += STALE_AFTER;
    await vi.waitFor(async () => expect((await stat(lockPath(path))).mtimeMs).toBe(now), PATIENCE);
  });

  test('that is a folder keeps nobody out', async () => {
    const path = await newNote();
    await mkdir(lockPath(path));
    expect(await lock(path)).toMatchObject({ isOurs: true, place: 'data folder' });
  });
});
