import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { setup } from '../runtime/with-electron.ts';

/** A quick typist's pause between two keys, in milliseconds. */
const BETWEEN_KEYS = 15;

const SAMPLE = 'harbour-board.txt';

/**
 * Plays what a clerk does: opens the sample note, types an entry with a decision and an action, saves, and exports to
 * Word. Leaves the note, the Word file and pictures of the window in a folder, which is made anew, and says where.
 */
export async function playDemonstration(
  root: string,
  out: string,
  say: (line: string) => void,
): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const note = join(out, SAMPLE);
  await copyFile(join(root, 'assets', 'samples', SAMPLE), note);
  const data = await mkdtemp(join(tmpdir(), 'minutewright-demo-'));
  const end = await setup();
  const app = await _electron.launch({
    args: [`--user-data-dir=${data}`, root, note],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await app.firstWindow();
    const words = page.getByRole('textbox', { name: `Note ${SAMPLE}` });
    await words.waitFor();
    await page.screenshot({ path: join(out, '1-opened.png') });
    await typeEntry(page);
    await page.screenshot({ path: join(out, '2-typed.png') });
    await page.keyboard.press('ControlOrMeta+S');
    await page.getByText(/^Saved /).waitFor();
    await page.screenshot({ path: join(out, '3-saved.png') });
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await page.screenshot({ path: join(out, '4-export.png') });
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(/ is ready\./).waitFor();
    await page.screenshot({ path: join(out, '5-exported.png') });
    say('The note, with what was typed:');
    say(`  ${note}`);
    say('The same as a Word file:');
    for (const name of (await readdir(out)).filter((each) => each.endsWith('.docx')))
      say(`  ${join(out, name)}`);
    say('What the window looked like:');
    for (const name of ['1-opened', '2-typed', '3-saved', '4-export', '5-exported'])
      say(`  ${join(out, `${name}.png`)}`);
  } finally {
    await app.close();
    end();
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Types a further entry behind the last one, with keys alone. */
async function typeEntry(page: Page): Promise<void> {
  const { keyboard } = page;
  const type = (words: string): Promise<void> => keyboard.type(words, { delay: BETWEEN_KEYS });
  await page.getByText('Any other business', { exact: false }).last().click();
  await keyboard.press('ControlOrMeta+Enter');
  await type('Winter timetable');
  await keyboard.press('Enter');
  await type('Eve Lund presented the timetable. Members asked for a later boat on Fridays.');
  await keyboard.press('ControlOrMeta+Shift+D');
  await type('That the timetable is adopted, with a boat at 22.15 on Fridays.');
  await keyboard.press('ControlOrMeta+Shift+A');
  await type('Officers to tell the operator by 30 November 2019.');
}
