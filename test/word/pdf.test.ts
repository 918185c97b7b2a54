import { beforeAll, describe, expect, test } from 'vitest';
import { itemsOf } from '../../shared/note/walk.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { ALL_NOTES } from './notes.ts';
import { pdfTexts } from './pdf.ts';

/** One start of LibreOffice serves all notes; it takes some seconds, and may have to be installed first. */
const CONVERSION_LIMIT_MS = 20 * 60_000;

let texts: readonly string[] = [];

beforeAll(async () => {
  texts = await pdfTexts(await Promise.all(ALL_NOTES.map(({ note }) => writeWord(note))));
}, CONVERSION_LIMIT_MS);

describe.each(ALL_NOTES.map((named, index) => ({ ...named, index })))(
  'the PDF of $name',
  ({ note, index }) => {
    test('has the titles of all entries in their order', () => {
      const text = plain(texts[index] ?? '');
      let from = 0;
      for (const { children } of itemsOf(note)) {
        const title = plain(`${children[0].number} ${children[0].children[0].text}`);
        const at = text.indexOf(title, from);
        expect({ title, isFound: at >= 0 }).toEqual({ title, isFound: true });
        from = at + title.length;
      }
    });

    test('has the number of each page', () => {
      const pages = (texts[index] ?? '').split('\f').filter((page) => page !== '');
      expect(pages.length).toBeGreaterThan(0);
      pages.forEach((page, at) => {
        expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      });
    });
  },
);

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
