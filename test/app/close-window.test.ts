import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import {
  chooseInMenu,
  clickAtEnd,
  newWindow,
  paperOf,
  pressToClose,
  titlesOf,
  toastOf,
  untilTitles,
} from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

const EDITED = FARES.replace('presented the report.', 'presented the report. Twice.');

const open = sharedNote({ hasAnother: true });

/** An edited note in a window, and a further window, so that closing the first ends nothing. */
async function edited(given?: RunningApp): Promise<RunningApp> {
  const running = given ?? (await open());
  const { app, page } = running;
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright', 'Untitled 1 — Minutewright']);
  return running;
}

function journals({ data }: RunningApp): Promise<readonly string[]> {
  return readdir(path.join(data, 'unsaved')).catch(() => []);
}

test('closing asks what becomes of words that are in no file', async () => {
  const { app, page, desktop } = await edited();
  await pressToClose(page);
  const question = await desktop.answer('Cancel');
  expect(question.message).toBe('Save the changes to “fares.minutes”?');
  expect(question.buttons).toEqual(['Save', 'Keep for later', 'Discard', 'Cancel']);
  await paperOf(page).getByText('Twice.').waitFor();
  expect(await titlesOf(app)).toContain('• fares.minutes — Minutewright');
});

test('Cancel leaves a window that can be written in and closed again', async () => {
  const { app, page, at, desktop } = await edited();
  await pressToClose(page);
  await desktop.answer('Cancel');
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Thrice.');
  await pressToClose(page);
  await desktop.answer('Save');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toContain('report. Twice. Thrice.');
});

test('Save writes the file and closes', async () => {
  const running = await edited();
  const { app, page, at, desktop } = running;
  await pressToClose(page);
  await desktop.answer('Save');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(EDITED);
  expect(await journals(running)).toEqual([]);
});

test('Discard closes, and leaves the file as it was and no words behind', async () => {
  const running = await edited();
  const { app, page, at, desktop } = running;
  await pressToClose(page);
  await desktop.answer('Discard');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  expect(await journals(running)).toEqual([]);
});

test('Keep for later closes, and the next start lists the words', async () => {
  const first = await launchForTest({
    files: { 'fares.minutes': FARES },
    open: ['fares.minutes'],
    prepare: savesByHand,
  });
  await newWindow(first.app, () => first.page.keyboard.press('Control+n'));
  const running = await edited(first);
  const { app, page, at, desktop } = running;
  await pressToClose(page);
  await desktop.answer('Keep for later');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  expect(await journals(running)).toHaveLength(1);
  await running.quit();

  const next = await launchForTest({ again: running });
  await next.page.getByRole('heading', { name: 'Words that were not saved' }).waitFor();
  await next.page.getByRole('button', { name: /^Open Ferries/ }).click();
  await paperOf(next.page).getByText('Eve Lund presented the report. Twice.').waitFor();
});

test('a new note is saved where the person says, and stays open where they think better of it', async () => {
  const { app, page, at, desktop } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await newWindow(app, () => page.keyboard.press('Control+n'));
  await page.bringToFront();
  await paperOf(page).focus();
  await page.keyboard.type('Fares');
  await untilTitles(app, ['• Untitled 1 — Minutewright', 'Untitled 2 — Minutewright']);
  await pressToClose(page);
  await desktop.answer('Save');
  await desktop.answer(null);
  await untilTitles(app, ['• Untitled 1 — Minutewright', 'Untitled 2 — Minutewright']);
  await pressToClose(page);
  await desktop.answer('Save');
  await desktop.answer(at('fares.minutes'));
  await untilTitles(app, ['Untitled 2 — Minutewright']);
  expect(existsSync(at('fares.minutes'))).toBe(true);
});

test('a note without changes closes unasked', async () => {
  const { app, page, desktop } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await newWindow(app, () => page.keyboard.press('Control+n'));
  await pressToClose(page);
  await untilTitles(app, ['Untitled 2 — Minutewright']);
  expect(await desktop.open()).toEqual([]);
});

test('the last keys before closing are in the file', async () => {
  const { app, page, at, desktop } = await edited();
  await page.keyboard.type(' And once more.');
  await pressToClose(page);
  await desktop.answer('Save');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toContain('report. Twice. And once more.\n');
});

test('a note that was closed is opened again, the last one first', async () => {
  const { app, page, at, desktop } = await launchForTest({
    files: { 'fares.minutes': FARES, 'piers.minutes': 'Piers Board\n' },
    open: ['fares.minutes'],
  });
  await paperOf(page).waitFor();
  const piers = await newWindow(app, async () => {
    await page.keyboard.press('Control+o');
    await desktop.answer([at('piers.minutes')]);
  });
  const rest = await newWindow(app, () => page.keyboard.press('Control+n'));
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.press('ArrowLeft');
  await pressToClose(page);
  await untilTitles(app, ['piers.minutes — Minutewright', 'Untitled 1 — Minutewright']);
  await pressToClose(piers);
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  await newWindow(app, () => rest.keyboard.press('Control+Shift+t'));
  await untilTitles(app, ['piers.minutes — Minutewright', 'Untitled 1 — Minutewright']);
  const fares = await newWindow(app, () => chooseInMenu(app, 'reopen-closed'));
  await untilTitles(app, [
    'fares.minutes — Minutewright',
    'piers.minutes — Minutewright',
    'Untitled 1 — Minutewright',
  ]);
  // The caret stands where it was left.
  await paperOf(fares).waitFor();
  await fares.keyboard.type(' twice');
  await paperOf(fares).getByText('presented the report twice.').waitFor();
});

test('where no note was closed, the key says so', async () => {
  const { page } = await launchForTest();
  await page.keyboard.press('Control+Shift+t');
  await toastOf(page, 'No note was closed since the program was started.').waitFor();
});

test('closing the window with the pointer asks like the key', async () => {
  const { app, page, desktop } = await edited();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle().includes('fares'))
      ?.close(),
  );
  await desktop.answer('Discard');
  await untilTitles(app, ['Untitled 1 — Minutewright']);
  await until(() => page.isClosed());
});
