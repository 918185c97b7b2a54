import './bridge-in-page.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { itemsOf, plainText } from '../../shared/note/walk.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { composingIn } from './composing.ts';
import { pressKeysAtOnce } from './keys-at-once.ts';
import { launchForTest } from './launch.ts';
import { newWindow, paperOf, titlesOf, toastOf, untilSaveWords, untilTitles } from './note-page.ts';
import { until } from './until.ts';

/** The words of the entries of a window's note, block by block, as the main process has them. */
async function wordsIn(page: Page): Promise<readonly string[]> {
  const answer = await page.evaluate(() => window.minutewright.loadNote());
  const note = JSON.parse((answer.ok && answer.value?.json) || '[]') as Note;
  return itemsOf(note).flatMap(({ children }) => children.map(plainText));
}

test('a note is begun, typed and saved with keys alone, and its file reads as it was typed', async () => {
  const { app, page, at, desktop } = await launchForTest();
  expect(await titlesOf(app)).toEqual(['Minutewright']);
  await page.keyboard.press('Enter');
  await paperOf(page).waitFor();
  await untilTitles(app, ['Untitled 1 — Minutewright']);

  await page.keyboard.type('Fares review');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Members asked for the figures of the two smaller piers.');
  await page.keyboard.press('Control+Shift+D');
  await page.keyboard.type('That the fares stay as they are until March.');
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  await untilSaveWords(page, /Not saved yet/);

  await page.keyboard.press('Control+s');
  const question = await desktop.answer(at('fares.minutes'));
  expect(question).toMatchObject({ kind: 'showSaveDialog', title: 'Save the note as' });
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await untilSaveWords(page, /Saved/);

  const { note } = readNoteFile(await readFile(at('fares.minutes')));
  const [entry] = note.filter((block) => block.type === 'agenda-item');
  expect(entry?.children.map((block) => [block.type, plainText(block)])).toEqual([
    ['item-title', 'Fares review'],
    ['paragraph', 'Members asked for the figures of the two smaller piers.'],
    ['decision', 'That the fares stay as they are until March.'],
  ]);
});

test('a note is suggested to be saved under its title', async () => {
  const { page, desktop } = await launchForTest({ args: ['--new'] });
  await page.getByRole('textbox', { name: 'Title of the note' }).fill('Ferries / Piers Board: “October”');
  await page.keyboard.press('Control+s');
  const { suggestion } = await desktop.answer(null);
  expect(path.basename(suggestion)).toBe('Ferries Piers Board “October”.minutes');
});

test('a note without a title is suggested to be saved under the name of its window', async () => {
  const { page, desktop } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await page.keyboard.type('Fares review');
  await page.keyboard.press('Control+s');
  const { suggestion } = await desktop.answer(null);
  expect(path.basename(suggestion)).toBe('Untitled 1.minutes');
});

test('a name without an ending gets the one of notes', async () => {
  const { app, page, at, desktop } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await page.keyboard.press('Control+s');
  await desktop.answer(at('fares'));
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(existsSync(at('fares.minutes'))).toBe(true);
});

test('whoever thinks better of saving has the note as it was, unsaved', async () => {
  const { app, page, desktop } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await page.keyboard.type('Fares review');
  await page.keyboard.press('Control+s');
  await desktop.answer(null);
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  await paperOf(page).getByText('Fares review').waitFor();
});

test('a folder that takes no files is told of in plain words, and nothing is lost', async () => {
  const { app, page, at, desktop, logged } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  await page.keyboard.type('Fares review');
  await page.keyboard.press('Control+s');
  await desktop.answer(at('no folder/fares.minutes'));
  await toastOf(page, /was not saved.*(folder|“no folder”)/i).waitFor();
  await untilTitles(app, ['• Untitled 1 — Minutewright']);
  await logged('save-failed');
});

/** As fast as keys can come: what is typed before the note is there. */
const HASTE = 'Fares review';

test('what is typed right behind the keys of a new note stands in it, wherever it opens', async () => {
  const { app, page } = await launchForTest();
  const keys = (words: string) => ['Control+n', ...words, 'Enter', ...'Piers', 'Backspace'];
  const composing = await composingIn(page);
  const session = await page.context().newCDPSession(page);
  await Promise.all([
    pressKeysAtOnce(session, keys(HASTE)),
    composing.compose('に'),
    composing.commit('日本'),
    pressKeysAtOnce(session, ['x', 'Control+Enter', ...'Dues']),
  ]);
  await paperOf(page).getByText('Dues', { exact: true }).waitFor();
  const first = [HASTE, 'Pier日本x', '', 'Dues'];
  expect((await wordsIn(page)).slice(0, first.length)).toEqual(first);

  const second = await newWindow(app, async () =>
    pressKeysAtOnce(await page.context().newCDPSession(page), keys('Closure')),
  );
  await paperOf(second).getByText('Pier', { exact: true }).waitFor();
  expect(await wordsIn(second)).toEqual(['Closure', 'Pier', '']);
  expect((await wordsIn(page)).slice(0, first.length)).toEqual(first);
  // As typed: undone step by step, and kept for the next start.
  await second.keyboard.press('Control+z');
  await second.keyboard.press('Control+z');
  await until(async () => (await wordsIn(second)).join() === 'Closure,,', 'Two steps back');
});

test('notes begun in one run are numbered one after the other', async () => {
  const { app, page } = await launchForTest({ args: ['--new'] });
  await paperOf(page).waitFor();
  const second = await newWindow(app, () => page.keyboard.press('Control+n'));
  await paperOf(second).waitFor();
  await untilTitles(app, ['Untitled 1 — Minutewright', 'Untitled 2 — Minutewright']);
});
