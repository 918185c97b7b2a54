import * as nodePromises from 'node:fs/promises';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import type { Disk, DiskFile } from '../../src-main/files/disk.ts';
import { diskWith } from '../src-main/files/failing-disk.ts';
import { tempFolder } from '../src-main/temp-folder.ts';

const OURS = Buffer.from('ours');
const READ = Buffer.from('as read');
const THEIRS = 'theirs';

/** The steps of a save, before each of which somebody else may write. */
const STEPS = ['read', 'make', 'write', 'flush', 'close', 'look again'] as const;

/** This computer's disk, on which somebody else acts just before one step of a save. */
function diskWithOthers(step: (typeof STEPS)[number], act: () => Promise<void>): Disk {
  let reads = 0;
  const before = async (each: (typeof STEPS)[number]): Promise<void> => {
    if (each === step) await act();
  };
  return diskWith({
    readFile: async (path) => {
      await before(reads++ === 0 ? 'read' : 'look again');
      return nodePromises.readFile(path);
    },
    open: async (path, flags, mode) => {
      if (flags !== 'wx') return nodePromises.open(path, flags, mode);
      await before('make');
      const file: DiskFile = await nodePromises.open(path, flags, mode);
      const { write, sync, close } = file;
      return Object.assign<DiskFile, Partial<DiskFile>>(file, {
        write: (...args) => before('write').then(() => write.apply(file, args)),
        sync: () => before('flush').then(() => sync.call(file)),
        close: () => before('close').then(() => close.call(file)),
      });
    },
  });
}

async function noteAsRead(): Promise<string> {
  const file = join(await tempFolder(), 'board.txt');
  await writeFile(file, READ);
  return file;
}

describe('A note that somebody else writes too', () => {
  test.each(STEPS)('keeps their words when they come just before a save takes its step: %s', async (step) => {
    for (const how of ['in place', 'by renaming'] as const) {
      const file = await noteAsRead();
      const disk = diskWithOthers(step, async () => {
        await writeFile(how === 'in place' ? file : `${file}.theirs`, THEIRS);
        if (how === 'by renaming') await rename(`${file}.theirs`, file);
      });
      const saved = await atomicSave(file, OURS, { expected: contentHash(READ), disk });
      expect(saved, how).toMatchObject({ trouble: { kind: 'changed-outside' } });
      expect(await readFile(file, 'utf8'), how).toBe(THEIRS);
      expect(await readdir(dirname(file)), how).toEqual(['board.txt']);
    }
  });

  test.each(STEPS)(
    'is not made again when they remove it just before a save takes its step: %s',
    async (step) => {
      const file = await noteAsRead();
      const disk = diskWithOthers(step, () => rm(file));
      const saved = await atomicSave(file, OURS, { expected: contentHash(READ), disk });
      expect(saved).toMatchObject({ trouble: { kind: 'vanished-file' } });
      expect(await readdir(dirname(file))).toEqual([]);
    },
  );

  test.each(STEPS.slice(1, -1))(
    'is not replaced when they make it just before the first save: %s',
    async (step) => {
      const file = join(await tempFolder(), 'board.txt');
      const disk = diskWithOthers(step, () => writeFile(file, THEIRS));
      const saved = await atomicSave(file, OURS, { expected: null, disk });
      expect(saved).toMatchObject({ trouble: { kind: 'name-taken' } });
      expect(await readFile(file, 'utf8')).toBe(THEIRS);
    },
  );

  test('is not made again in a folder that is removed and comes back in between', async () => {
    const folder = join(await tempFolder(), 'minutes');
    const file = join(folder, 'board.txt');
    await mkdir(folder);
    await writeFile(file, READ);
    const expected = contentHash(READ);
    const gone = { keepFormer: () => rm(dirname(file), { recursive: true }) };
    const saved = await atomicSave(file, OURS, { expected, ...gone });
    expect(saved).toMatchObject({ trouble: { kind: 'vanished-folder' } });
    await mkdir(folder);
    await writeFile(file, READ);
    expect(await atomicSave(file, OURS, { expected })).toMatchObject({ ok: true });
  });
});
