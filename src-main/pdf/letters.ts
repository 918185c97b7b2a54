import cyrillicText from '@fontsource/carlito/files/carlito-cyrillic-400-normal.woff2?inline';
import cyrillicBold from '@fontsource/carlito/files/carlito-cyrillic-700-normal.woff2?inline';
import greekText from '@fontsource/carlito/files/carlito-greek-400-normal.woff2?inline';
import greekBold from '@fontsource/carlito/files/carlito-greek-700-normal.woff2?inline';
import latinText from '@fontsource/carlito/files/carlito-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/carlito/files/carlito-latin-700-normal.woff2?inline';
import latinExtText from '@fontsource/carlito/files/carlito-latin-ext-400-normal.woff2?inline';
import latinExtBold from '@fontsource/carlito/files/carlito-latin-ext-700-normal.woff2?inline';
import vietnameseText from '@fontsource/carlito/files/carlito-vietnamese-400-normal.woff2?inline';
import vietnameseBold from '@fontsource/carlito/files/carlito-vietnamese-700-normal.woff2?inline';
import { FONT } from '../word/look.ts';

/** The letters of a script, and which characters are of it, as CSS has it: `U+0301, U+0400-045F`. */
interface Script {
  readonly text: string;
  readonly bold: string;
  readonly range: string;
}

const SCRIPTS: readonly Script[] = [
  {
    text: cyrillicText,
    bold: cyrillicBold,
    range: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  },
  {
    text: greekText,
    bold: greekBold,
    range: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
  },
  {
    text: vietnameseText,
    bold: vietnameseBold,
    range:
      'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, ' +
      'U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  },
  {
    text: latinExtText,
    bold: latinExtBold,
    range:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, ' +
      'U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
  {
    text: latinText,
    bold: latinBold,
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, ' +
      'U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
];

/**
 * The letters in which words are printed, as CSS with their files in it, only those of the scripts that are in the words.
 * They are of Carlito, which is as wide as Calibri, under the name of that, which the page asks for first: so all
 * machines print the same.
 */
export function lettersFor(words: string): string {
  const codes = new Set(Array.from(words, (character) => character.codePointAt(0) ?? 0));
  return SCRIPTS.filter(({ range }) =>
    rangesOf(range).some((one) => [...codes].some((code) => isIn(code, one))),
  )
    .flatMap(({ text, bold, range }) => [faceOf(text, 400, range), faceOf(bold, 700, range)])
    .join('');
}

type CodeRange = readonly [first: number, last: number];

function rangesOf(range: string): readonly CodeRange[] {
  return Array.from(range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g), ([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}

function isIn(code: number, [first, last]: CodeRange): boolean {
  return code >= first && code <= last;
}

function faceOf(file: string, weight: number, range: string): string {
  return `@font-face { font-family: "${FONT}"; font-weight: ${weight}; src: url("${file}"); unicode-range: ${range}; }\n`;
}
