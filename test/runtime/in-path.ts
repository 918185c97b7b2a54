import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where each of the commands stands in the PATH, those that are there. */
export function inPath(commands: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .filter(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
