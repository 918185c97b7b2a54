import { open as nodeOpen, readdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import { diskWith, failWith } from './failing-disk.ts';
import { changesOf } from './journals.ts';
import { changesAt, newJournal } from './new-journal.ts';

describe('Compacting a journal', () => {
  test('leaves the snapshot and what came after it', async () => {
    const journal = await newJournal();
    for (let count = 0; count < 100; count++) journal.append(`change ${count}`);
    await journal.flush();
    const before = (await readFile(journal.path)).length;
    journal.append('waiting');
    const compacting = journal.compact({ kind: 'snapshot', state: { all: 101 }, unsaved: 101 });
    journal.append('meanwhile');
    expect(await compacting).toBeNull();
    journal.append('after');
    await journal.flush();
    const bytes = await readFile(journal.path);
    expect(bytes.length).toBeLessThan(before);
    expect(readJournal(bytes)).toMatchObject({ base: { state: { all: 101 } }, unsaved: 103, lost: null });
    expect(changesOf(bytes)).toEqual(['meanwhile', 'after']);
    expect(await readdir(dirname(journal.path))).toEqual(['one.journal']);
  });

  test('begins to count the changes anew', async () => {
    const journal = await newJournal();
    journal.append('first');
    journal.append('second');
    const compacting = journal.compact({ kind: 'snapshot', state: 2, unsaved: 2 });
    journal.append('meanwhile');
    expect(journal.changes()).toBe(3);
    await compacting;
    expect(journal.changes()).toBe(1);
  });

  test('flushes what comes meanwhile to the old one', async () => {
    const gate = new AbortController();
    const open = new Promise((resolve) => gate.signal.addEventListener('abort', resolve));
    const disk = diskWith({
      open: async (path, flags) => {
        if (path.endsWith('.new')) await open;
        return nodeOpen(path, flags);
      },
    });
    const journal = await newJournal({ disk });
    journal.append('first');
    const compacting = journal.compact({ kind: 'snapshot', state: 1, unsaved: 1 });
    journal.append('meanwhile');
    await journal.flush();
    expect(await changesAt(journal.path)).toEqual(['first', 'meanwhile']);
    gate.abort();
    await compacting;
    expect(await changesAt(journal.path)).toEqual(['meanwhile']);
  });

  test.each(['rename', 'open'] as const)('that fails (%s) leaves the old one going on', async (call) => {
    const broken = {
      rename: (from: string, to: string) => (from.endsWith('.new') ? failWith('EIO')() : rename(from, to)),
      open: (path: string, flags: string) =>
        path.endsWith('.new') ? failWith('ENOSPC')() : nodeOpen(path, flags),
    };
    const journal = await newJournal({ disk: diskWith({ [call]: broken[call] }) });
    journal.append('first');
    expect(await journal.compact({ kind: 'snapshot', state: 1, unsaved: 1 })).not.toBeNull();
    journal.append('second');
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(journal.path)).toEqual(['first', 'second']);
    expect(await readdir(dirname(journal.path))).toEqual(['one.journal']);
  });

  test('whose folder can not be flushed counts no change twice', async () => {
    let isBroken = false;
    const disk = diskWith({
      open: (path, flags) => (isBroken && flags === 'r' ? failWith('EIO')() : nodeOpen(path, flags)),
    });
    const journal = await newJournal({ disk });
    journal.append('first');
    await journal.flush();
    isBroken = true;
    await journal.compact({ kind: 'snapshot', state: 1, unsaved: 1 });
    journal.append('second');
    expect(await journal.flush()).toMatchObject({ kind: 'vanished-disk' });
    isBroken = false;
    expect(await journal.flush()).toBeNull();
    expect(await changesAt(journal.path)).toEqual(['second']);
  });

  test('is worth it when the journal has grown by some megabytes', async () => {
    const journal = await newJournal();
    journal.append('x');
    await journal.flush();
    expect(journal.isLong()).toBe(false);
    journal.append('x'.repeat(3_000_000));
    await journal.flush();
    expect(journal.isLong()).toBe(true);
    await journal.compact({ kind: 'snapshot', state: 1, unsaved: 1 });
    expect(journal.isLong()).toBe(false);
  });
});
