import './bridge-in-page.ts';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { launchForTest } from './launch.ts';
import { untilSaveWords, untilTitles } from './note-page.ts';
import { until } from './until.ts';

const SAMPLE = path.join(import.meta.dirname, '..', '..', 'assets', 'samples', 'harbour-board.txt');

test('a Word file that Minutewright has made opens as the very note, new and unsaved', async () => {
  const text = await readFile(SAMPLE, 'utf8');
  const note = readNote(text);
  const { app, page, desktop, at } = await launchForTest({
    files: { 'board.docx': await writeWord(note) },
    open: ['board.docx'],
  });
  await untilTitles(app, ['board — Minutewright']);
  await page.getByText('Deputy-chairs and lead members').first().waitFor();
  await untilSaveWords(page, /^Imported from board\.docx, not saved yet$/);
  await page.keyboard.press('Control+s');
  // Beside the file that it came from, under the same name.
  expect((await desktop.answer(at('board.minutes'))).suggestion).toBe(at('board.minutes'));
  await untilTitles(app, ['board.minutes — Minutewright']);
  await untilSaveWords(page, /^Saved/);
  expect(await readFile(at('board.minutes'), 'utf8')).toBe(text);
});

test('one that takes long says so, is broken off by a key, and nothing is left of it; the next is refused with a sentence', async () => {
  const office = await hangingOffice();
  const bytes = Buffer.from('PK\u0003\u0004 and nothing of a document behind it');
  const { app, page, desktop, at, logged } = await launchForTest({
    files: { 'x.docx': bytes, 'minutes.rtf': '{\\rtf1 Minutes}' },
    open: ['minutes.rtf'],
  });
  const strip = page.getByRole('status').getByText('Reading “minutes.rtf”…');
  await strip.getByText('LibreOffice is turning').waitFor();
  const { pid, folder } = await office.started();
  expect(existsSync(folder)).toBe(true);
  const cancel = page.getByRole('button', { name: 'Cancel reading “minutes.rtf”' });
  for (let part = 0; part < 4 && !(await cancel.evaluate((it) => it === document.activeElement)); part++)
    await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await strip.waitFor({ state: 'detached' });
  await until(() => !isAlive(pid) && !existsSync(folder), 'The end of LibreOffice and of its folder');
  await untilTitles(app, ['Minutewright']);

  await page.evaluate((path) => void window.minutewright.openPaths([path]), at('x.docx'));
  const { message, detail } = await desktop.answer('Close');
  expect(message).toMatch(/^“x\.docx” was not opened: /);
  expect(detail).toContain('Nothing was changed.');
  await logged('not-opened');
  expect(await readFile(at('x.docx'))).toEqual(bytes);

  // Quitting waits for a reading in the same way.
  await page.evaluate((path) => void window.minutewright.openPaths([path]), at('minutes.rtf'));
  const second = await office.started();
  await app.close();
  expect([isAlive(second.pid), existsSync(second.folder)]).toEqual([false, false]);
});

/** Puts a LibreOffice before any other that never ends. `started` waits for one, and tells its process and its folder. */
async function hangingOffice(): Promise<{ started(): Promise<{ pid: number; folder: string }> }> {
  const bin = await mkdtemp(path.join(os.tmpdir(), 'minutewright-office-'));
  const told = path.join(bin, 'told');
  const script = `#!/bin/sh\necho "$$ $PWD" > '${told}.new'\nmv '${told}.new' '${told}'\nexec sleep 600\n`;
  await writeFile(path.join(bin, 'soffice'), script, { mode: 0o755 });
  const before = process.env['PATH'];
  process.env['PATH'] = `${bin}${path.delimiter}${before}`;
  onTestFinished(async () => {
    process.env['PATH'] = before;
    await rm(bin, { recursive: true, force: true });
  });
  return {
    async started() {
      await until(() => existsSync(told), 'LibreOffice');
      const [pid, ...folder] = (await readFile(told, 'utf8')).trim().split(' ');
      await rm(told);
      return { pid: Number(pid), folder: folder.join(' ') };
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
