import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src-main/files/content-hash.ts';
import { noteKey } from '../../../src-main/files/note-key.ts';
import { thinVersions, type Version } from '../../../src-main/files/thin-versions.ts';
import { openVersions, type Versions } from '../../../src-main/files/versions.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';

const NOTE = '/minutes/board.txt';
const NOW = Date.UTC(2026, 10, 22, 12, 0);
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

interface Kept {
  readonly versions: Versions;
  /** The folder of the note's versions. */
  readonly folder: string;
  readonly clock: { now: number };
}

async function newVersions(most?: number): Promise<Kept> {
  const clock = { now: NOW };
  const root = await tempFolder();
  const versions = openVersions({
    folder: root,
    now: () => clock.now,
    ...(most === undefined ? {} : { most }),
  });
  return { versions, folder: join(root, noteKey(NOTE)), clock };
}

async function keep({ versions, clock }: Kept, words: string, later = HOUR): Promise<void> {
  clock.now += later;
  await versions.keep(NOTE, Buffer.from(words));
}

describe('Versions', () => {
  test('are listed newest first with time and size, and can be read', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    await keep(kept, 'the second');
    const list = await kept.versions.list(NOTE);
    expect(list).toEqual([
      { hash: contentHash(Buffer.from('the second')), size: 10, time: NOW + 2 * HOUR },
      { hash: contentHash(Buffer.from('first')), size: 5, time: NOW + HOUR },
    ]);
    const bytes = await kept.versions.read(NOTE, list[1]?.hash ?? '');
    expect(Buffer.from(bytes ?? []).toString()).toBe('first');
  });

  test('of another note are others', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    expect(await kept.versions.list('/minutes/other.txt')).toEqual([]);
  });

  test('of one content take its room once', async () => {
    const kept = await newVersions();
    for (const words of ['a', 'b', 'a', 'b']) await keep(kept, words);
    expect(await kept.versions.list(NOTE)).toHaveLength(4);
    expect(await readdir(kept.folder)).toHaveLength(3);
  });

  test('that are kept twice in a row are one', async () => {
    const kept = await newVersions();
    await keep(kept, 'a');
    await keep(kept, 'a');
    expect(await kept.versions.list(NOTE)).toMatchObject([{ time: NOW + 2 * HOUR }]);
  });

  test('that are kept at once are all kept', async () => {
    const kept = await newVersions();
    await Promise.all(['a', 'b', 'c', 'd'].map((words) => keep(kept, words, 1)));
    expect(await kept.versions.list(NOTE)).toHaveLength(4);
  });

  test('that are thinned out leave no file behind', async () => {
    const kept = await newVersions(10);
    for (const words of ['first', 'second', 'third']) await keep(kept, words);
    expect(await kept.versions.list(NOTE)).toMatchObject([{ size: 5 }]);
    expect((await readdir(kept.folder)).filter((name) => name !== 'versions.json')).toEqual([
      contentHash(Buffer.from('third')),
    ]);
  });

  test('are found again without their index', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    await keep(kept, 'second');
    await rm(join(kept.folder, 'versions.json'));
    const time = new Date(NOW - DAY);
    await utimes(join(kept.folder, contentHash(Buffer.from('first'))), time, time);
    expect((await kept.versions.list(NOTE)).at(-1)).toMatchObject({ size: 5, time: NOW - DAY });
    expect(await kept.versions.list(NOTE)).toHaveLength(2);
  });

  test.each(['no JSON', '[]', '{"versions": [{"hash": "../../secret", "size": 1, "time": 1}]}'])(
    'are found again when their index is damaged (%s), which is set aside',
    async (damage) => {
      const kept = await newVersions();
      await keep(kept, 'first');
      await writeFile(join(kept.folder, 'versions.json'), damage);
      expect(await kept.versions.list(NOTE)).toHaveLength(1);
      await keep(kept, 'second');
      expect(await kept.versions.list(NOTE)).toHaveLength(2);
      expect((await readdir(kept.folder)).filter((name) => name.includes('could not be read'))).toHaveLength(
        1,
      );
    },
  );

  test('whose content is gone or damaged are not handed out', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    await keep(kept, 'second');
    const [second, first] = await kept.versions.list(NOTE);
    await writeFile(join(kept.folder, first?.hash ?? ''), 'damaged');
    await rm(join(kept.folder, second?.hash ?? ''));
    expect(await kept.versions.read(NOTE, first?.hash ?? '')).toBeNull();
    expect(await kept.versions.read(NOTE, second?.hash ?? '')).toBeNull();
    expect(await kept.versions.list(NOTE)).toMatchObject([{ hash: first?.hash }]);
    await keep(kept, 'first');
    expect(await kept.versions.read(NOTE, first?.hash ?? '')).toEqual(Buffer.from('first'));
  });

  test('are read by hash only, not by path', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    expect(await kept.versions.read(NOTE, 'versions.json')).toBeNull();
  });

  test('that can not be kept say why', async () => {
    const folder = await tempFolder();
    const versions = openVersions({ folder, disk: diskWith({ mkdir: failWith('ENOSPC') }) });
    await expect(versions.keep(NOTE, Buffer.from('a'))).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('have an index that a person can read', async () => {
    const kept = await newVersions();
    await keep(kept, 'first');
    expect(await readFile(join(kept.folder, 'versions.json'), 'utf8')).toContain(`"path": "${NOTE}"`);
  });
});

describe('Thinning', () => {
  const version = fc.record({
    hash: fc.constantFrom('a', 'b', 'c', 'd').map((letter) => letter.repeat(64)),
    size: fc.constant(100),
    time: fc.integer({ min: NOW - 400 * DAY, max: NOW + HOUR }),
  });
  const versions = fc.array(version, { maxLength: 60 });

  const law = (holds: (all: readonly Version[]) => boolean) =>
    fc.assert(fc.property(versions, holds), { numRuns: 500 });

  test('keeps the newest always', () => {
    law((all) => {
      const newest = Math.max(...all.map(({ time }) => time));
      return all.length === 0 || thinVersions(all, NOW)[0]?.time === newest;
    });
  });

  test('keeps every one of the last hour', () => {
    law((all) => {
      const kept = new Set(thinVersions(all, NOW));
      const recent = all.filter(({ time }) => time > NOW - HOUR);
      return new Set(recent.map(({ time, hash }) => `${time}${hash}`)).size <= kept.size;
    });
  });

  test('keeps one for ten minutes of the day, an hour of the week and a day of the year', () => {
    law((all) => {
      const kept = thinVersions(all, NOW).slice(1);
      const ofDay = kept.filter(({ time }) => time <= NOW - HOUR && time > NOW - DAY);
      const ofWeek = kept.filter(({ time }) => time <= NOW - DAY && time > NOW - 7 * DAY);
      const ofYear = kept.filter(({ time }) => time <= NOW - 7 * DAY);
      return (
        isOneFor(ofDay, HOUR / 6) &&
        isOneFor(ofWeek, HOUR) &&
        isOneFor(ofYear, DAY) &&
        kept.every(({ time }) => time > NOW - 365 * DAY)
      );
    });
  });

  test('twice is thinning once', () => {
    law((all) => {
      const once = thinVersions(all, NOW);
      return JSON.stringify(thinVersions(once, NOW)) === JSON.stringify(once);
    });
  });

  test('keeps to the size, one content counted once, but for the newest', () => {
    law((all) => {
      const kept = thinVersions(all, NOW, 250);
      return new Set(kept.map(({ hash }) => hash)).size <= 2;
    });
    expect(thinVersions([{ hash: 'a', size: 1000, time: NOW }], NOW, 10)).toHaveLength(1);
  });

  function isOneFor(some: readonly Version[], span: number): boolean {
    return new Set(some.map(({ time }) => Math.floor(time / span))).size === some.length;
  }
});
