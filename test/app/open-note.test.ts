import { mkdir, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { newWindow, paperOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

const FILES = { 'fares.minutes': FARES, 'piers.txt': 'Piers Board\n\nThe piers are painted.\n' };

const openNote = sharedNote();

/** Drops files of the disk on the window, as a person does with the pointer. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      id: 'held',
      multiple: true,
    });
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator('#held').setInputFiles([...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#held');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
      );
    }
    input?.remove();
  });
}

test('notes are opened from the command line, each in a window', async () => {
  const { app, page } = await launchForTest({ files: FILES, open: ['fares.minutes', 'piers.txt'] });
  await untilTitles(app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
  await paperOf(page).getByText('Eve Lund presented the report.').waitFor();
});

test('a note is opened from the dialog, in the window of the start page', async () => {
  const { app, page, at, desktop } = await launchForTest({ files: FILES });
  await page.getByRole('button', { name: 'Open…' }).click();
  const question = await desktop.answer([at('fares.minutes')]);
  expect(question).toMatchObject({ kind: 'showOpenDialog', title: 'Open notes' });
  await paperOf(page).getByText('Winter timetable').waitFor();
  await untilTitles(app, ['fares.minutes — Minutewright']);
});

test('a further note is opened in a window of its own', async () => {
  const { app, page, at, desktop } = await openNote({ files: FILES, savesByItself: true });
  const second = await newWindow(app, async () => {
    await page.keyboard.press('Control+o');
    await desktop.answer([at('piers.txt')]);
  });
  await paperOf(second).getByText('The piers are painted.').waitFor();
  await paperOf(page).getByText('Eve Lund presented the report.').waitFor();
});

test('whoever thinks better of opening has the window as it was', async () => {
  const { app, page, desktop } = await launchForTest({ files: FILES });
  await page.keyboard.press('Control+o');
  await desktop.answer(null);
  await page.getByRole('heading', { name: 'Minutewright', level: 1 }).waitFor();
  await untilTitles(app, ['Minutewright']);
});

test('notes that are dropped on the window are opened', async () => {
  const { app, page, at } = await launchForTest({ files: FILES });
  await drop(page, [at('fares.minutes'), at('piers.txt')]);
  await untilTitles(app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
  await paperOf(page).getByText('Winter timetable').waitFor();
});

test('a note that is dropped on another one does not become words of it', async () => {
  const { app, page, at } = await openNote({ files: FILES, savesByItself: true });
  await drop(page, [at('piers.txt')]);
  await untilTitles(app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
  await paperOf(page).getByText('Eve Lund presented the report.').waitFor();
});

test('a file that is on no disk is dropped in vain', async () => {
  const { app, page } = await launchForTest();
  const answer = await page.evaluate(() => window.minutewright.openDropped([new File(['x'], 'x.txt')]));
  expect(answer).toEqual({ ok: true, value: undefined });
  await untilTitles(app, ['Minutewright']);
});

test('notes that were open last are listed at the next start, and opened from there', async () => {
  const first = await launchForTest({ files: FILES, open: ['fares.minutes', 'piers.txt'] });
  await untilTitles(first.app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
  await first.quit();

  const { app, page } = await launchForTest({ again: first });
  const list = page.getByRole('grid', { name: 'Recent notes' });
  await list.getByText('piers.txt').waitFor();
  await list.getByText('fares.minutes').click();
  await paperOf(page).getByText('Eve Lund presented the report.').waitFor();
  await untilTitles(app, ['fares.minutes — Minutewright']);
});

test('a note that is no longer there says so in the list, and can be taken off it', async () => {
  const first = await launchForTest({ files: FILES, open: ['fares.minutes', 'piers.txt'] });
  await untilTitles(first.app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
  await first.quit();
  await rm(first.at('piers.txt'));

  const { page } = await launchForTest({ again: first });
  const row = page.getByRole('row').filter({ hasText: 'piers.txt' });
  await row.getByText('Not found').waitFor();
  await row.getByRole('button', { name: /Remove/ }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'fares.minutes' }).waitFor();
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await row.getByRole('button').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Recent notes' }).waitFor({ state: 'detached' });
});

test.each([
  ['missing.minutes', /“missing.minutes” was not opened/],
  ['agenda.docx', /“agenda.docx” was not opened: this .*(damaged|packed)/],
  ['a folder', /“a folder” was not opened/],
])('%s cannot be opened, and the person is told why', async (name, words) => {
  const { page, desktop, logged } = await launchForTest({
    files: { 'agenda.docx': Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(40).fill(0)]) },
    prepare: async (data) => void (await mkdir(`${data}/../notes/a folder`)),
    open: [name],
  });
  const { message, detail } = await desktop.answer('Close');
  expect(`${message} ${detail}`).toMatch(words);
  expect(`${message} ${detail}`).toMatch(/\.$/);
  await page.getByRole('button', { name: 'New note' }).waitFor();
  await logged('not-opened');
});

test('a note that is opened twice has one window', async () => {
  const { app, page, at, desktop } = await openNote({ files: FILES, savesByItself: true });
  await page.keyboard.press('Control+o');
  await desktop.answer([at('fares.minutes'), at('piers.txt'), at('piers.txt')]);
  await untilTitles(app, ['fares.minutes — Minutewright', 'piers.txt — Minutewright']);
});

test('a window shows its note again where the page is loaded anew', async () => {
  const { page } = await openNote({ savesByItself: true });
  await paperOf(page).getByText('Winter timetable').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and fares');
  await until(() => paperOf(page).getByText('Winter timetable and fares').isVisible());
  await page.reload();
  await paperOf(page).getByText('Winter timetable and fares').waitFor();
});
