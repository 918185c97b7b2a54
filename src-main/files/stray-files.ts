import { join } from 'node:path';
import { type Disk, nodeDisk } from './disk.ts';
import { UNFINISHED_JOURNAL } from './journal-file.ts';
import { UNFINISHED_FILE } from './write-whole.ts';

/** No save takes so long, and clocks of two computers differ by less: a day, in milliseconds. */
const SURELY_LEFT_BEHIND = 24 * 60 * 60 * 1000;

/**
 * Removes from a folder what was left behind half-way by a process that was killed: a day old, with our own kind of
 * name. Meant for the folder of a note that is opened, and those of the program's data. Answers their names; never
 * throws.
 */
export async function removeStrayFiles(
  folder: string,
  now: number = Date.now(),
  disk: Disk = nodeDisk,
): Promise<readonly string[]> {
  const removed: string[] = [];
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names.filter((each) => UNFINISHED_FILE.test(each) || UNFINISHED_JOURNAL.test(each))) {
    const file = join(folder, name);
    try {
      if (now - (await disk.stat(file)).mtimeMs < SURELY_LEFT_BEHIND) continue;
      await disk.rm(file, { force: true });
      removed.push(name);
    } catch {
      // Another process has removed it, or may; the next opening tries again.
    }
  }
  return removed;
}
