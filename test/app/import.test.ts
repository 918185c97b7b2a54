import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { launchForTest } from './launch.ts';
import { untilTitles } from './note-page.ts';

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
  await page.keyboard.press('Control+s');
  await desktop.answer(at('board.minutes'));
  await untilTitles(app, ['board.minutes — Minutewright']);
  expect(await readFile(at('board.minutes'), 'utf8')).toBe(text);
});

test('a file that is no document is refused with a sentence, and is as it was', async () => {
  const bytes = Buffer.from('PK\u0003\u0004 and nothing of a document behind it');
  const { desktop, at, logged } = await launchForTest({ files: { 'x.docx': bytes }, open: ['x.docx'] });
  const { message, detail } = await desktop.answer('Close');
  expect(message).toMatch(/^“x\.docx” was not opened: /);
  expect(detail).toContain('Nothing was changed.');
  await logged('not-opened');
  expect(await readFile(at('x.docx'))).toEqual(bytes);
});
