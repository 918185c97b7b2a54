import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeStrayFiles } from '../../../src-main/files/stray-files.ts';
import { tempFolder } from '../temp-folder.ts';

test('What a killed save left behind is removed after a day, and nothing else.', async () => {
  const folder = await tempFolder();
  const names = [
    '.minutewright-0123456789abcdef.tmp',
    '.minutewright-ffffffffffffffff.tmp',
    'board.txt',
    '.other.tmp',
  ];
  for (const name of names) {
    await writeFile(join(folder, name), '');
    if (!name.includes('ffff')) await utimes(join(folder, name), 0, 0);
  }
  expect(await removeStrayFiles(folder)).toEqual([names[0]]);
  expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort());
});

test('What a killed process left beside its journal is removed too, the journal never.', async () => {
  const folder = await tempFolder();
  for (const name of ['a.journal', 'a.journal.new', 'a.journal.again']) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), 0, 0);
  }
  await removeStrayFiles(folder);
  expect(await readdir(folder)).toEqual(['a.journal']);
});

test('A folder that is not there has none.', async () => {
  expect(await removeStrayFiles(join(await tempFolder(), 'none'))).toEqual([]);
});
