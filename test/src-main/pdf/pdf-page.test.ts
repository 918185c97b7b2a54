import { describe, expect, test } from 'vitest';
import { header, newNote, paragraph } from '../../../shared/note/build.ts';
import { lettersFor } from '../../../src-main/pdf/letters.ts';
import { pdfPage } from '../../../src-main/pdf/pdf-page.ts';

/** How many faces some CSS has. */
function facesIn(css: string): number {
  return css.match(/@font-face/g)?.length ?? 0;
}

describe('The letters of a page', () => {
  test('are two faces of each script that is in the words', () => {
    expect(facesIn(lettersFor('The Chair'))).toBe(2);
    expect(facesIn(lettersFor('The Καλημέρα'))).toBe(4);
    expect(facesIn(lettersFor('Złoty – Łódź'))).toBe(4);
    expect(facesIn(lettersFor('Ποταμός и Łódź, Việt'))).toBe(10);
  });

  test('come with the page, as files of the one format that the window reads', () => {
    const sources = Array.from(
      lettersFor('x').matchAll(/src: url\("([^"]*)"\)/g),
      ([, source = '']) => source,
    );
    for (const source of sources) {
      const [, type, file = ''] = /^data:(font\/woff2);base64,([A-Za-z0-9+/=]+)$/.exec(source) ?? [];
      expect(type).toBe('font/woff2');
      expect(Buffer.from(file, 'base64').subarray(0, 4).toString()).toBe('wOF2');
    }
    expect(sources).toHaveLength(2);
  });
});

test('The page to print is the web page in its options, with its letters, and loads nothing.', () => {
  const html = pdfPage(newNote(header('Ferries Board')), { isDraft: true });
  expect(html).toContain('<p class="draft">Draft</p><h1>Ferries Board</h1>');
  expect(facesIn(html)).toBe(2);
  expect(html).toContain('default-src &#x27;none&#x27;');
  expect(html).not.toMatch(/url\((?!"data:)/);
});

test('Letters of a script are there also where it stands in a form only.', () => {
  expect(facesIn(pdfPage([header('Rada Łódź'), paragraph('x')]))).toBe(4);
});
