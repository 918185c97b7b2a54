import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** A folder with a large and a small note. */
async function notes(): Promise<string> {
  const folder = await tempFolder();
  const padding = `${'A line of words. '.repeat(100)}\n`;
  const times = Math.ceil(FIVE_MEGABYTES / padding.length);
  await writeFile(join(folder, 'large.txt'), NOTE.replace('The Chair introduced', padding.repeat(times)));
  await writeFile(join(folder, 'small.txt'), NOTE);
  return folder;
}

/** What a command says on standard error, which is a terminal or not. */
async function saidBy(args: string, isTerminal: boolean): Promise<string> {
  const said: string[] = [];
  const stderr = {
    isTerminal,
    write: async (data: string | Uint8Array) => {
      said.push(String(data));
    },
  };
  const { io } = standIn(await notes(), { stderr });
  await runCommandLine(args.split(' '), io);
  return said.join('');
}

test.each(['convert large.txt --to csv --out -', 'check large.txt', 'read large.txt', 'actions large.txt'])(
  'On a terminal “%s” says first that it is reading.',
  async (args) => {
    expect(await saidBy(args, true)).toBe('Reading large.txt (5 MB) …\n');
  },
);

test('Nothing is said of a small note, and nothing where no terminal is.', async () => {
  expect(await saidBy('read small.txt', true)).toBe('');
  expect(await saidBy('read large.txt', false)).toBe('');
});
