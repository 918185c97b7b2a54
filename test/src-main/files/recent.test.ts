import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_RECENT, recentNotes } from '../../../src-main/files/recent.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';

async function newRecent() {
  const folder = await tempFolder();
  let now = 0;
  return { folder, recent: recentNotes({ path: join(folder, 'recent.json'), now: () => ++now }) };
}

test('The note that was opened last comes first, and each only once.', async () => {
  const { recent } = await newRecent();
  await recent.add({ path: '/a.txt', title: 'A' });
  await recent.add({ path: '/b.txt', title: 'B' });
  await recent.add({ path: '/a.txt', title: 'A, renamed' });
  expect(await recent.list()).toMatchObject([
    { path: '/a.txt', title: 'A, renamed', time: 3 },
    { path: '/b.txt', title: 'B', time: 2 },
  ]);
});

test('A missing note is marked and stays.', async () => {
  const { recent, folder } = await newRecent();
  await writeFile(join(folder, 'there.txt'), '');
  await recent.add({ path: join(folder, 'there.txt'), title: '' });
  await recent.add({ path: join(folder, 'gone.txt'), title: '' });
  expect(await recent.list()).toMatchObject([{ isMissing: true }, { isMissing: false }]);
});

test('Adding at once keeps all, up to the most.', async () => {
  const { recent } = await newRecent();
  const names = Array.from({ length: MOST_RECENT + 5 }, (_, at) => `/${at}.txt`);
  await Promise.all(names.map((path) => recent.add({ path, title: '' })));
  expect(await recent.list()).toHaveLength(MOST_RECENT);
});

test('Where a note was left is known until another place is, also when it is opened or saved meanwhile.', async () => {
  const { recent } = await newRecent();
  await recent.add({ path: '/a.txt', title: 'A' });
  expect(await recent.caretOf('/a.txt')).toBeNull();
  await recent.leave('/a.txt', { path: [3, 1, 0], offset: 7 });
  await recent.leave('/b.txt', { path: [0], offset: 0 });
  await recent.add({ path: '/a.txt', title: 'A, renamed' });
  expect(await recent.caretOf('/a.txt')).toEqual({ path: [3, 1, 0], offset: 7 });
  expect(await recent.caretOf('/b.txt')).toBeNull();
  expect(await recent.list()).toHaveLength(1);
});

test('A note can be taken off, and all.', async () => {
  const { recent } = await newRecent();
  await recent.add({ path: '/a.txt', title: '' });
  await recent.add({ path: '/b.txt', title: '' });
  await recent.remove('/a.txt');
  expect(await recent.list()).toMatchObject([{ path: '/b.txt' }]);
  await recent.clear();
  expect(await recent.list()).toEqual([]);
});

test.each(['no JSON', '{}'])('A broken list (%s) is set aside and begins anew.', async (words) => {
  const { recent, folder } = await newRecent();
  await writeFile(join(folder, 'recent.json'), words);
  expect(await recent.list()).toEqual([]);
  await recent.add({ path: '/a.txt', title: '' });
  expect(await recent.list()).toHaveLength(1);
  expect((await readdir(folder)).filter((name) => name.includes('could not be read'))).toHaveLength(1);
});

test('Entries that say nothing are passed over.', async () => {
  const { recent, folder } = await newRecent();
  const entries = [1, { path: 2 }, { path: '/a.txt', title: 'A', time: 1, caret: { path: [-1], offset: 0 } }];
  await writeFile(join(folder, 'recent.json'), JSON.stringify(entries));
  expect(await recent.list()).toMatchObject([{ path: '/a.txt' }]);
  expect(await recent.caretOf('/a.txt')).toBeNull();
});

test('A list that can not be written is no trouble.', async () => {
  const disk = diskWith({ open: failWith('EROFS') });
  const recent = recentNotes({ path: join(await tempFolder(), 'recent.json'), disk });
  await recent.add({ path: '/a.txt', title: '' });
  expect(await recent.list()).toEqual([]);
});
