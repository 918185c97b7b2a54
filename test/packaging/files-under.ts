import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The files in a folder and all below it: their paths from there, with `/`, in order. Links count as files. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
