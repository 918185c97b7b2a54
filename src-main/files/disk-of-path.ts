import { dirname, posix, win32 } from 'node:path';
import type { Disk } from './disk.ts';
import { statOrNull } from './or-null.ts';

/** Where systems put disks that come and go, up to the name of the disk. */
const MOUNTED = /^\/(?:Volumes|mnt|media\/[^/]+|run\/media\/[^/]+|run\/user\/[^/]+\/gvfs)\/[^/]+/;

/**
 * The folder that is there exactly while a path's disk is, as far as the path tells: the drive or share on
 * Windows, the place of a removable or network disk elsewhere, and otherwise the root.
 */
export function diskOfPath(path: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return win32.parse(win32.resolve(path)).root;
  return MOUNTED.exec(path)?.[0] ?? posix.parse(path).root;
}

/**
 * Is the disk of a path there? An unmounted disk often leaves an empty folder behind: where a disk is expected,
 * one whose folder holds nothing of the path counts as gone. Throws the system's errors but for `ENOENT`.
 */
export async function isDiskThere(
  path: string,
  disk: Disk,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const root = diskOfPath(path, platform);
  const there = await statOrNull(root, disk);
  if (!there?.isDirectory()) return false;
  const isRemovable = platform !== 'win32' && MOUNTED.test(path);
  if (!isRemovable || dirname(path) === root) return true;
  return (await disk.readdir(root)).length > 0;
}
