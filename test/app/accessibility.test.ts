import './bridge-in-page.ts';
import { writeFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp, sharedApp } from './launch.ts';
import { barOf, chooseInMenu, clickAtEnd, paperOf, toastOf, untilTitles } from './note-page.ts';

/** What WCAG 2.2 asks for at level AA, and what the makers of axe hold to be good practice beside it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that ask what a page looks like; the others ask what it consists of, which is the same in every look. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Colours change over a moment; axe would measure those in between. */
const STILL = '*, *::before, *::after { transition: none; animation: none; }';

/** How a window can look: as the system has it, in light and in dark, and as a person sets it who needs more. */
const LOOKS = [
  { look: 'light', colorScheme: 'light', theme: 'system' },
  { look: 'dark', colorScheme: 'dark', theme: 'system' },
  { look: 'high contrast', colorScheme: 'light', theme: 'high-contrast' },
] as const;

/** Everything axe finds wrong on a page as it is now, in each look. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, STILL);
  expect(await page.locator('iframe').count()).toBe(0);
  const faults: string[] = [];
  for (const [index, { look, colorScheme, theme }] of LOOKS.entries()) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((wanted) => window.minutewright.changeSettings({ theme: wanted }), theme);
    await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
    // A page without frames is looked at in itself; for others axe would open a window each time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (index === 0 ? axe.withTags(RULES) : axe.withRules(OF_LOOKS)).analyze();
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        faults.push(`${look}: ${id}: ${html} ${failureSummary?.replaceAll(/\s+/g, ' ')}`);
      }
    }
  }
  return faults;
}

/** A window with the start page, for what changes nothing in it. */
const shared = sharedApp();

async function openNote(): Promise<RunningApp> {
  const running = await launchForTest({
    files: { 'fares.minutes': FARES },
    open: ['fares.minutes'],
    prepare: savesByHand,
  });
  await paperOf(running.page).waitFor();
  return running;
}

async function openEdited(): Promise<RunningApp> {
  const running = await openNote();
  await clickAtEnd(running.page, 'Eve Lund presented');
  await running.page.keyboard.type(' Twice.');
  await untilTitles(running.app, ['• fares.minutes — Minutewright']);
  return running;
}

test('nothing is wrong with the start page, as it is at first', async () => {
  const { page } = shared();
  await page.getByRole('button', { name: 'New note' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with its lists of recent notes and of words that were not saved', async () => {
  const first = await openEdited();
  await first.page.waitForTimeout(1000);
  await first.kill();
  const { page } = await launchForTest({ again: first });
  await page.getByRole('grid', { name: 'Words that were not saved' }).waitFor();
  await page.getByRole('grid', { name: 'Recent notes' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with a new note', async () => {
  const { page } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with a note that is edited, and the menu of all commands', async () => {
  const { page } = await openEdited();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'All commands' }).click();
  await page.getByRole('menu', { name: 'All commands' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with a conflict, its comparison and a message', async () => {
  const { page, at } = await openEdited();
  await writeFile(at('fares.minutes'), FARES.replace('at eight', 'at nine'));
  await barOf(page, 'Changed in two places').waitFor();
  await page.keyboard.press('Control+Shift+t');
  await toastOf(page, 'No note was closed').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await barOf(page, 'Changed in two places').getByRole('button', { name: 'Compare…' }).click();
  await page.getByRole('dialog').getByText('2 parts differ.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with a note that is open elsewhere', async () => {
  const first = await openNote();
  const { page } = await launchForTest({ beside: first, open: ['fares.minutes'] });
  await barOf(page, 'Open elsewhere').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('…nor with the versions', async () => {
  const { app, page } = await openEdited();
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await chooseInMenu(app, 'versions');
  await page.getByRole('dialog').getByText('The last boat leaves at eight.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test.each([
  ['settings', 'Settings'],
  ['legend', 'Keyboard shortcuts'],
  ['about', 'About Minutewright'],
] as const)('…nor with the dialog of %s', async (id, name) => {
  const { app, page } = shared();
  await chooseInMenu(app, id);
  await page.getByRole('dialog', { name }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
