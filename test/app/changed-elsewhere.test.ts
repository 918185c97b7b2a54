import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import {
  barOf,
  chooseInMenu,
  clickAtEnd,
  paperOf,
  toastOf,
  untilSaveWords,
  untilTitles,
} from './note-page.ts';
import { sharedNote } from './shared-note.ts';

const THEIRS = FARES.replace('The last boat leaves at eight.', 'The last boat leaves at nine.');
const MINE = FARES.replace('presented the report.', 'presented the report. Twice.');

const CONFLICT = 'Changed in two places';

const open = sharedNote();

/** The note, edited here, while its file was changed by somebody else. */
async function conflict(given?: RunningApp): Promise<RunningApp> {
  const running = given ?? (await open());
  await clickAtEnd(running.page, 'Eve Lund presented');
  await running.page.keyboard.type(' Twice.');
  await untilTitles(running.app, ['• fares.minutes — Minutewright']);
  await writeFile(running.at('fares.minutes'), THEIRS);
  await barOf(running.page, CONFLICT).waitFor();
  return running;
}

function fileOf({ at }: RunningApp): Promise<string> {
  return readFile(at('fares.minutes'), 'utf8');
}

test('a note that is not edited shows what its file holds now, and says so', async () => {
  const { app, page, at } = await open({ savesByItself: true });
  await writeFile(at('fares.minutes'), THEIRS);
  await paperOf(page).getByText('leaves at nine').waitFor();
  await toastOf(page, '“fares.minutes” was changed elsewhere.').waitFor();
  await untilTitles(app, ['fares.minutes — Minutewright']);
});

test('Undo brings back the words that were shown before', async () => {
  const { app, page, at } = await open();
  await writeFile(at('fares.minutes'), THEIRS);
  await toastOf(page, 'was changed elsewhere').getByRole('button', { name: 'Undo' }).click();
  await paperOf(page).getByText('leaves at eight').waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(THEIRS);
  await page.keyboard.press('Control+s');
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
});

test('a file whose time changed and whose words did not is no news', async () => {
  const { app, page, at } = await open({ savesByItself: true });
  await writeFile(at('fares.minutes'), FARES);
  await page.waitForTimeout(LOOK_EVERY);
  expect(await page.locator('.toast').count()).toBe(0);
  expect(await barOf(page, '').count()).toBe(0);
  await untilTitles(app, ['fares.minutes — Minutewright']);
});

test('a note that is edited keeps its words, and a bar offers what can be done', async () => {
  const running = await conflict();
  const bar = barOf(running.page, CONFLICT);
  expect(await bar.getByRole('button').allInnerTexts()).toEqual([
    'Compare…',
    'Keep mine',
    'Take theirs',
    'Save as…',
  ]);
  await paperOf(running.page).getByText('Twice.').waitFor();
  await paperOf(running.page).getByText('leaves at eight').waitFor();
  expect(await fileOf(running)).toBe(THEIRS);
  await bar.getByRole('button', { name: 'Compare…' }).click();
  await running.page.getByRole('dialog', { name: 'Compare with the file' }).waitFor();
});

test('Save overwrites nothing while the file holds other words, and the bar alone says so', async () => {
  // In this program no note was closed.
  const running = await conflict(
    await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'], prepare: savesByHand }),
  );
  await running.page.keyboard.press('Control+s');
  // The answer of a later key comes after that of an earlier one.
  await running.page.keyboard.press('Control+Shift+t');
  await toastOf(running.page, 'No note was closed').waitFor();
  expect(await toastOf(running.page, /./).count(), 'messages').toBe(1);
  await barOf(running.page, CONFLICT).waitFor();
  expect(await fileOf(running)).toBe(THEIRS);
});

test('neither does one that comes a moment after the change, before anybody has seen it', async () => {
  const running = await open();
  const { app, page, at } = running;
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await writeFile(at('fares.minutes'), THEIRS);
  await page.keyboard.press('Control+s');
  await barOf(page, CONFLICT).waitFor();
  expect(await fileOf(running)).toBe(THEIRS);
  await paperOf(page).getByText('Twice.').waitFor();
});

test('neither does saving by itself', async () => {
  const running = await open({ savesByItself: true });
  const { page, at } = running;
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await writeFile(at('fares.minutes'), THEIRS);
  await barOf(page, CONFLICT).waitFor();
  await page.keyboard.type(' Thrice.');
  await page.waitForTimeout(LOOK_EVERY);
  expect(await fileOf(running)).toBe(THEIRS);
});

test('Keep mine saves the words of the window, and keeps theirs as a version', async () => {
  const running = await conflict();
  const { app, page } = running;
  await barOf(page, CONFLICT).getByRole('button', { name: 'Keep mine' }).click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await barOf(page, CONFLICT).waitFor({ state: 'detached' });
  expect(await fileOf(running)).toBe(MINE);
  await chooseInMenu(app, 'versions');
  await page.getByRole('dialog').getByText('leaves at nine').waitFor();
});

test('Take theirs shows what the file holds, and Undo brings mine back', async () => {
  const running = await conflict();
  const { app, page } = running;
  await barOf(page, CONFLICT).getByRole('button', { name: 'Take theirs' }).click();
  await paperOf(page).getByText('leaves at nine').waitFor();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await paperOf(page).getByText('Twice.').count()).toBe(0);
  await toastOf(page, 'shows what the file holds').getByRole('button', { name: 'Undo' }).click();
  await paperOf(page).getByText('Twice.').waitFor();
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  expect(await fileOf(running)).toBe(THEIRS);
});

test('Save as puts the words of the window into another file, and ends the conflict', async () => {
  const running = await conflict();
  const { app, page, at, desktop } = running;
  await barOf(page, CONFLICT).getByRole('button', { name: 'Save as…' }).click();
  await desktop.answer(at('mine.minutes'));
  await untilTitles(app, ['mine.minutes — Minutewright']);
  await barOf(page, CONFLICT).waitFor({ state: 'detached' });
  expect(await readFile(at('mine.minutes'), 'utf8')).toBe(MINE);
  expect(await fileOf(running)).toBe(THEIRS);
});

test('Compare shows both entry by entry, and what is to be done can be chosen there', async () => {
  const running = await conflict();
  const { app, page } = running;
  await chooseInMenu(app, 'compare');
  const dialog = page.getByRole('dialog', { name: 'Compare with the file' });
  await dialog.getByText('2 parts differ.').waitFor();
  const [fares, winter] = [
    dialog.getByRole('region', { name: /Fares review/ }),
    dialog.getByRole('region', { name: /Winter timetable/ }),
  ];
  await fares.getByText('Twice.').waitFor();
  await winter.getByText('nine').waitFor();
  await winter.getByText('eight').waitFor();
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await fileOf(running)).toBe(MINE);
});

test('the conflict ends by itself where the file holds again what it did', async () => {
  const running = await conflict();
  const { page, at } = running;
  await writeFile(at('fares.minutes'), FARES);
  await barOf(page, CONFLICT).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+s');
  await untilSaveWords(page, /Saved/);
  expect(await fileOf(running)).toBe(MINE);
});

test('a folder that vanishes is told of; what is typed meanwhile is saved when it is back', async () => {
  const running = await open({ savesByItself: true });
  const { app, page, notes } = running;
  await rename(notes, `${notes}-away`);
  const gone = barOf(page, 'The file can’t be reached');
  await gone.waitFor();
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await rename(`${notes}-away`, notes);
  await gone.waitFor({ state: 'detached' });
  await untilTitles(app, ['fares.minutes — Minutewright']);
  expect(await fileOf(running)).toBe(MINE);
});

test('a file that was removed is told of, and Save as keeps the words', async () => {
  const running = await open();
  const { app, page, at, desktop } = running;
  await rm(at('fares.minutes'));
  const gone = barOf(page, 'The file can’t be reached');
  await gone.getByText('is no longer in').waitFor();
  await mkdir(at('elsewhere'));
  await gone.getByRole('button', { name: 'Save as…' }).click();
  await desktop.answer(at('elsewhere/fares.minutes'));
  await untilTitles(app, ['fares.minutes — Minutewright']);
  await gone.waitFor({ state: 'detached' });
  expect(await readFile(at('elsewhere/fares.minutes'), 'utf8')).toBe(FARES);
});

/** How often a file is looked at where the system gives no hint, in milliseconds. */
const LOOK_EVERY = 2500;
