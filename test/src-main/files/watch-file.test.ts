import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentHash } from '../../../src-main/files/content-hash.ts';
import type { Disk } from '../../../src-main/files/disk.ts';
import {
  type FileNews,
  type FileWatch,
  type WatchOptions,
  watchFile,
} from '../../../src-main/files/watch-file.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith, systemError } from './failing-disk.ts';

const WORDS = 'as it was read';

interface Watched {
  readonly path: string;
  readonly watch: FileWatch;
  readonly news: FileNews[];
}

/** Watches a new file, often, and without hints of the system unless they are given. */
async function watched(options: Partial<WatchOptions> = {}): Promise<Watched> {
  const path = join(await tempFolder(), 'folder', 'note.txt');
  await mkdir(dirname(path));
  await writeFile(path, WORDS);
  const news: FileNews[] = [];
  const watch = watchFile(path, {
    hash: hashOf(WORDS),
    onNews: (each) => news.push(each),
    lookEvery: 15,
    settle: 15,
    settleGone: 30,
    hints: () => () => undefined,
    ...options,
  });
  onTestFinished(() => watch.close());
  return { path, watch, news };
}

/** Writes a file at once: a look between the two halves of a plain writing would find it empty. */
async function put(path: string, words: string): Promise<void> {
  await writeFile(`${path}.beside`, words);
  await rename(`${path}.beside`, path);
}

/** A disk that shows another content at each look, and then always the last; null for no file. */
function diskThatShows(...contents: readonly (string | null)[]): Disk {
  let looks = 0;
  return diskWith({
    readFile: async () => {
      const content = contents[Math.min(looks++, contents.length - 1)] ?? null;
      if (content === null) throw systemError('ENOENT');
      return Buffer.from(content);
    },
  });
}

function hashOf(words: string): string {
  return contentHash(Buffer.from(words));
}

async function untilNews(news: readonly FileNews[], count: number): Promise<void> {
  await vi.waitFor(() => expect(news.length).toBeGreaterThanOrEqual(count), { timeout: 10_000, interval: 5 });
}

describe('The watch', () => {
  test('tells the new words when the content changes', async () => {
    const { path, news } = await watched();
    await put(path, 'theirs');
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed', hash: hashOf('theirs') }]);
    await wait(60);
    expect(news).toHaveLength(1);
  });

  test('sees a change that leaves size and time as they were', async () => {
    const { path, news } = await watched();
    const { atime, mtime } = await stat(path);
    await put(path, WORDS.toUpperCase());
    await utimes(path, atime, mtime);
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed' }]);
  });

  test('tells nothing when only the time changes, or the same words are written', async () => {
    const { path, news } = await watched();
    await utimes(path, 1, 1);
    await put(path, WORDS);
    await wait(100);
    expect(news).toEqual([]);
  });

  test('waits until a program has written all', async () => {
    const { news } = await watched({ disk: diskThatShows('', 'th', 'thei', 'theirs') });
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed', hash: hashOf('theirs') }]);
  });

  test('tells when the file vanishes, and when it is back unchanged', async () => {
    const { path, news } = await watched();
    await rename(path, `${path}.away`);
    await untilNews(news, 1);
    await rename(`${path}.away`, path);
    await untilNews(news, 2);
    expect(news).toMatchObject([
      { kind: 'vanished', why: 'vanished-file' },
      { kind: 'returned', isChanged: false },
    ]);
  });

  test('tells when the folder vanishes, and that the file that is back has changed', async () => {
    const { path, news } = await watched();
    await rm(dirname(path), { recursive: true });
    await untilNews(news, 1);
    await mkdir(dirname(path));
    await put(path, 'theirs');
    await untilNews(news, 2);
    expect(news).toMatchObject([
      { kind: 'vanished', why: 'vanished-folder' },
      { kind: 'returned', isChanged: true, hash: hashOf('theirs') },
    ]);
  });

  test('tells nothing of a file that is gone for a moment only', async () => {
    const { news, watch } = await watched({ disk: diskThatShows(null, WORDS), lookEvery: 60_000 });
    await watch.look();
    await watch.look();
    expect(news).toEqual([]);
  });

  test('tells that a disk does not answer', async () => {
    const { news } = await watched({ disk: diskWith({ readFile: failWith('EIO') }) });
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'vanished', why: 'vanished-disk' }]);
  });

  test('looks at once when the system hints at a change', async () => {
    const { path, news } = await watched({ lookEvery: 60_000, hints: undefined as never });
    await wait(20);
    await put(path, 'theirs');
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed', hash: hashOf('theirs') }]);
  });

  test('looks when it is asked to', async () => {
    const { path, news, watch } = await watched({ lookEvery: 60_000 });
    await put(path, 'theirs');
    await watch.look();
    expect(news).toMatchObject([{ kind: 'changed' }]);
  });

  test('tells nothing after it was closed', async () => {
    const { path, news, watch } = await watched();
    watch.close();
    await put(path, 'theirs');
    await wait(80);
    expect(news).toEqual([]);
  });
});

describe('Our own save', () => {
  test('is no news', async () => {
    const { path, news, watch } = await watched();
    const done = watch.saving(hashOf('ours'));
    await put(path, 'ours');
    await wait(60);
    done(hashOf('ours'));
    await wait(80);
    expect(news).toEqual([]);
  });

  test('is no news either when it comes after it was given up', async () => {
    const { path, news, watch } = await watched();
    watch.saving(hashOf('ours'))(null);
    await put(path, 'ours');
    await wait(80);
    expect(news).toEqual([]);
  });

  test('that another program takes back is news', async () => {
    const { path, news, watch } = await watched();
    const done = watch.saving(hashOf('ours'));
    await put(path, 'ours');
    done(hashOf('ours'));
    await put(path, WORDS);
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed', hash: hashOf(WORDS) }]);
  });

  test('hides no change that comes after it', async () => {
    const { path, news, watch } = await watched();
    for (const words of ['one', 'two', 'three']) {
      const done = watch.saving(hashOf(words));
      await put(path, words);
      done(hashOf(words));
      await wait(5);
    }
    await put(path, 'theirs');
    await untilNews(news, 1);
    expect(news).toMatchObject([{ kind: 'changed', hash: hashOf('theirs') }]);
  });
});
