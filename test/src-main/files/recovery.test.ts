import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startJournal } from '../../../src-main/files/journal.ts';
import type { JournalHeader } from '../../../src-main/files/journal-header.ts';
import { findJournals, forgetJournal, loadJournal } from '../../../src-main/files/recovery.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';
import { BASE, contentChanges, HEADER, WRITER } from './journals.ts';

const OWN = { ...WRITER, pid: process.pid, start: 'boot 99' };
const NOW = Date.UTC(2026, 10, 22, 12, 0);

/** Leaves a journal of so many changes, as a program that was killed does. */
async function leave(
  folder: string,
  name: string,
  header: Partial<JournalHeader>,
  changes: number,
  now = NOW,
) {
  const path = join(folder, `${name}.journal`);
  const journal = startJournal({ path, header: { ...HEADER, ...header }, base: BASE, now: () => now });
  for (let count = 0; count < changes; count++) journal.append(count);
  await journal.close();
  return path;
}

describe('What is found at the start', () => {
  test('is each note with its time and its number of changes, the latest first', async () => {
    const folder = await tempFolder();
    await leave(folder, 'a', {}, 3, NOW);
    await leave(
      folder,
      'b',
      { note: { untitled: 'u1', from: '/u1.docx' }, title: '', hash: null },
      5,
      NOW + 1000,
    );
    const found = await findJournals(folder, { own: OWN });
    expect(found.notes).toMatchObject([
      {
        note: { untitled: 'u1', from: '/u1.docx' },
        unsaved: 5,
        lastChange: NOW + 1000,
        lost: 0,
        life: 'gone',
      },
      { note: { path: '/minutes/board.txt' }, title: 'Harbour Board', unsaved: 3, started: HEADER.started },
    ]);
    expect(found).toMatchObject({ setAside: [], unreadable: [] });
  });

  test('is nothing where there is no folder', async () => {
    const found = await findJournals(join(await tempFolder(), 'none'), { own: OWN });
    expect(found).toEqual({ notes: [], setAside: [], unreadable: [] });
  });

  test('tells whether the program that has the note open still lives', async () => {
    const folder = await tempFolder();
    const { pid } = process;
    await leave(folder, 'same', { writer: OWN }, 1);
    await leave(folder, 'other-start', { writer: { ...OWN, pid: process.ppid, start: 'boot 1' } }, 1);
    await leave(folder, 'living', { writer: { ...OWN, pid: process.ppid, start: 'boot 2' } }, 1);
    await leave(folder, 'same-pid', { writer: { ...OWN, pid, start: 'an earlier boot' } }, 1);
    await leave(folder, 'elsewhere', { writer: { ...OWN, host: 'another' } }, 1);
    const { notes } = await findJournals(folder, { own: OWN, startOf: async () => 'boot 2' });
    const lives = Object.fromEntries(notes.map(({ journal, life }) => [basename(journal, '.journal'), life]));
    expect(lives).toEqual({
      same: 'living',
      'other-start': 'gone',
      living: 'living',
      'same-pid': 'gone',
      elsewhere: 'elsewhere',
    });
  });

  test('is a torn journal too, and how much it lost', async () => {
    const folder = await tempFolder();
    const path = await leave(folder, 'a', {}, 3);
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    expect((await findJournals(folder, { own: OWN })).notes).toMatchObject([{ unsaved: 2, lost: 1 }]);
  });

  test('sets aside what is no journal, once, and deletes nothing', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'bad.journal'), 'not a journal');
    const found = await findJournals(folder, { own: OWN, now: () => NOW });
    const name = 'bad (could not be read, 2026-11-22 12-00-00).journal';
    expect(found).toMatchObject({ notes: [], setAside: [join(folder, name)] });
    expect(await readFile(join(folder, name), 'utf8')).toBe('not a journal');
    expect((await findJournals(folder, { own: OWN })).setAside).toEqual([]);
  });

  test('leaves in place what the system does not let it read', async () => {
    const folder = await tempFolder();
    await leave(folder, 'a', {}, 1);
    const found = await findJournals(folder, { own: OWN, disk: diskWith({ readFile: failWith('EIO') }) });
    expect(found).toMatchObject({ notes: [], setAside: [], unreadable: [{ cause: { code: 'EIO' } }] });
    expect(await readdir(folder)).toEqual(['a.journal']);
  });

  test('leaves other files alone', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'a.journal.new'), '');
    await findJournals(folder, { own: OWN });
    expect(await readdir(folder)).toEqual(['a.journal.new', 'x']);
  });
});

test('A journal that is loaded gives its base and its changes, and stays.', async () => {
  const folder = await tempFolder();
  const path = await leave(folder, 'a', {}, 3);
  const contents = await loadJournal(path);
  expect(contents && contentChanges(contents)).toEqual([0, 1, 2]);
  expect(await readdir(folder)).toEqual(['a.journal']);
});

test('A journal that is to be forgotten is removed, with the new one beside it.', async () => {
  const folder = await tempFolder();
  const path = await leave(folder, 'a', {}, 3);
  await writeFile(`${path}.new`, '');
  await forgetJournal(path);
  expect(await readdir(folder)).toEqual([]);
});
