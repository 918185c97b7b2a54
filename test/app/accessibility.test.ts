import './bridge-in-page.ts';
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf as allFaultsOf, faultsBy } from '../renderer/axe.ts';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp, sharedApp } from './launch.ts';
import { barOf, chooseInMenu, clickAtEnd, paperOf, toastOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';

/** Everything axe finds wrong on a page as it is now; in the dark and in high contrast only the colours are others. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await show(page, 'light', 'system');
  const inLight = await allFaultsOf(page);
  await show(page, 'dark', 'system');
  const inDark = await faultsBy(page, ['color-contrast']);
  await show(page, 'light', 'high-contrast');
  const inHighContrast = await faultsBy(page, ['color-contrast', 'color-contrast-enhanced']);
  return [...inLight, ...inDark, ...inHighContrast];
}

/** Shows a page as the system has it, in light and in dark, or as a person sets it who needs more. */
async function show(page: Page, colorScheme: 'light' | 'dark', theme: 'system' | 'high-contrast') {
  // Colours would else change over a moment, and axe would measure those in between.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate((wanted) => window.minutewright.changeSettings({ theme: wanted }), theme);
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
}

/** A window with the start page, for what changes nothing in it. */
const shared = sharedApp();

const WITH_NOTE = { files: { 'fares.minutes': FARES }, open: ['fares.minutes'], prepare: savesByHand };

const openNote = sharedNote();

async function openEdited(given?: RunningApp): Promise<RunningApp> {
  const running = given ?? (await openNote());
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
  const first = await openEdited(await launchForTest(WITH_NOTE));
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
  // In this program no note was closed.
  const { page, at } = await openEdited(await launchForTest(WITH_NOTE));
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
