import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTY_NOTE, NOTE } from './notes.ts';
import { tempFolder } from './temp-folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Built inside the package, so that it finds its libraries. */
const BUILT = join(ROOT, 'node_modules', `.cli-under-test-${process.pid}`);
const CLI = join(BUILT, 'cli.js');
/** Compiled code is kept there and not among the person's own. */
const ENVIRONMENT = { ...process.env, XDG_CACHE_HOME: join(BUILT, 'cache') };

const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

beforeAll(() => build({ root: ROOT, logLevel: 'error', build: { outDir: BUILT } }));
afterAll(() => rm(BUILT, { recursive: true, force: true }));

interface Ended {
  readonly exit: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs the built command line as its own process. */
async function run(
  args: readonly string[],
  { stdin = '', ...options }: SpawnOptions & { stdin?: string | Uint8Array } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { env: ENVIRONMENT, ...options, stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
}

/** Runs a line of shell, in which `$CLI` is the command. */
async function shell(line: string, cwd: string): Promise<Ended> {
  const child = spawn('sh', ['-c', line], {
    cwd,
    stdio: 'pipe',
    env: { ...ENVIRONMENT, CLI: `${process.execPath} ${CLI}` },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
}

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await tempFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('The exit code', () => {
  test('is 0 where all went well', async () => {
    const cwd = await folderWith({ 'a.txt': NOTE });
    expect((await run(['check', 'a.txt'], { cwd })).exit).toBe(0);
    expect((await run(['convert', 'a.txt', '--to', 'docx'], { cwd })).exit).toBe(0);
  });

  test('is 1 where a note has an error or a file failed', async () => {
    const cwd = await folderWith({ 'a.txt': FAULTY_NOTE });
    expect((await run(['check', 'a.txt'], { cwd })).exit).toBe(1);
    expect((await run(['read', 'missing.txt'], { cwd })).exit).toBe(1);
    expect((await run(['actions', '.'], { cwd })).exit).toBe(1);
  });

  test('is 2 where the command was called wrongly', async () => {
    expect((await run(['convert', '--nonsense'])).exit).toBe(2);
  });
});

test('A note piped in without --stdin is told how to be read.', async () => {
  const { exit, err } = await run(['check'], { stdin: NOTE });
  expect(exit).toBe(2);
  expect(err).toMatch(/^minutewright: give --stdin to read the note from standard input\..+\n$/);
});

test('A note comes out as the very bytes it went in as, through files and through pipes.', async () => {
  const bytes = Buffer.concat([Buffer.from(NOTE), Buffer.from([0x80, 0xff, 0, 13, 13, 10])]);
  const cwd = await folderWith({ 'a.txt': bytes });
  await run(['convert', 'a.txt', '--to', 'txt', '--out', 'b.txt'], { cwd });
  expect(await readFile(join(cwd, 'b.txt'))).toEqual(bytes);
  expect((await run(['convert', '--stdin', '--to', 'txt', '--out', '-'], { stdin: bytes })).out).toEqual(
    bytes,
  );
});

test('A bad note among good ones is told in one line, and the good ones are converted.', async () => {
  const cwd = await folderWith({ 'a.txt': NOTE, 'c.txt': NOTE });
  await mkdir(join(cwd, 'b.txt'));
  const { exit, out, err } = await run(['convert', 'a.txt', 'b.txt', 'c.txt', '--to', 'docx'], { cwd });
  expect(exit).toBe(1);
  expect(out.toString()).toBe('Converted 2 of 3 files to Word, each beside its note.\n');
  expect(err).toBe('minutewright: b.txt: this is a folder, not a note. Name the notes in it.\n');
  expect(await readdir(cwd)).toEqual(['a.docx', 'a.txt', 'b.txt', 'c.docx', 'c.txt']);
});

test('A file that is there stays, and nothing is left beside it.', async () => {
  const cwd = await folderWith({ 'a.txt': NOTE, 'a.docx': 'precious' });
  expect((await run(['convert', 'a.txt', '--to', 'docx'], { cwd })).exit).toBe(1);
  expect(await readFile(join(cwd, 'a.docx'), 'utf8')).toBe('precious');
  expect(await readdir(cwd)).toEqual(['a.docx', 'a.txt']);
});

test('Under “npm run cli” paths start from where the person stands.', async () => {
  const folder = await folderWith({ 'a.txt': NOTE });
  const env = {
    ...ENVIRONMENT,
    INIT_CWD: folder,
    npm_lifecycle_event: 'cli',
    npm_package_name: 'minutewright',
  };
  const { out } = await run(['convert', 'a.txt', '--to', 'json'], { cwd: ROOT, env });
  expect(out.toString()).toBe('Wrote a.json\n');
  expect(await readdir(folder)).toEqual(['a.json', 'a.txt']);
});

test.skipIf(!IS_ROOT && process.platform === 'win32')(
  'A folder that may not be written to is told, and stays as it is.',
  async () => {
    const folder = await folderWith({ 'a.txt': NOTE });
    await chmod(folder, 0o555);
    const asOther = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
    const { exit, err } = await run(['convert', 'a.txt', '--to', 'docx'], { cwd: folder, ...asOther });
    await chmod(folder, 0o755);
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^minutewright: a\.txt: you are not allowed to write a\.docx, so nothing was written\./,
    );
    expect(await readdir(folder)).toEqual(['a.txt']);
  },
);

test.skipIf(!IS_ROOT && process.platform === 'win32')('A note that may not be read is told.', async () => {
  const folder = await folderWith({ 'a.txt': NOTE });
  await chmod(folder, 0o755);
  await chmod(join(folder, 'a.txt'), 0o000);
  const asOther = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
  const { exit, err } = await run(['read', 'a.txt'], { cwd: folder, ...asOther });
  expect(exit).toBe(1);
  expect(err).toMatch(/^minutewright: a\.txt: you are not allowed to read this file\./);
});

describe.skipIf(process.platform === 'win32')('In a pipe', () => {
  test('a reader that has enough ends the run quietly', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`${at}.txt`, NOTE.replace('operator', 'x'.repeat(3000))]),
    );
    const cwd = await folderWith(notes);
    const { out, err } = await shell('$CLI actions *.txt --json | head -c 5', cwd);
    expect({ out: out.toString(), err }).toEqual({ out: '[\n  {', err: '' });
  });

  test.skipIf(process.platform !== 'linux')('a full disk behind standard output is told', async () => {
    const cwd = await folderWith({ 'a.txt': NOTE });
    const { exit, err } = await shell('$CLI read a.txt > /dev/full', cwd);
    expect(exit).toBe(1);
    expect(err).toMatch(/^minutewright: standard output: the disk has no room.+\n$/);
  });

  test('notes of any kind of file are read, as a pipe that the shell makes', async () => {
    const cwd = await folderWith({ 'a.txt': NOTE });
    const { exit, out } = await shell('mkfifo pipe; cat a.txt > pipe & $CLI read pipe --json', cwd);
    expect(exit).toBe(0);
    expect(JSON.parse(out.toString())).toMatchObject({ items: [{ number: '1' }] });
  });

  test('nothing but plain words come out', async () => {
    const cwd = await folderWith({ 'a.txt': FAULTY_NOTE });
    const { out, err } = await shell('$CLI check a.txt; $CLI read a.txt; $CLI actions a.txt', cwd);
    expect(err).toBe('');
    expect(out.includes(0x1b)).toBe(false);
  });
});

test.skipIf(process.platform === 'win32')('A run that is interrupted ends as shells know it.', async () => {
  const child = spawn(process.execPath, [CLI, 'read', '--stdin'], { stdio: 'pipe' });
  // More than a pipe holds: once it is written, the command reads.
  await new Promise((resolve) => child.stdin.write('half a note\n'.repeat(100_000), resolve));
  child.kill('SIGINT');
  const [exit] = (await once(child, 'close')) as [number | null];
  expect(exit).toBe(130);
});
