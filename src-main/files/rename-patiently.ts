import { setTimeout as wait } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import { errorCode } from './error-code.ts';

/**
 * How long to wait before each further try, in milliseconds: about eight seconds in all. On Windows a virus
 * scanner, the search index or a program for synchronising holds a fresh file for a moment, as a rule for well
 * under a second; the person should not wait much longer than this for a message.
 */
export const RENAME_WAITS: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 2560];

/** How Windows says that another program holds one of the two files. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Renames a file over another. On Windows it tries again for some seconds while another program holds one of
 * them; elsewhere these errors do not pass by themselves. Throws the error of the last try.
 */
export async function renamePatiently(
  from: string,
  to: string,
  disk: Disk,
  platform: NodeJS.Platform = process.platform,
  waits: readonly number[] = RENAME_WAITS,
): Promise<void> {
  for (const milliseconds of platform === 'win32' ? waits : []) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!HELD.has(errorCode(error))) throw error;
    }
    await wait(milliseconds);
  }
  return disk.rename(from, to);
}
