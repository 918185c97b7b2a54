import {
  chmod,
  chown,
  lstat,
  mkdir,
  open as nodeOpen,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomicSave, type SaveOptions } from '../../../src-main/files/atomic-save.ts';
import { contentHash } from '../../../src-main/files/content-hash.ts';
import type { Disk, DiskFile } from '../../../src-main/files/disk.ts';
import type { SaveTroubleKind } from '../../../src-main/files/save-trouble.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith, filesWith } from './failing-disk.ts';
import { kindOf, NEW, OLD, OLD_HASH, oldNote } from './old-note.ts';

/** Saves the new words over the old, and expects the trouble, the old words and nothing beside them. */
async function expectTrouble(kind: SaveTroubleKind, disk: Disk, options: Partial<SaveOptions> = {}) {
  const file = await oldNote();
  const saved = await atomicSave(file, NEW, { expected: OLD_HASH, disk, ...options });
  expect(kindOf(saved)).toBe(kind);
  expect(await readFile(file)).toEqual(OLD);
  expect(await readdir(dirname(file))).toEqual(['note.txt']);
}

describe('Saving', () => {
  test('replaces what was read, and tells the hash of what is there now', async () => {
    const file = await oldNote();
    const saved = await atomicSave(file, NEW, { expected: OLD_HASH });
    expect(saved).toEqual({ ok: true, hash: contentHash(NEW), changed: true });
    expect(await readFile(file)).toEqual(NEW);
    expect(await readdir(dirname(file))).toEqual(['note.txt']);
  });

  test('makes a file where none is expected', async () => {
    const file = join(await tempFolder(), 'note.txt');
    expect(kindOf(await atomicSave(file, NEW, { expected: null }))).toBe('saved');
    expect(await readFile(file)).toEqual(NEW);
  });

  test('keeps the permissions and the owner', async () => {
    const file = await oldNote();
    await chmod(file, 0o640);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chown(file, 1234, 2345);
    const before = await stat(file);
    await atomicSave(file, NEW, { expected: OLD_HASH });
    const { mode, uid, gid } = await stat(file);
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  });

  test('follows a link and leaves it a link', async () => {
    const file = await oldNote();
    const link = join(await tempFolder(), 'link.txt');
    await symlink(file, link);
    expect(kindOf(await atomicSave(link, NEW, { expected: OLD_HASH }))).toBe('saved');
    expect(await readFile(file)).toEqual(NEW);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test('hands over the former bytes before they are replaced', async () => {
    const file = await oldNote();
    const kept: string[] = [];
    const keepFormer = async (former: Uint8Array) => {
      kept.push(Buffer.from(former).toString(), await readFile(file, 'utf8'));
    };
    await atomicSave(file, NEW, { expected: OLD_HASH, keepFormer });
    expect(kept).toEqual([OLD.toString(), OLD.toString()]);
  });

  test('goes on, and says so, when the former bytes can not be kept', async () => {
    const file = await oldNote();
    const saved = await atomicSave(file, NEW, { expected: OLD_HASH, keepFormer: failWith('ENOSPC') });
    expect(saved).toMatchObject({ ok: true, notKept: { code: 'ENOSPC' } });
    expect(await readFile(file)).toEqual(NEW);
  });

  test('does not write what is there already', async () => {
    const file = await oldNote();
    const before = await stat(file);
    expect(await atomicSave(file, OLD, { expected: 'f'.repeat(64) })).toMatchObject({
      ok: true,
      changed: false,
    });
    expect((await stat(file)).ino).toBe(before.ino);
  });

  test('goes on after each partial write', async () => {
    const file = await oldNote();
    const disk = diskWith({
      open: async (path, flags, mode) => {
        const opened = await nodeOpen(path, flags, mode);
        const write: DiskFile['write'] = opened.write.bind(opened);
        const few: DiskFile['write'] = (bytes, from, length, at) =>
          write(bytes, from, Math.min(3, length), at);
        return Object.assign<DiskFile, Partial<DiskFile>>(opened, { write: few });
      },
    });
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH, disk }))).toBe('saved');
    expect(await readFile(file)).toEqual(NEW);
  });

  test('of one path comes one after the other', async () => {
    const file = await oldNote();
    const all = await Promise.all([
      atomicSave(file, NEW, { expected: OLD_HASH }),
      atomicSave(file, Buffer.from('newer'), { expected: contentHash(NEW) }),
      atomicSave(file, Buffer.from('newest'), { expected: contentHash(Buffer.from('newer')) }),
    ]);
    expect(all.map(kindOf)).toEqual(['saved', 'saved', 'saved']);
    expect(await readFile(file, 'utf8')).toBe('newest');
  });
});

describe('A file that is not what was read', () => {
  test('is left as it is, though it has the same length and time', async () => {
    const file = await oldNote();
    const { atime, mtime } = await stat(file);
    await writeFile(file, 'THE OLD WORDS\n');
    await utimes(file, atime, mtime);
    const saved = await atomicSave(file, NEW, { expected: OLD_HASH });
    expect(saved).toMatchObject({ ok: false, trouble: { kind: 'changed-outside' } });
    expect(saved).toMatchObject({ trouble: { found: contentHash(Buffer.from('THE OLD WORDS\n')) } });
    expect(await readFile(file, 'utf8')).toBe('THE OLD WORDS\n');
  });

  test('is left as it is when it changes while the new bytes are written', async () => {
    const file = await oldNote();
    const keepFormer = () => writeFile(file, 'theirs');
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH, keepFormer }))).toBe('changed-outside');
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(await readdir(dirname(file))).toEqual(['note.txt']);
  });

  test('is left as it is where none was expected', async () => {
    const file = await oldNote();
    expect(kindOf(await atomicSave(file, NEW, { expected: null }))).toBe('name-taken');
    expect(await readFile(file)).toEqual(OLD);
  });

  test('is told when it is gone, and is not made again', async () => {
    const file = await oldNote();
    await rm(file);
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH }))).toBe('vanished-file');
    expect(await readdir(dirname(file))).toEqual([]);
  });

  test('is told when its folder is gone', async () => {
    const file = await oldNote();
    await rm(dirname(file), { recursive: true });
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH }))).toBe('vanished-folder');
  });

  test('is told when it has become a folder', async () => {
    const file = await oldNote();
    await rm(file);
    await mkdir(file);
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH }))).toBe('is-a-folder');
  });

  test('is left as it is when it is write-protected, for root as well', async () => {
    const file = await oldNote();
    await chmod(file, 0o444);
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH }))).toBe('read-only');
    expect(await readFile(file)).toEqual(OLD);
  });
});

describe('A disk that fails', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'vanished-disk'],
    ['ESTALE', 'vanished-disk'],
    ['ENAMETOOLONG', 'bad-name'],
    ['EWEIRD', 'unknown'],
  ] as const)('with %s when the file beside is made: %s, and the old words stay', async (code, kind) => {
    await expectTrouble(
      kind,
      diskWith({ open: (path, flags) => (flags === 'wx' ? failWith(code)() : nodeOpen(path, flags)) }),
    );
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'vanished-disk'],
  ] as const)(
    'with %s while the bytes are written or flushed: %s, and the old words stay',
    async (code, kind) => {
      await expectTrouble(kind, filesWith({ write: failWith(code) }));
      await expectTrouble(kind, filesWith({ sync: failWith(code) }));
    },
  );

  test.each([
    ['EACCES', 'no-permission'],
    ['EBUSY', 'in-use'],
    ['EIO', 'vanished-disk'],
  ] as const)('with %s when the file gets its name: %s, and the old words stay', async (code, kind) => {
    await expectTrouble(kind, diskWith({ rename: failWith(code) }));
  });

  test('when the file is read tells so, and does not write', async () => {
    await expectTrouble('vanished-disk', diskWith({ readFile: failWith('EIO') }));
  });

  test('after the naming leaves the new words, which the next save takes for its own', async () => {
    const file = await oldNote();
    const disk = filesWith({ sync: failWith('EIO') }, ['r']);
    expect(kindOf(await atomicSave(file, NEW, { expected: OLD_HASH, disk }))).toBe('vanished-disk');
    expect(await readFile(file)).toEqual(NEW);
    expect(kindOf(await atomicSave(file, Buffer.from('newer'), { expected: OLD_HASH }))).toBe('saved');
  });

  test('says in the trouble what happened, to which file, what is safe and what to do', async () => {
    const file = await oldNote();
    const saved = await atomicSave(file, NEW, {
      expected: OLD_HASH,
      disk: diskWith({ rename: failWith('EIO') }),
    });
    if (saved.ok) throw new Error('saved');
    expect(saved.trouble).toMatchObject({ path: file, cause: { code: 'EIO' } });
    expect(saved.trouble.words).toContain(basename(file));
    expect(saved.trouble.words).toContain('Your changes are still open here.');
  });
});
