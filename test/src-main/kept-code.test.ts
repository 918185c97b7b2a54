import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src-main/cache-folder.ts';
import { keptCode } from '../../src-main/kept-code.ts';
import { tempFolder } from './temp-folder.ts';

const PROGRAM = {
  'main.js': `const { sum } = require('./sum.js'); exports.answer = () => sum(20, 1);`,
  'sum.js': `const { EOL } = require('node:os'); exports.sum = (one, other) => EOL.length * 2 * (one + other) / EOL.length;`,
};

interface Program {
  readonly folder: string;
  readonly cache: string;
  /** Runs it as one run of the command line does; answers what it came to. */
  readonly run: (isKept?: boolean) => number;
}

async function program(): Promise<Program> {
  const root = await tempFolder();
  const folder = join(root, 'program');
  const cache = join(root, 'cache', 'compiled');
  await mkdir(folder);
  for (const [name, code] of Object.entries(PROGRAM)) await writeFile(join(folder, name), code);
  const run = (isKept = true): number => {
    const { load, keep } = keptCode(folder, isKept ? cache : null);
    const { answer } = load('./main.js') as { answer: () => number };
    const answered = answer();
    keep();
    return answered;
  };
  return { folder, cache, run };
}

test('files that ask for each other run, and what was compiled of each is kept once', async () => {
  const { cache, run } = await program();
  expect(run()).toBe(42);
  expect((await readdir(cache)).sort()).toEqual(['main.js', 'sum.js']);
  const { ino } = await stat(join(cache, 'sum.js'));
  expect(run()).toBe(42);
  expect((await stat(join(cache, 'sum.js'))).ino).toBe(ino);
});

test('a file that was replaced runs as it is now, though it is as long as it was', async () => {
  const { folder, run } = await program();
  expect(run()).toBe(42);
  await writeFile(join(folder, 'sum.js'), PROGRAM['sum.js'].replace('* 2 *', '* 3 *'));
  expect(run()).toBe(63);
  expect(run()).toBe(63);
});

test.each([
  ['cut short', (kept: Buffer) => kept.subarray(0, kept.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['damaged', (kept: Buffer) => Buffer.concat([kept.subarray(0, -40), Buffer.alloc(40)])],
])('what is kept and %s is passed over, and kept anew', async (_how, damaged) => {
  const { cache, run } = await program();
  run();
  const file = join(cache, 'sum.js');
  const kept = await readFile(file);
  await writeFile(file, damaged(kept));
  expect(run()).toBe(42);
  expect((await readFile(file)).length).toBeGreaterThan(kept.length / 2);
});

test('where nothing can be kept, or nothing is to be, it runs all the same', async () => {
  const { cache, run } = await program();
  expect(run(false)).toBe(42);
  await expect(stat(cache)).rejects.toThrow('ENOENT');
  await writeFile(join(cache, '..', '..', 'cache'), 'A file where the folder would be.');
  expect(run()).toBe(42);
});

test('the cache is in the folder of the person that each system has for it', () => {
  const at = (platform: NodeJS.Platform, env: Readonly<Record<string, string>> = {}): string =>
    cacheFolder({ platform, home: '/home/ada', env }).replaceAll('\\', '/');
  expect(at('linux')).toBe('/home/ada/.cache/minutewright');
  expect(at('linux', { XDG_CACHE_HOME: '/fast' })).toBe('/fast/minutewright');
  expect(at('darwin')).toBe('/home/ada/Library/Caches/Minutewright');
  expect(at('win32', { LOCALAPPDATA: 'C:/Local' })).toBe('C:/Local/Minutewright/Cache');
  expect(at('win32')).toBe('/home/ada/AppData/Local/Minutewright/Cache');
});
