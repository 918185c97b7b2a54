import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { launchForTest } from './launch.ts';
import { until } from './until.ts';

/** A clerk's pause between two keys, in milliseconds. */
const BETWEEN_KEYS = 60;

test('every key typed in the fields at the top lands, from field to field', async () => {
  const { page } = await launchForTest({ args: ['--new'] });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const type = (words: string): Promise<void> => page.keyboard.type(words, { delay: BETWEEN_KEYS });
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
  await type('Fares review');
  await field('Time').click();
  await type('10.30 am to noon');
  await page.keyboard.press('Enter');
  await type('Quay House, Staithe Road');
  await field('Title of the note').click();
  await type('Ferries Board');
  await field('Venue').click();
  await page.keyboard.press('End');
  await type(', Saltholme');
  await page.keyboard.press('Enter');
  await type('Winter ');
  await until(async () => {
    const note = await page.evaluate(() => window.minutewright.loadNote());
    return note.ok && note.value?.json.includes('Winter Fares review');
  });
  expect(await field('Title of the note').inputValue()).toBe('Ferries Board');
  expect(await field('Time').inputValue()).toBe('10.30 am to noon');
  expect(await field('Venue').inputValue()).toBe('Quay House, Staithe Road, Saltholme');
});

test('Tab in the words keeps the caret there', async () => {
  const { page } = await launchForTest({ args: ['--new'] });
  const words = page.getByRole('textbox', { name: /^Note / });
  await words.waitFor();
  await page.keyboard.type('Fares');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' review');
  await until(async () => (await words.textContent())?.includes('Fares review') ?? false);
});

test('a file without words has an entry to type in', async () => {
  const { page, at } = await launchForTest({ files: { 'empty.minutes': '' }, open: ['empty.minutes'] });
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
  await page.keyboard.type('The meeting began.');
  await page.keyboard.press('ControlOrMeta+S');
  await page.getByText(/^Saved /).waitFor();
  expect(await readFile(at('empty.minutes'), 'utf8')).toMatch(/<AI1>[^<]*The meeting began\.[^<]*<\/AI1>/);
});
