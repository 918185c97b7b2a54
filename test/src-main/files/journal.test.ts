import { open as nodeOpen, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { DiskFile } from '../../../src-main/files/disk.ts';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith } from './failing-disk.ts';
import { BASE_BYTES, HEADER } from './journals.ts';
import { changesAt, newJournal } from './new-journal.ts';

describe('A journal', () => {
  test('leaves no file before the first change', async () => {
    const path = join(await tempFolder(), 'one.journal');
    const journal = await newJournal({ path });
    await wait(20);
    expect(await readdir(dirname(path))).toEqual([]);
    journal.append('first');
    await journal.flush();
    expect(await readdir(dirname(path))).toEqual(['one.journal']);
  });

  test('can be read by its owner only', async () => {
    const journal = await newJournal();
    journal.append('first');
    await journal.flush();
    expect((await stat(dirname(journal.path))).mode & 0o777).toBe(0o700);
  });

  test('gives back what was appended, with the note it started from', async () => {
    const journal = await newJournal();
    journal.append({ type: 'insert_text', path: [0, 0], offset: 0, text: 'a' });
    await journal.flush();
    journal.append('second');
    expect(await journal.close()).toBeNull();
    const contents = readJournal(await readFile(journal.path));
    expect(contents).toMatchObject({ header: HEADER, unsaved: 2, lost: null });
    expect(contents?.base).toEqual({ kind: 'bytes', bytes: BASE_BYTES });
    expect(await changesAt(journal.path)).toEqual([
      { type: 'insert_text', path: [0, 0], offset: 0, text: 'a' },
      'second',
    ]);
  });

  test('has each change on the disk within a second while changes go on', async () => {
    let flushed = Promise.resolve();
    const seen: number[] = [];
    const path = join(await tempFolder(), 'one.journal');
    const disk = diskWith({
      open: async (at, flags) => {
        const file: DiskFile = await nodeOpen(at, flags);
        const datasync = file.datasync.bind(file);
        return Object.assign(file, {
          datasync: async () => {
            await datasync();
            flushed = changesAt(path).then(
              (changes) => void seen.push(changes?.length ?? 0),
              () => undefined, // the first flush names the file only afterwards
            );
          },
        });
      },
    });
    const journal = await newJournal({ path, disk });
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 1000) {
      journal.append(count++);
      await wait(10);
    }
    await flushed;
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen[0]).toBeLessThan(count * 0.8);
  });

  test('keeps what is appended while a flush is at work', async () => {
    const gate = new AbortController();
    const open = new Promise((resolve) => gate.signal.addEventListener('abort', resolve));
    const disk = diskWith({ mkdir: () => open.then(() => undefined) });
    const path = join(await tempFolder(), 'one.journal');
    const journal = await newJournal({ path, disk });
    journal.append('first');
    const flushed = journal.flush();
    await wait(5);
    journal.append('second');
    gate.abort();
    await flushed;
    await journal.flush();
    expect(await changesAt(path)).toEqual(['first', 'second']);
  });

  test('that is discarded while it is compacted does not come back', async () => {
    const journal = await newJournal();
    journal.append('first');
    await journal.flush();
    const compacting = journal.compact({ kind: 'snapshot', state: 1, unsaved: 1 });
    await journal.discard();
    expect(await compacting).not.toBeNull();
    expect(await readdir(dirname(journal.path))).toEqual([]);
  });

  test('takes in a change as it is at that moment', async () => {
    const journal = await newJournal();
    const change = { text: 'before' };
    journal.append(change);
    change.text = 'after';
    await journal.flush();
    expect(await changesAt(journal.path)).toEqual([{ text: 'before' }]);
  });

  test('refuses what JSON can not carry, and goes on', async () => {
    const journal = await newJournal();
    expect(() => journal.append(undefined as never)).toThrow(TypeError);
    journal.append('second');
    await journal.flush();
    expect(await changesAt(journal.path)).toEqual(['second']);
  });

  test('says what is not in a file yet', async () => {
    const journal = await newJournal();
    const hash = 'b'.repeat(64);
    journal.append(1);
    journal.saved({ path: '/minutes/other.txt', hash });
    journal.append(2);
    await journal.flush();
    expect(readJournal(await readFile(journal.path))).toMatchObject({
      unsaved: 1,
      hash,
      note: { path: '/minutes/other.txt' },
    });
  });

  test('says what came while the file was being saved', async () => {
    const journal = await newJournal();
    journal.append(1);
    const after = journal.changes();
    journal.append(2);
    journal.saved({ path: '/minutes/other.txt', hash: 'b'.repeat(64), after });
    await journal.flush();
    expect(readJournal(await readFile(journal.path))).toMatchObject({ unsaved: 1 });
  });

  test('of a note that was not touched is not written', async () => {
    const journal = await newJournal();
    expect(await journal.flush()).toBeNull();
    await expect(readFile(journal.path)).rejects.toThrow('ENOENT');
  });

  test('begins with the changes of a recovered note', async () => {
    const journal = await newJournal({ changes: ['first', 'second'] });
    expect(await journal.flush()).toBeNull();
    journal.append('third');
    await journal.flush();
    expect(await changesAt(journal.path)).toEqual(['first', 'second', 'third']);
  });

  test('is gone when it is discarded', async () => {
    const journal = await newJournal();
    journal.append(1);
    await journal.flush();
    await journal.discard();
    expect(await readdir(dirname(journal.path))).toEqual([]);
    expect(() => journal.append(2)).toThrow('closed');
  });

  test('does not take the place of another', async () => {
    const path = join(await tempFolder(), 'one.journal');
    await writeFile(path, 'another');
    const journal = await newJournal({ path });
    journal.append(1);
    expect(await journal.flush()).toMatchObject({ kind: 'name-taken' });
    expect(await readFile(path, 'utf8')).toBe('another');
  });
});
