import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { brokenOff, ON_DISK_WITHIN } from './broken-off.ts';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { clickAtEnd, newWindow, paperOf, toastOf, untilTitles } from './note-page.ts';
import { until } from './until.ts';

/** A window that nobody has asked for would be there by then. */
const SETTLE = 1500;

const PIERS = { 'piers.minutes': 'Piers Board\n\nThe piers are painted.\n' };

const FILES = { 'fares.minutes': FARES, ...PIERS };

const broken = brokenOff(PIERS);

function listOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Words that were not saved' });
}

/** The window with the list, which may still be opening. */
async function listWindow(app: ElectronApplication): Promise<Page> {
  return until(async () => {
    for (const page of app.windows()) if (await listOf(page).isVisible()) return page;
    return null;
  }, 'A list of words that were not saved');
}

function focusedTitle(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
}

test('a note that is opened from the command line leaves the words of a run that broke off to be found', async () => {
  const first = await broken();
  const { app, page } = await launchForTest({ again: first, open: ['piers.minutes'] });
  await paperOf(page).getByText('The piers are painted.').waitFor();
  const list = await listWindow(app);
  await listOf(list).getByText('fares.minutes').waitFor();
  await untilTitles(app, ['piers.minutes — Minutewright', 'Minutewright']);
  await toastOf(page, 'They are listed in the window behind this one.').waitFor();
});

test('the list opens behind the note, which keeps the keys', async () => {
  const first = await broken();
  const { app, page } = await launchForTest({ again: first, open: ['piers.minutes'] });
  await clickAtEnd(page, 'The piers are painted.');
  await listWindow(app);
  await until(
    () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((each) => each.isVisible())),
    'Both windows',
  );
  expect(await focusedTitle(app)).toMatch(/piers\.minutes/);
  await page.keyboard.type(' Green.');
  await paperOf(page).getByText('painted. Green.').waitFor();
});

test('so does the start after an orderly end, which opens other words by itself', async () => {
  const first = await broken();
  const second = await launchForTest({ again: first, args: ['--new'] });
  await paperOf(second.page).waitFor();
  await second.page.keyboard.type('Winter review');
  await listWindow(second.app);
  await second.quit();

  const { app } = await launchForTest({ again: first });
  await untilTitles(app, ['• Untitled 1 — Minutewright', 'Minutewright']);
  const list = await listWindow(app);
  expect(await listOf(list).getByRole('row').count()).toBe(1);
  await listOf(list).getByRole('button', { name: /^Open/ }).click();
  await paperOf(list).getByText('report. Twice.').waitFor();
  await untilTitles(app, ['• Untitled 1 — Minutewright', '• fares.minutes — Minutewright']);
});

test('who opens one of two notes from the list finds the other in a window behind', async () => {
  const first = await launchForTest({ files: FILES, open: ['fares.minutes'], prepare: savesByHand });
  await clickAtEnd(first.page, 'Eve Lund presented');
  await first.page.keyboard.type(' Twice.');
  const untitled = await newWindow(first.app, () => first.page.keyboard.press('Control+n'));
  await paperOf(untitled).waitFor();
  await untitled.keyboard.type('Winter review');
  await untilTitles(first.app, ['• fares.minutes — Minutewright', '• Untitled 1 — Minutewright']);
  await untitled.waitForTimeout(ON_DISK_WITHIN);
  await first.kill();

  const { app, page } = await launchForTest({ again: first });
  await until(async () => (await listOf(page).getByRole('row').count()) === 2, 'Two notes');
  await listOf(page)
    .getByRole('button', { name: /^Open Ferries/ })
    .click();
  await paperOf(page).getByText('report. Twice.').waitFor();
  const list = await listWindow(app);
  await listOf(list).getByText('Untitled 1').waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright', 'Minutewright']);
});

test('a person who has closed the list is not shown it again in that run', async () => {
  const first = await broken();
  const { app, page, at } = await launchForTest({ again: first, open: ['piers.minutes'] });
  await paperOf(page).waitFor();
  const list = await listWindow(app);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle() === 'Minutewright')
      ?.close(),
  );
  await until(() => list.isClosed());
  await app.evaluate(({ app: program }, note) => {
    program.emit('open-file', { preventDefault: () => undefined }, note);
  }, at('fares.minutes'));
  await untilTitles(app, ['piers.minutes — Minutewright', 'fares.minutes — Minutewright']);
  await page.waitForTimeout(SETTLE);
  await untilTitles(app, ['piers.minutes — Minutewright', 'fares.minutes — Minutewright']);
});

test('where nothing is left to be recovered, a note opens alone', async () => {
  const { app, page } = await launchForTest({ files: FILES, open: ['piers.minutes'] });
  await paperOf(page).waitFor();
  await page.waitForTimeout(SETTLE);
  await untilTitles(app, ['piers.minutes — Minutewright']);
});
