import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recentNotes } from '../../../src-main/files/recent.ts';
import { tempFolder } from '../temp-folder.ts';

async function listOf(entries: readonly object[]) {
  const path = join(await tempFolder(), 'recent.json');
  await writeFile(path, JSON.stringify(entries));
  return recentNotes({ path, now: () => 5 });
}

test('A recent note remembers whose meeting it was, and when.', async () => {
  const recent = await listOf([]);
  await recent.add({ path: '/a.txt', title: 'A', body: 'Board', date: '2019-03-14' });
  expect(await recent.list()).toEqual([
    { path: '/a.txt', title: 'A', body: 'Board', date: '2019-03-14', time: 5, isMissing: true },
  ]);
});

test('A list of an older version is read, and goes on with what it has.', async () => {
  const recent = await listOf([{ path: '/old.txt', title: 'Old', time: 1 }]);
  await recent.add({ path: '/a.txt', title: 'A', body: 'Board' });
  expect(await recent.list()).toEqual([
    { path: '/a.txt', title: 'A', body: 'Board', time: 5, isMissing: true },
    { path: '/old.txt', title: 'Old', time: 1, isMissing: true },
  ]);
});

test.each(['14 March 2019', 20190314, null])('A date that is none (%j) is left out.', async (date) => {
  const recent = await listOf([{ path: '/a.txt', title: 'A', body: 7, date, time: 1 }]);
  expect(await recent.list()).toEqual([{ path: '/a.txt', title: 'A', time: 1, isMissing: true }]);
});
