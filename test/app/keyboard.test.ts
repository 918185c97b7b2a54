import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exportToWord } from './export-to-word.ts';
import { FARES } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { chooseInMenu, clickAtEnd, paperOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';

const open = sharedNote();

/** More steps than any screen here has stops. */
const MOST_STEPS = 60;

/** What has the focus now: its role and its name, and whether one sees that it has. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** Goes through the page with Tab, from its top until it comes round. */
async function stopsOf(page: Page, key = 'Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((): Stop | null => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body || at.dataset['visited']) return null;
      at.dataset['visited'] = 'yes';
      const box = at.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      const isCaret = at.matches('[contenteditable="true"], input, textarea');
      const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      const label = at.getAttribute('aria-label') ?? at.textContent ?? '';
      return {
        name: `${at.getAttribute('role') ?? at.localName} ${label.trim().slice(0, 40)}`,
        isSeen: isOnScreen && (hasRing || isCaret || boxShadow !== 'none'),
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

test('everything on the start page is reached with Tab, and one sees where one is', async () => {
  const first = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(first.page).waitFor();
  await first.quit();
  const { page } = await launchForTest({ again: first });
  await page.getByRole('grid', { name: 'Recent notes' }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = await stopsOf(page);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = stops.map(({ name }) => name).join(' | ');
  for (const name of ['New note', 'Open…', 'Clear the list', 'Ferries', 'Settings', 'Keyboard shortcuts']) {
    expect(names).toContain(name);
  }
});

test('everything in the window of a note is reached with Tab, and one sees where one is', async () => {
  const { page } = await open({ savesByItself: true });
  await paperOf(page).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = await stopsOf(page);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = stops.map(({ name }) => name).join(' | ');
  const wanted = ['New entry', 'Decision', 'Action', 'Save', 'Export', 'Versions', 'All commands', 'Note '];
  for (const name of wanted) expect(names).toContain(name);
});

test('Shift+Tab goes the same way back', async () => {
  const { page } = await launchForTest();
  await page.getByRole('grid', { name: 'Begin from a template' }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const there = (await stopsOf(page)).map(({ name }) => name);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-visited]')) each.removeAttribute('data-visited');
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const back = (await stopsOf(page, 'Shift+Tab')).map(({ name }) => name);
  expect(back.toReversed()).toEqual(there);
});

test('F6 goes from part to part of the window, and back into the words where the caret was', async () => {
  const { page } = await open({ savesByItself: true });
  await clickAtEnd(page, 'Eve Lund presented');
  const part = () =>
    page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'));
  expect(await part()).toBe('note');
  // The panels are drawn once the words stand.
  await page.locator('[data-part="outline"]').waitFor();
  for (const next of ['hints', 'status', 'bar', 'outline', 'note']) {
    await page.keyboard.press('F6');
    expect(await part()).toBe(next);
  }
  await page.keyboard.type('!');
  await paperOf(page).getByText('presented the report.!').waitFor();
});

test('the menu of all commands is opened, read and left with keys', async () => {
  const { page } = await open({ savesByItself: true });
  await paperOf(page).waitFor();
  await page.getByRole('button', { name: 'All commands' }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'All commands' });
  await menu.getByRole('menuitem', { name: /New note/ }).waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('All commands');
});

test('a dialog keeps the focus, and gives it back when it closes', async () => {
  const { page } = await open({ savesByItself: true });
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.press('Control+/');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.type('!');
  await paperOf(page).getByText('presented the report.!').waitFor();
});

test('a note is discarded, exported and compared without touching the pointer', async () => {
  const { app, page, at, desktop } = await open();
  await paperOf(page).waitFor();
  await page.keyboard.type('!');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await exportToWord(page, at('.'));
  await page.keyboard.press('Control+Shift+h');
  await page.getByRole('dialog', { name: 'Versions' }).waitFor();
  await page.keyboard.press('Escape');
  await chooseInMenu(app, 'discard-changes');
  await desktop.answer('Discard');
  await untilTitles(app, ['fares.minutes — Minutewright']);
});
