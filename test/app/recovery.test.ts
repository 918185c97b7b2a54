import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type BrokenOff, brokenOff, ON_DISK_WITHIN } from './broken-off.ts';
import { FARES } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { barOf, clickAtEnd, paperOf, untilTitles } from './note-page.ts';
import { until } from './until.ts';

const LIST = 'Words that were not saved';

function listOf(page: Page): Locator {
  return page.getByRole('grid', { name: LIST });
}

const broken = brokenOff();

function journals({ data }: BrokenOff): Promise<readonly string[]> {
  return readdir(path.join(data, 'unsaved')).catch(() => []);
}

test('the start after a kill lists what was open, when it was changed and how much, and opens nothing', async () => {
  const first = await broken();
  const { app, page } = await launchForTest({ again: first });
  const row = listOf(page).getByRole('row');
  await row.getByText('fares.minutes').waitFor();
  await row.getByText(/Last changed today at \d\d:\d\d/).waitFor();
  await row.getByText(/Fares review/).waitFor();
  await untilTitles(app, ['Minutewright']);
  expect(await journals(first)).toHaveLength(1);
  expect(await readFile(first.at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('Open brings the words and the caret back, still unsaved', async () => {
  const first = await broken();
  const { app, page, at } = await launchForTest({ again: first });
  await listOf(page).getByRole('button', { name: /^Open/ }).click();
  await paperOf(page).getByText('Eve Lund presented the report. Twice.').waitFor();
  await barOf(page, 'Recovered words').getByText('They are not saved yet.').waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  await page.keyboard.type(' Thrice.');
  await paperOf(page).getByText('report. Twice. Thrice.').waitFor();
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toContain('report. Twice. Thrice.');
  await barOf(page, 'Recovered words').waitFor({ state: 'detached' });
});

test('a new note that no file ever held comes back as well', async () => {
  const first = await launchForTest({ args: ['--new'] });
  await paperOf(first.page).waitFor();
  await first.page.keyboard.type('Fares review');
  await first.page.waitForTimeout(ON_DISK_WITHIN);
  await first.kill();
  const { app, page } = await launchForTest({ again: first });
  await listOf(page).getByText('Untitled 1').waitFor();
  await listOf(page).getByRole('button', { name: /^Open/ }).click();
  await paperOf(page).getByText('Fares review').waitFor();
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
});

test('Discard asks first, and then removes the words for good', async () => {
  const first = await broken();
  const running = await launchForTest({ again: first });
  const { page, desktop } = running;
  await listOf(page)
    .getByRole('button', { name: /^Discard/ })
    .click();
  expect(await desktop.answer('Cancel')).toMatchObject({ message: 'Discard these words for good?' });
  await listOf(page).getByText('fares.minutes').waitFor();
  expect(await journals(first)).toHaveLength(1);
  await listOf(page)
    .getByRole('button', { name: /^Discard/ })
    .click();
  await desktop.answer('Discard');
  await listOf(page).waitFor({ state: 'detached' });
  expect(await journals(first)).toEqual([]);
  expect(await readFile(first.at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('words that nobody opens or discards are listed at every start', async () => {
  const first = await broken();
  const second = await launchForTest({ again: first });
  await listOf(second.page).getByText('fares.minutes').waitFor();
  await second.quit();
  const third = await launchForTest({ again: first });
  await listOf(third.page).getByText('fares.minutes').waitFor();
});

test('a second kill, after the words were opened again, loses none of them', async () => {
  const first = await broken();
  const second = await launchForTest({ again: first });
  await listOf(second.page).getByRole('button', { name: /^Open/ }).click();
  await paperOf(second.page).getByText('Twice.').waitFor();
  await second.page.keyboard.type(' Thrice.');
  await second.page.waitForTimeout(ON_DISK_WITHIN);
  await second.kill();
  const { page } = await launchForTest({ again: first });
  await listOf(page).getByRole('button', { name: /^Open/ }).click();
  await paperOf(page).getByText('report. Twice. Thrice.').waitFor();
});

test('quitting keeps words that are in no file, and the next start opens them unasked, with the caret', async () => {
  const first = await launchForTest({ args: ['--new'] });
  await paperOf(first.page).waitFor();
  await first.page.keyboard.type('Fares review');
  // Where the last keys have led it, too.
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await first.page.keyboard.press(key);
  await first.quit();
  const { app, page } = await launchForTest({ again: first });
  await paperOf(page).getByText('Fares review').waitFor();
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  await page.keyboard.type(' of October');
  await paperOf(page).getByText('Fares of October review').waitFor();
});

test('quitting with the menu asks nothing, saves what can be saved and ends', async () => {
  const first = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await clickAtEnd(first.page, 'Eve Lund presented');
  await first.page.keyboard.type(' Twice.');
  await first.quit();
  expect(await readFile(first.at('fares.minutes'), 'utf8')).toContain('report. Twice.');
  expect(await journals(first)).toEqual([]);
  await until(async () => (await readdir(first.notes)).length === 1, 'A folder without locks');
});

test('a note that was changed elsewhere since the kill is in conflict as soon as it is opened', async () => {
  const first = await broken();
  await writeFile(first.at('fares.minutes'), FARES.replace('at eight', 'at nine'));
  const { page } = await launchForTest({ again: first });
  await listOf(page).getByRole('button', { name: /^Open/ }).click();
  await barOf(page, 'Changed in two places').waitFor();
  await paperOf(page).getByText('Twice.').waitFor();
});
