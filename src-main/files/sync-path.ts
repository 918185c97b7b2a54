import type { Disk, DiskFile } from './disk.ts';
import { errorCode } from './error-code.ts';

/**
 * How systems say that they do not flush this: Windows and some network drives a folder, Windows a file that was
 * opened for reading.
 */
const NOT_OFFERED = new Set([
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
]);

/**
 * Brings what stands at a path to the disk, so that it outlasts a power cut: of a folder its list of names, of a
 * file its bytes. Does nothing where the system offers no such call. Throws the system's error where the disk fails.
 */
export async function syncPath(path: string, disk: Disk): Promise<void> {
  let there: DiskFile | null = null;
  try {
    there = await disk.open(path, 'r');
    await there.sync();
  } catch (error) {
    if (!NOT_OFFERED.has(errorCode(error))) throw error;
  } finally {
    await there?.close();
  }
}
