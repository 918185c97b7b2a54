import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { syncPath } from './sync-path.ts';

/** What is kept of notes may be read by their owner only: minutes of a closed part stand in it. */
const PRIVATE = 0o700;

/**
 * Makes a folder of the program's own data, and those above it where they are missing, and brings their names to the
 * disk: a file can be no safer than the way to it. Throws the system's error.
 */
export async function makeFolder(path: string, disk: Disk): Promise<void> {
  const first = await disk.mkdir(path, { recursive: true, mode: PRIVATE });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made))
    await syncPath(dirname(made), disk);
}
