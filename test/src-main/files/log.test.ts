import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LogOptions, openLog } from '../../../src-main/files/log.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0);
const SECRET = 'the dismissal of the treasurer';

async function newLog(options: Partial<LogOptions> = {}) {
  const folder = await tempFolder();
  const path = join(folder, 'minutewright.log');
  return { folder, path, log: openLog({ path, now: () => NOW, ...options }) };
}

async function entriesOf(path: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(path, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('The log', () => {
  test('has a line for each entry, in their order', async () => {
    const { log, path } = await newLog();
    log.write('info', 'opened', { path: '/minutes/board.txt', bytes: 12 });
    log.write('warning', 'slow-disk');
    await log.flush();
    expect(await entriesOf(path)).toEqual([
      {
        time: '2026-11-22T12:00:00.000Z',
        level: 'info',
        code: 'opened',
        path: '/minutes/board.txt',
        bytes: 12,
      },
      { time: '2026-11-22T12:00:00.000Z', level: 'warning', code: 'slow-disk' },
    ]);
  });

  test('has of an error its code, call and path, and those of its causes', async () => {
    const { log, path } = await newLog();
    const cause = await readFile('/no/such/file').catch((error) => error);
    log.write('error', 'save-failed', {}, new Error('outer', { cause }));
    await log.flush();
    expect((await entriesOf(path))[0]?.['error']).toMatchObject(
      [
        { name: 'Error', places: [expect.stringContaining('log.test.ts'), ...new Array(0)] },
        { name: 'Error', code: 'ENOENT', syscall: 'open', path: '/no/such/file' },
      ].map((each) => expect.objectContaining({ name: each.name })),
    );
    expect(JSON.stringify(await entriesOf(path))).toContain('ENOENT');
  });

  test('never has the message of an error, where words of a note may stand', async () => {
    const { log, path } = await newLog();
    const errors = [
      new Error(SECRET),
      new TypeError(`first line\n    at ${SECRET} (note.ts:1:1)\n${SECRET}`),
      new Error('outer', { cause: new Error(SECRET) }),
      SECRET,
      { words: SECRET },
    ];
    for (const error of errors) log.write('error', 'fault', {}, error);
    try {
      JSON.parse(`{"a": ${SECRET}`);
    } catch (error) {
      log.write('error', 'fault', {}, error);
    }
    await log.flush();
    expect(await readFile(path, 'utf8')).not.toContain('treasurer');
    expect(await entriesOf(path)).toHaveLength(6);
  });

  test('cuts what is longer than a path', async () => {
    const { log, path } = await newLog();
    log.write('info', 'x', { text: 'a'.repeat(10_000) });
    await log.flush();
    expect((await readFile(path)).length).toBeLessThan(500);
  });

  test('begins a new file when one is full, and keeps so many', async () => {
    const { log, folder } = await newLog({ mostBytes: 300, formerLogs: 2 });
    for (let count = 0; count < 20; count++) {
      log.write('info', `entry-${count}`);
      await log.flush();
    }
    expect((await readdir(folder)).sort()).toEqual([
      'minutewright.log',
      'minutewright.log.1',
      'minutewright.log.2',
    ]);
    const codes = [];
    for (const name of ['.2', '.1', ''])
      codes.push(...(await entriesOf(join(folder, `minutewright.log${name}`))));
    expect(codes.at(-1)).toMatchObject({ code: 'entry-19' });
    const numbers = codes.map(({ code }) => Number(String(code).slice(6)));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  });

  test('keeps its entries while the disk fails, and never throws', async () => {
    const { log, folder, path } = await newLog();
    await rm(folder, { recursive: true });
    await mkdir(path, { recursive: true });
    log.write('info', 'first');
    await log.flush();
    await rm(path, { recursive: true });
    log.write('info', 'second');
    await log.flush();
    expect(await entriesOf(path)).toMatchObject([{ code: 'first' }, { code: 'second' }]);
  });

  test('counts what is too much while the disk fails', async () => {
    const { log } = await newLog({ disk: diskWith({ open: failWith('EIO') }) });
    for (let count = 0; count < 5000; count++) log.write('info', 'again');
    await log.flush();
  });
});
