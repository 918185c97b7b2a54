import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { barOf, chooseInMenu, clickAtEnd, paperOf, toastOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';

const open = sharedNote();

/** A note that was saved twice with other words. */
async function savedTwice(given?: RunningApp): Promise<RunningApp> {
  const running = given ?? (await open());
  const { app, page } = running;
  for (const words of [' Twice.', ' Thrice.']) {
    await clickAtEnd(page, 'Eve Lund presented');
    await page.keyboard.type(words);
    await untilTitles(app, ['• fares.minutes — Minutewright']);
    await page.keyboard.press('Control+s');
    await untilTitles(app, ['fares.minutes — Minutewright']);
  }
  return running;
}

async function openVersions({ app, page }: RunningApp): Promise<Locator> {
  await chooseInMenu(app, 'versions');
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await dialog.getByRole('option').first().waitFor();
  return dialog;
}

function versionPaper(page: Page): Locator {
  return page.getByRole('dialog').getByLabel('The version');
}

test('each state that the file had is listed, latest first, with its time and what changed in it', async () => {
  const running = await savedTwice();
  const dialog = await openVersions(running);
  const rows = dialog.getByRole('option');
  expect(await rows.count()).toBe(2);
  for (const row of await rows.all()) await row.getByText(/^Today at \d\d:\d\d$/).waitFor();
  await rows
    .first()
    .getByText(/Fares review/)
    .waitFor();
  await rows.last().getByText('The oldest version that is kept').waitFor();
});

test('the one that is chosen is shown to read, with keys alone', async () => {
  const running = await savedTwice();
  const { page } = running;
  await openVersions(running);
  await versionPaper(page).getByText('report. Twice.').waitFor();
  await page.keyboard.press('ArrowDown');
  await versionPaper(page).getByText('Eve Lund presented the report.', { exact: true }).waitFor();
  expect(await versionPaper(page).getAttribute('contenteditable')).not.toBe('true');
});

test('a version is compared with the words of now', async () => {
  const running = await savedTwice();
  const dialog = await openVersions(running);
  await dialog.getByRole('button', { name: 'Compare with now' }).click();
  const comparison = running.page.getByRole('dialog', { name: 'Compare with a version' });
  await comparison.getByText('One part differs.').waitFor();
  await comparison.getByText('Thrice.').waitFor();
  await comparison.getByRole('button', { name: 'Back to the versions' }).click();
  await running.page.getByRole('dialog', { name: 'Versions' }).waitFor();
});

test('a version is restored as a new edit, which can be undone and is not saved yet', async () => {
  const running = await savedTwice();
  const { app, page, at } = running;
  const before = await readFile(at('fares.minutes'), 'utf8');
  await openVersions(running);
  await page.keyboard.press('ArrowDown');
  await versionPaper(page).getByText('Eve Lund presented the report.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await paperOf(page).getByText('Eve Lund presented the report.', { exact: true }).waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await toastOf(page, 'is restored. It is not saved yet.').waitFor();
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(before);
  await toastOf(page, 'is restored').getByRole('button', { name: 'Undo' }).click();
  await paperOf(page).getByText('Twice. Thrice.').waitFor();
  expect(await barOf(page, '').count()).toBe(0);
});

test('a restored version is saved as the very bytes that it was', async () => {
  const running = await savedTwice();
  const { app, page, at } = running;
  await openVersions(running);
  await page.keyboard.press('ArrowDown');
  await versionPaper(page).getByText('Eve Lund presented the report.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('versions are still there in the next run', async () => {
  const running = await savedTwice(
    await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'], prepare: savesByHand }),
  );
  await running.quit();
  const next = await launchForTest({ again: running, open: ['fares.minutes'] });
  await paperOf(next.page).waitFor();
  const dialog = await openVersions(next);
  expect(await dialog.getByRole('option').count()).toBe(2);
});

test('a note that was never saved with other words has no versions, and is told so', async () => {
  const { app, page } = await open({ savesByItself: true });
  await chooseInMenu(app, 'versions');
  await page.getByRole('dialog').getByText('No versions are kept yet.').waitFor();
});
