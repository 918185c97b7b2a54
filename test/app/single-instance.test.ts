import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { launchForTest, type RunningApp } from './launch.ts';
import { titlesOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

const FILES = { 'a.minutes': 'Ferries Board\n', 'b.minutes': 'Piers Board\n', 'c.minutes': 'Quays Board\n' };

const open = sharedNote();

/** A start that only hands something over has ended long before this. */
const START_LIMIT = 20_000;

/** Starts the program once more on the same data, as a double click on a note does; resolves with its exit code. */
function startAgain(
  first: RunningApp,
  args: readonly string[],
  folder = first.notes,
): Promise<number | null> {
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    electron,
    [...switches, `--user-data-dir=${first.data}`, inject('appFolder'), ...args],
    {
      cwd: folder,
      stdio: 'ignore',
      timeout: START_LIMIT,
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

test('a second start ends at once and leaves its notes to the first', async () => {
  const first = await open({ name: 'a.minutes', files: FILES, savesByItself: true });
  await untilTitles(first.app, ['a.minutes — Minutewright']);
  expect(await startAgain(first, [first.at('b.minutes'), first.at('c.minutes')])).toBe(0);
  await untilTitles(first.app, [
    'a.minutes — Minutewright',
    'b.minutes — Minutewright',
    'c.minutes — Minutewright',
  ]);
});

test('a note that is handed over goes into a window that shows the start page', async () => {
  const first = await launchForTest({ files: FILES });
  expect(await startAgain(first, [first.at('a.minutes')])).toBe(0);
  await untilTitles(first.app, ['a.minutes — Minutewright']);
});

test('a name without a folder is found where the second start was made', async () => {
  const first = await launchForTest({ files: FILES });
  expect(await startAgain(first, ['b.minutes'])).toBe(0);
  await untilTitles(first.app, ['b.minutes — Minutewright']);
});

test('a note that is open already gets no second window', async () => {
  const first = await open({ name: 'a.minutes', files: FILES, savesByItself: true });
  await untilTitles(first.app, ['a.minutes — Minutewright']);
  expect(await startAgain(first, [first.at('a.minutes')])).toBe(0);
  expect(await startAgain(first, [path.join(first.notes, '.', 'a.minutes')])).toBe(0);
  // The note of the last start comes after anything that those before have done.
  expect(await startAgain(first, [first.at('b.minutes')])).toBe(0);
  await untilTitles(first.app, ['a.minutes — Minutewright', 'b.minutes — Minutewright']);
});

test('a second start without a note brings the first to the front, and opens nothing', async () => {
  const first = await open({ name: 'a.minutes', files: FILES, savesByItself: true });
  await untilTitles(first.app, ['a.minutes — Minutewright']);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(first, [])).toBe(0);
  await until(
    () => first.app.evaluate(({ BrowserWindow }) => !BrowserWindow.getAllWindows()[0]?.isMinimized()),
    'The window in front',
  );
  expect(await titlesOf(first.app)).toEqual(['a.minutes — Minutewright']);
});

test('a second start may ask for a new note', async () => {
  const first = await open({ name: 'a.minutes', files: FILES, savesByItself: true });
  await untilTitles(first.app, ['a.minutes — Minutewright']);
  expect(await startAgain(first, ['--new'])).toBe(0);
  await untilTitles(first.app, ['a.minutes — Minutewright', 'Untitled 1 — Minutewright']);
});
