import { basename, dirname, extname, join } from 'node:path';
import type { Disk } from './disk.ts';
import { statOrNull } from './or-null.ts';
import { renamePatiently } from './rename-patiently.ts';

/**
 * Renames a file that can't be read, so that a person can look at it and nothing writes over it: `settings.json`
 * becomes `settings (could not be read, 2026-11-22 10-50-17).json`. Answers its new path; throws the system's error.
 */
export async function setAside(path: string, now: number, disk: Disk): Promise<string> {
  const to = await freePath(path, now, disk);
  await renamePatiently(path, to, disk);
  return to;
}

async function freePath(path: string, now: number, disk: Disk): Promise<string> {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  const time = new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  for (let count = 1; ; count++) {
    const again = count === 1 ? '' : `, ${count}`;
    const to = `${stem} (could not be read, ${time}${again})${extension}`;
    if (!(await statOrNull(to, disk))) return to;
  }
}

/** Is this the name of a file that was set aside? */
export function isSetAside(name: string): boolean {
  return / \(could not be read, [^)]+\)(\.[^.]*)?$/.test(name);
}
