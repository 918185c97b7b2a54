import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

/** A folder with the given files in it; each note is the usual one. */
export async function folderOf(...files: readonly string[]): Promise<string> {
  const folder = await tempFolder();
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), NOTE);
  }
  return folder;
}

/** Runs `minutewright convert` in a folder. */
export async function convert(folder: string, args: string, changes: Parameters<typeof standIn>[1] = {}) {
  const { io, ...said } = standIn(folder, changes);
  const exit = await runCommandLine(['convert', ...args.split(' ')], io);
  return { exit, out: said.stdout(), bytes: said.stdoutBytes(), err: said.stderr() };
}
