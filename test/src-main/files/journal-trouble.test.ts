import { mkdir, open as nodeOpen, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DiskFile } from '../../../src-main/files/disk.ts';
import type { JournalTrouble } from '../../../src-main/files/journal-trouble.ts';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith, systemError } from './failing-disk.ts';
import { changesAt, newJournal } from './new-journal.ts';

describe('A journal whose disk fails', () => {
  /** A disk on which the next calls of a kind fail with a code, half of the bytes written. */
  function faultyDisk() {
    const faults: Partial<Record<'write' | 'datasync', string>> = {};
    const disk = diskWith({
      open: async (path, flags) => {
        const file: DiskFile = await nodeOpen(path, flags);
        const write = file.write.bind(file);
        const datasync = file.datasync.bind(file);
        return Object.assign<DiskFile, Partial<DiskFile>>(file, {
          write: async (bytes, from, length, at) => {
            if (!faults.write) return write(bytes, from, length, at);
            await write(bytes, from, Math.ceil(length / 2), at);
            throw systemError(faults.write);
          },
          datasync: () => (faults.datasync ? failWith(faults.datasync)() : datasync()),
        });
      },
    });
    return { faults, disk };
  }

  test.each(['write', 'datasync'] as const)('in %s keeps all changes and writes them later', async (call) => {
    const { faults, disk } = faultyDisk();
    const told: (JournalTrouble | null)[] = [];
    const journal = await newJournal({ disk, onTrouble: (trouble) => told.push(trouble) });
    journal.append('first');
    await journal.flush();
    faults[call] = 'ENOSPC';
    journal.append('a long second change');
    expect(await journal.flush()).toMatchObject({ kind: 'disk-full' });
    expect((await changesAt(journal.path))?.[0]).toBe('first');
    journal.append('third');
    expect(await journal.flush()).toMatchObject({ kind: 'disk-full' });
    delete faults[call];
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(journal.path)).toEqual(['first', 'a long second change', 'third']);
    expect(told.map((each) => each?.kind)).toEqual(['disk-full', undefined]);
  });

  test('tries again by itself', async () => {
    const { faults, disk } = faultyDisk();
    faults.write = 'EIO';
    const journal = await newJournal({ disk });
    journal.append('first');
    await journal.flush();
    delete faults.write;
    await vi.waitFor(async () => expect(await changesAt(journal.path)).toEqual(['first']), {
      timeout: 10_000,
    });
  });

  test('is written again when its folder was removed', async () => {
    const journal = await newJournal();
    journal.append('first');
    await journal.flush();
    await rm(dirname(journal.path), { recursive: true });
    journal.append('second');
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(journal.path)).toEqual(['first', 'second']);
  });

  test('is written again when its folder was removed, though the disk takes it only later', async () => {
    const { faults, disk } = faultyDisk();
    const journal = await newJournal({ disk });
    journal.append('first');
    await journal.flush();
    await rm(dirname(journal.path), { recursive: true });
    faults.write = 'ENOSPC';
    journal.append('second');
    expect(await journal.flush()).toMatchObject({ kind: 'disk-full' });
    expect(await journal.flush()).toMatchObject({ kind: 'disk-full' });
    delete faults.write;
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(journal.path)).toEqual(['first', 'second']);
    expect(await readdir(dirname(journal.path))).toEqual(['one.journal']);
  });

  test('that was made shorter is not gone on with, as changes would be missing in the middle', async () => {
    const { faults, disk } = faultyDisk();
    const journal = await newJournal({ disk });
    journal.append('first');
    await journal.flush();
    faults.write = 'EIO';
    journal.append('second');
    await journal.flush();
    delete faults.write;
    await truncate(journal.path, 20);
    expect(await journal.flush()).toMatchObject({ kind: 'vanished-disk' });
    expect(await journal.compact({ kind: 'snapshot', state: 'all', unsaved: 2 })).toBeNull();
    expect(readJournal(await readFile(journal.path))).toMatchObject({ unsaved: 2, lost: null });
  });

  test('is told as too slow when its disk does not answer', async () => {
    const gate = new AbortController();
    const open = new Promise((resolve) => gate.signal.addEventListener('abort', resolve));
    const disk = diskWith({ mkdir: () => open.then(() => undefined) });
    const told: (string | undefined)[] = [];
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const path = join(await tempFolder(), 'one.journal');
    const journal = await newJournal({ path, disk, onTrouble: (trouble) => told.push(trouble?.kind) });
    journal.append('first');
    const flushed = journal.flush();
    await vi.advanceTimersByTimeAsync(6000);
    expect(await flushed).toMatchObject({ kind: 'too-slow' });
    gate.abort();
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(path)).toEqual(['first']);
    expect(told).toEqual(['too-slow', undefined]);
  });

  test('is written again when another file has taken its place', async () => {
    const journal = await newJournal();
    journal.append('first');
    await journal.flush();
    await rename(journal.path, `${journal.path}.moved`);
    journal.append('second');
    await journal.flush();
    expect(await changesAt(journal.path)).toEqual(['first', 'second']);
  });

  test('begins anew by compacting when nothing of it can be read any more', async () => {
    const { faults, disk } = faultyDisk();
    const journal = await newJournal({ disk });
    journal.append('first');
    await journal.flush();
    faults.write = 'EIO';
    journal.append('second');
    await journal.flush();
    delete faults.write;
    await rm(dirname(journal.path), { recursive: true });
    expect(await journal.flush()).toMatchObject({ kind: 'vanished-folder' });
    await mkdir(dirname(journal.path));
    expect(await journal.compact({ kind: 'snapshot', state: 'all', unsaved: 2 })).toBeNull();
    journal.append('third');
    await journal.flush();
    expect(readJournal(await readFile(journal.path))).toMatchObject({ base: { state: 'all' }, unsaved: 3 });
  });
});
