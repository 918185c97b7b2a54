import { rename as nodeRename, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { atomicSave } from '../../../src-main/files/atomic-save.ts';
import type { Disk } from '../../../src-main/files/disk.ts';
import { diskWith, systemError } from './failing-disk.ts';
import { kindOf, NEW, OLD, OLD_HASH, oldNote } from './old-note.ts';

describe('A file that another program holds on Windows', () => {
  test('is replaced as soon as it is let go', async () => {
    const file = await oldNote();
    let held = 3;
    const disk = diskWith({
      rename: async (from, to) => {
        if (held-- > 0) throw systemError('EPERM', 'rename');
        await nodeRename(from, to);
      },
    });
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH, disk, platform: 'win32' }))).toBe(
      'saved',
    );
    expect(await readFile(file)).toEqual(NEW);
  });
});

describe('A disk that does not answer', () => {
  /** A disk whose rename waits to be let go. */
  function hangingDisk(): { disk: Disk; letGo: () => void } {
    const gate = new AbortController();
    const open = new Promise((resolve) => gate.signal.addEventListener('abort', resolve));
    const rename = async (from: string, to: string) => {
      await open;
      await nodeRename(from, to);
    };
    return { disk: diskWith({ rename }), letGo: () => gate.abort() };
  }

  test('is given up after the time limit', async () => {
    const file = await oldNote();
    const { disk, letGo } = hangingDisk();
    const saved = await atomicSave(file, NEW, { expected: OLD_HASH, disk, timeLimit: 20 });
    expect(kindOf(saved)).toBe('too-slow');
    letGo();
  });

  test('does not bring older words back over newer ones', async () => {
    const file = await oldNote();
    const { disk, letGo } = hangingDisk();
    await atomicSave(file, NEW, { expected: OLD_HASH, disk, timeLimit: 20 });
    const newer = atomicSave(file, Buffer.from('newer'), { expected: OLD_HASH });
    letGo();
    expect(kindOf(await newer)).toBe('saved');
    expect(await readFile(file, 'utf8')).toBe('newer');
  });

  test('leaves the old words when it was given up before the naming', async () => {
    const file = await oldNote();
    const keepFormer = () => wait(60);
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH, keepFormer, timeLimit: 20 }))).toBe(
      'too-slow',
    );
    await wait(80);
    await vi.waitFor(async () => expect(await readdir(dirname(file))).toEqual(['note.txt']), {
      timeout: 10_000,
    });
    expect(await readFile(file)).toEqual(OLD);
  });
});
