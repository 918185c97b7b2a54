import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { chooseInMenu, clickAtEnd, untilSaveWords, untilTitles } from './note-page.ts';
import { until } from './until.ts';

const NOTE = { files: { 'fares.minutes': FARES }, open: ['fares.minutes'] };

test('a note that has a file is saved by itself after a pause in typing', async () => {
  const { app, page, at, data } = await launchForTest(NOTE);
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await untilSaveWords(page, /Saved/);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES.replace('report.', 'report. Twice.'));
  // Where it was written last is known even if nothing is told of the end of the program.
  const offset = 'Eve Lund presented the report. Twice.'.length;
  const kept = (): Promise<string> => readFile(path.join(data, 'recent.json'), 'utf8');
  await until(async () => JSON.parse(await kept())[0]?.caret?.offset === offset, 'The place of the note');
});

test('a note that has no file yet is not saved by itself, and nobody is asked', async () => {
  const { app, page, desktop } = await launchForTest({ args: ['--new'] });
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  await page.keyboard.type('Fares');
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  await page.waitForTimeout(AUTOSAVE_PAUSE + 500);
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  expect(await desktop.open()).toEqual([]);
});

test('saving by itself can be switched off and on, and holds at once', async () => {
  const { app, page, at } = await launchForTest(NOTE);
  const autosave = page.getByRole('switch', { name: 'Save by itself' });
  await chooseInMenu(app, 'settings');
  await page.getByText('Save by itself').click();
  await until(() => autosave.isChecked().then((on) => !on));
  await page.keyboard.press('Escape');

  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await page.waitForTimeout(AUTOSAVE_PAUSE + 500);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);

  await chooseInMenu(app, 'settings');
  await page.getByText('Save by itself').click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toContain('Twice.');
});

/** How long nobody types before a note is saved by itself, in milliseconds. */
const AUTOSAVE_PAUSE = 2000;
