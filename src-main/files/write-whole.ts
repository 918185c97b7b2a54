import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Disk, type DiskEntry, type DiskFile, nodeDisk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { statOrNull } from './or-null.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncPath } from './sync-path.ts';
import { writeAt } from './write-at.ts';

/** The hidden files that `writeWhole` writes first; a process that is killed may leave one behind. */
export const UNFINISHED_FILE = /^\.minutewright-[0-9a-f]{16}\.tmp$/;

export interface WholeOptions {
  /** May a file that is there be replaced? */
  readonly replace: boolean;
  /** Runs when all bytes are on the disk and only the name is missing; what it throws stops the writing. */
  readonly beforeNaming?: () => Promise<void>;
  readonly platform?: NodeJS.Platform;
}

/**
 * Writes a file so that it appears whole or not at all, and leaves nothing else behind: the bytes go to a
 * hidden file in the same folder, are brought to the disk, and only then get the name; then the folder is brought
 * to the disk too.
 *
 * Without `replace` a file that is there is never replaced, not even one that appears in the meantime: the
 * error has code `EEXIST`. With it the file keeps its permissions and, as far as the system lets us, its owner; a
 * link is followed, and a write-protected file stays. Other names of the same file (hard links) keep the former
 * bytes, and access lists beyond the permissions are not taken over: Node has no call for them. A pipe or device
 * is written straight to. Throws the system's error; where that came after the name was given, the file is whole
 * but may not outlast a power cut.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  options: WholeOptions,
  disk: Disk = nodeDisk,
): Promise<void> {
  const there = await statOrNull(path, disk);
  if (there?.isDirectory()) throw systemError('EISDIR', path);
  if (there && !there.isFile()) return writeStraight(path, bytes, disk);
  if (there && !options.replace) throw systemError('EEXIST', path);
  if (there) await disk.access(path, constants.W_OK);

  const target = there ? await disk.realpath(path) : path;
  const beside = join(dirname(target), `.minutewright-${randomBytes(8).toString('hex')}.tmp`);
  const removeAtExit = () => rmSync(beside, { force: true });
  process.once('exit', removeAtExit);
  try {
    await writeToDisk(beside, bytes, there, disk);
    await options.beforeNaming?.();
    if (options.replace) await renamePatiently(beside, target, disk, options.platform);
    else await nameWithoutReplacing(beside, target, disk, options.platform);
  } finally {
    await disk.rm(beside, { force: true }).catch(() => undefined);
    process.removeListener('exit', removeAtExit);
  }
  await syncPath(dirname(target), disk);
}

/** Creates the file and returns when its bytes are on the disk. */
async function writeToDisk(
  path: string,
  bytes: Uint8Array,
  like: DiskEntry | null,
  disk: Disk,
): Promise<void> {
  const file = like ? await disk.open(path, 'wx', PRIVATE) : await disk.open(path, 'wx');
  try {
    await writeAt(file, bytes, 0);
    if (like) await takeOver(file, like);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Until a file has the permissions of the one that it replaces, which may be narrow, nobody else may read it. */
const PRIVATE = 0o600;

/**
 * Gives a file the owner and permissions of the one that it replaces, as far as the system lets us: who is not
 * root may not give a file away, but may give it to another group of theirs.
 */
async function takeOver(file: DiskFile, like: DiskEntry): Promise<void> {
  await file.chown(like.uid, like.gid).catch(() => file.chown(UNCHANGED, like.gid).catch(() => undefined));
  await file.chmod(like.mode & 0o7777).catch(() => undefined);
}

/** For `chown`: leave this one as it is. */
const UNCHANGED = -1;

/**
 * Gives a finished file its name; fails with `EEXIST` where the name is taken. Where the disk knows no hard
 * links (FAT, some network drives), the name is first taken with an empty file.
 */
async function nameWithoutReplacing(
  from: string,
  to: string,
  disk: Disk,
  platform: NodeJS.Platform | undefined,
): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await reserve(to, disk);
    try {
      await renamePatiently(from, to, disk, platform);
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

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
