import type { Disk, DiskEntry } from './disk.ts';
import { errorCode } from './error-code.ts';

/** What stands at a path, links followed; null where nothing does. Throws the system's other errors. */
export function statOrNull(path: string, disk: Disk): Promise<DiskEntry | null> {
  return orNull(disk.stat(path));
}

/** All bytes of a file; null where there is none. Throws the system's other errors. */
export function readOrNull(path: string, disk: Disk): Promise<Uint8Array | null> {
  return orNull(disk.readFile(path));
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
