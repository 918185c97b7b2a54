import * as nodeDisk from 'node:fs/promises';
import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiskFile } from '../../../src-main/files/disk.ts';
import { errorCode } from '../../../src-main/files/error-code.ts';
import { writeWhole } from '../../../src-main/files/write-whole.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';

const BYTES = Buffer.from('the new words\n');

async function codeOf(writing: Promise<void>): Promise<string> {
  return writing.then(
    () => 'written',
    (error) => errorCode(error),
  );
}

describe('A file that is not there', () => {
  test('appears with all of its bytes and nothing beside it', async () => {
    const folder = await tempFolder();
    await writeWhole(join(folder, 'a.docx'), BYTES, { replace: false });
    expect(await readdir(folder)).toEqual(['a.docx']);
    expect(await readFile(join(folder, 'a.docx'))).toEqual(BYTES);
  });

  test('has the permissions that any new file has', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'usual'), '');
    await writeWhole(join(folder, 'a.docx'), BYTES, { replace: false });
    const usual = await stat(join(folder, 'usual'));
    expect((await stat(join(folder, 'a.docx'))).mode).toBe(usual.mode);
  });

  test('may be empty', async () => {
    const folder = await tempFolder();
    await writeWhole(join(folder, 'a.txt'), new Uint8Array(), { replace: false });
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('');
  });

  test('may have the longest name that the disk allows', async () => {
    const folder = await tempFolder();
    const name = `${'a'.repeat(251)}.txt`;
    await writeWhole(join(folder, name), BYTES, { replace: false });
    expect(await readdir(folder)).toEqual([name]);
  });

  test('needs its folder', async () => {
    const folder = await tempFolder();
    expect(await codeOf(writeWhole(join(folder, 'no', 'a.docx'), BYTES, { replace: false }))).toBe('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('A file that is there', () => {
  test('is left as it is unless it may be replaced', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.docx');
    await writeFile(file, 'the old words');
    expect(await codeOf(writeWhole(file, BYTES, { replace: false }))).toBe('EEXIST');
    expect(await readFile(file, 'utf8')).toBe('the old words');
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('is not replaced either when it appears while the bytes are being written', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.docx');
    const disk = diskWith({
      link: async (from, to) => {
        await writeFile(file, 'the words of another');
        await link(from, to);
      },
    });
    expect(await codeOf(writeWhole(file, BYTES, { replace: false }, disk))).toBe('EEXIST');
    expect(await readFile(file, 'utf8')).toBe('the words of another');
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('is replaced where it may be, and keeps its permissions', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.docx');
    await writeFile(file, 'the old words');
    await chmod(file, 0o640);
    await writeWhole(file, BYTES, { replace: true });
    expect(await readFile(file)).toEqual(BYTES);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('is replaced where a link leads, and the link stays', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'real.docx'), 'the old words');
    await symlink('real.docx', join(folder, 'link.docx'));
    await writeWhole(join(folder, 'link.docx'), BYTES, { replace: true });
    expect(await readFile(join(folder, 'real.docx'))).toEqual(BYTES);
    expect((await nodeDisk.lstat(join(folder, 'link.docx'))).isSymbolicLink()).toBe(true);
  });

  test('stays when it is a folder', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'a.docx'));
    expect(await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace: true }))).toBe('EISDIR');
  });

  test('stays when it is a link that leads nowhere', async () => {
    const folder = await tempFolder();
    await symlink('nowhere', join(folder, 'a.docx'));
    expect(await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace: false }))).toBe('EEXIST');
    expect(await readdir(folder)).toEqual(['a.docx']);
  });
});

describe('A disk that knows no hard links', () => {
  const disk = diskWith({ link: failWith('ENOTSUP') });

  test('gets new files whole all the same', async () => {
    const folder = await tempFolder();
    await writeWhole(join(folder, 'a.docx'), BYTES, { replace: false }, disk);
    expect(await readFile(join(folder, 'a.docx'))).toEqual(BYTES);
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('keeps a file that appears in the meantime', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.docx');
    const racing = diskWith({
      link: async () => {
        await writeFile(file, 'the words of another');
        return failWith('EPERM')();
      },
    });
    expect(await codeOf(writeWhole(file, BYTES, { replace: false }, racing))).toBe('EEXIST');
    expect(await readFile(file, 'utf8')).toBe('the words of another');
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('is left without an empty file when the name can not be given', async () => {
    const folder = await tempFolder();
    const failing = diskWith({ link: failWith('ENOTSUP'), rename: failWith('EIO') });
    expect(await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace: false }, failing))).toBe('EIO');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('A disk that is full', () => {
  /** Takes half of the bytes, and then has no more room. */
  const full = diskWith({
    open: async (path, flags) => {
      const file = await nodeDisk.open(path, flags);
      const write: DiskFile['write'] = file.write.bind(file);
      let isFirst = true;
      const half: DiskFile['write'] = (bytes, from, length, at) => {
        if (!isFirst) return failWith('ENOSPC')();
        isFirst = false;
        return write(bytes, from, Math.floor(length / 2), at);
      };
      return Object.assign<DiskFile, Partial<DiskFile>>(file, { write: half });
    },
  });

  test.each([false, true])('leaves nothing half written (replace: %s)', async (replace) => {
    const folder = await tempFolder();
    expect(await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace }, full))).toBe('ENOSPC');
    expect(await readdir(folder)).toEqual([]);
  });

  test('leaves the file that was to be replaced as it was', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.docx');
    await writeFile(file, 'the old words');
    expect(await codeOf(writeWhole(file, BYTES, { replace: true }, full))).toBe('ENOSPC');
    expect(await readFile(file, 'utf8')).toBe('the old words');
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('that fails only when the bytes are brought to it leaves nothing either', async () => {
    const folder = await tempFolder();
    const failing = diskWith({
      open: async (path, flags) => {
        const file = await nodeDisk.open(path, flags);
        file.sync = failWith('EIO');
        return file;
      },
    });
    expect(await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace: false }, failing))).toBe('EIO');
    expect(await readdir(folder)).toEqual([]);
  });
});

test('A run that is ended in the middle of writing leaves nothing behind.', async () => {
  const folder = await tempFolder();
  const others = new Set(process.listeners('exit'));
  let ended: readonly string[] = ['not looked at'];
  const disk = diskWith({
    open: async (path, flags) => {
      const file = await nodeDisk.open(path, flags);
      file.sync = async () => {
        for (const listener of process.listeners('exit')) if (!others.has(listener)) listener(130);
        ended = await readdir(folder);
      };
      return file;
    },
  });
  await codeOf(writeWhole(join(folder, 'a.docx'), BYTES, { replace: false }, disk));
  expect(ended).toEqual([]);
});
