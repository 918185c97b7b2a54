import { randomBytes } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

/** The part of `node:fs/promises` that writing needs. */
export type Disk = Pick<typeof nodeDisk, 'access' | 'link' | 'open' | 'realpath' | 'rename' | 'rm' | 'stat'>;

/** For `access`: may the file be written? */
const WRITABLE = nodeDisk.constants.W_OK;

/**
 * Writes a file so that it appears whole or not at all, and leaves nothing else behind: the bytes go to a
 * hidden file in the same folder, are brought to the disk, and only then get the name.
 *
 * Without `replace` a file that is there is never replaced, not even one that appears in the meantime: the
 * error has code `EEXIST`. With it the file keeps its permissions, a link is followed, and a write-protected
 * file stays. A pipe or device is written straight to. Throws the system's error.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  options: { readonly replace: boolean },
  disk: Disk = nodeDisk,
): Promise<void> {
  const there = await statOrNull(path, disk);
  if (there?.isDirectory()) throw systemError('EISDIR', path);
  if (there && !there.isFile()) return writeStraight(path, bytes, disk);
  if (there && !options.replace) throw systemError('EEXIST', path);
  if (there) await disk.access(path, WRITABLE);

  const target = there ? await disk.realpath(path) : path;
  const beside = join(dirname(target), `.minutewright-${randomBytes(8).toString('hex')}.tmp`);
  const removeAtExit = () => rmSync(beside, { force: true });
  process.once('exit', removeAtExit);
  try {
    await writeToDisk(beside, bytes, there, disk);
    if (options.replace) await disk.rename(beside, target);
    else await nameWithoutReplacing(beside, target, disk);
  } finally {
    await disk.rm(beside, { force: true }).catch(() => undefined);
    process.removeListener('exit', removeAtExit);
  }
}

/** Creates the file and returns when its bytes are on the disk. `writeFile` goes on after a partial write. */
async function writeToDisk(path: string, bytes: Uint8Array, like: Stats | null, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (like) await takeOver(file, like);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file the owner and permissions of the one that it replaces, as far as the system lets us. */
async function takeOver(file: nodeDisk.FileHandle, like: Stats): Promise<void> {
  await file.chown(like.uid, like.gid).catch(() => undefined);
  await file.chmod(like.mode & 0o7777).catch(() => undefined);
}

/**
 * Gives a finished file its name; fails with `EEXIST` where the name is taken. Where the disk knows no hard
 * links (FAT, some network drives), the name is first taken with an empty file.
 */
async function nameWithoutReplacing(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await reserve(to, disk);
    try {
      await disk.rename(from, to);
    } catch (reason) {
      await disk.rm(to, { force: true });
      throw reason;
    }
  }
}

/** Takes a name with an empty file, which fails if it is taken; the finished file then replaces that. */
async function reserve(path: string, disk: Disk): Promise<void> {
  await (await disk.open(path, 'wx')).close();
}

async function writeStraight(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'w');
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

async function statOrNull(path: string, disk: Disk): Promise<Stats | null> {
  try {
    return await disk.stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
