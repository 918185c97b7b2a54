import './bridge-in-page.ts';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sharedApp } from './launch.ts';

const NOTE = '<AI1>\n\n1.   Fares\n\nThe fares stay as they are.\n\n</AI1>\n';

const running = sharedApp({
  files: { 'fares.minutes': NOTE },
  open: ['fares.minutes'],
  async prepare(data) {
    await writeFile(path.join(data, 'settings.json'), '{ "autosave": false }\n');
  },
});

const OUTSIDE = [
  '../settings.json',
  '..\\settings.json',
  '../x.journal',
  '/etc/passwd',
  'a/b.journal',
  '.journal',
];

test.each(OUTSIDE)('%s is no note to recover', async (id) => {
  const answer = await running().page.evaluate((given) => window.minutewright.recover(given), id);
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'no-note' } });
});

test.each(OUTSIDE)('%s is no note to forget: nobody is asked, and nothing is removed', async (id) => {
  const answer = await running().page.evaluate((given) => window.minutewright.forgetRecoverable(given), id);
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'no-note' } });
  expect(await running().desktop.open()).toEqual([]);
  expect(existsSync(path.join(running().data, 'settings.json'))).toBe(true);
});

test('a safety copy that can’t be read is told of, and stays where it is', async () => {
  const damaged = path.join(running().data, 'unsaved', 'damaged.journal');
  await mkdir(path.dirname(damaged), { recursive: true });
  await writeFile(damaged, 'no journal');
  const answer = await running().page.evaluate(() => window.minutewright.recover('damaged.journal'));
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'journal-unreadable' } });
  await running().logged('not-recovered');
  expect(await readFile(damaged, 'utf8')).toBe('no journal');
});

test.each(['showVersion', 'compareWithVersion', 'restoreVersion'] as const)(
  '%s of a version that there is not says so',
  async (call) => {
    const answer = await running().page.evaluate(
      async ({ name, hash }): Promise<unknown> => window.minutewright[name](hash),
      { name: call, hash: 'a'.repeat(64) },
    );
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'version-gone' } });
  },
);

test('an edit that does not follow the one before is answered no, and changes nothing', async () => {
  const { page } = running();
  const answer = await page.evaluate(async () => {
    const before = await window.minutewright.loadNote();
    const edited = await window.minutewright.edit({
      sequence: 7,
      operations: [{ type: 'insert_text', path: [1, 0, 0], offset: 0, text: 'X' }],
      selection: null,
    });
    return {
      edited,
      isSame: JSON.stringify(await window.minutewright.loadNote()) === JSON.stringify(before),
    };
  });
  expect(answer).toEqual({ edited: { ok: true, value: false }, isSame: true });
});

test('an edit of a place that there is not is answered no, and changes nothing', async () => {
  const answer = await running().page.evaluate(async () => {
    const before = await window.minutewright.loadNote();
    const edited = await window.minutewright.edit({
      sequence: 1,
      operations: [
        { type: 'insert_text', path: [1, 0, 0], offset: 0, text: 'X' },
        { type: 'remove_node', path: [9, 9], node: { text: '' } },
      ],
      selection: null,
    });
    return {
      edited,
      isSame: JSON.stringify(await window.minutewright.loadNote()) === JSON.stringify(before),
    };
  });
  expect(answer).toEqual({ edited: { ok: true, value: false }, isSame: true });
});

test.each([
  ['keep-mine', 'conflict'],
  ['take-theirs', 'conflict'],
  ['insist', 'locked'],
  ['dismiss', 'recovered'],
] as const)('%s without a bar that offers it changes nothing', async (action, kind) => {
  const { page, at } = running();
  const load = () => page.evaluate(() => window.minutewright.loadNote());
  const before = await load();
  const answer = await page.evaluate((bar) => window.minutewright.actOnBar(bar), { kind, action });
  expect(answer).toMatchObject({ ok: true });
  expect(await load()).toMatchObject({ value: { json: before.ok ? before.value?.json : null } });
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(NOTE);
});
