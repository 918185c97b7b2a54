import { beforeAll, describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING } from './fixtures.ts';
import { GENERATED_NOTES } from './generated-notes.ts';
import { ALL_NOTES } from './notes.ts';
import { LAYOUT_SETS } from './option-sets.ts';
import { pdfTexts } from './pdf.ts';

/** One start of LibreOffice serves all notes; it takes some seconds, and may have to be installed first. */
const CONVERSION_LIMIT_MS = 20 * 60_000;

/** Numbers of entries of every sort, those that Word counts and those that are typed, and starts in between. */
const NUMBERS =
  '5 6 7 9 10 12 12A 13 Co.33 14 Co.34 45/24 46/24 48/24 PC_24/12 PC_24/13 PC_24/15 01 02 09 10 11 007 008 A1 A2 (3) (4) 1 2 5.1 5.2 3 3.1 3.2 4 1 1 2024/PC/7 2024/PC/8 40000 Z 7/CAB 8/CAB 16 17'
    .split(' ')
    .map((number) => number.replace('_', ' '));

const NUMBERED: Note = [
  header('Numbers'),
  ...NUMBERS.map((number, at) =>
    agendaItem({ ai: at + 1, number, title: `Title ${at}` }, [
      paragraph(`First of ${at}`, `${number}.1`),
      paragraph(`Second of ${at}`, `${number}.2`),
      paragraph(`Fourth of ${at}`, `${number}.4`),
    ]),
  ),
];

interface Case {
  readonly name: string;
  readonly note: Note;
  readonly options: WordOptions;
}

const WHOLE: readonly Case[] = [
  ...ALL_NOTES.map((named) => ({ ...named, options: {} })),
  ...GENERATED_NOTES.map((named) => ({ ...named, options: { hasMarkers: true } })),
  { name: 'numbers of every sort', note: NUMBERED, options: {} },
];

const SET: readonly Case[] = LAYOUT_SETS.map(({ called, options }) => ({
  name: called,
  note: EVERYTHING,
  options,
}));

/** Written with and without the hidden tags. */
const MARKED = WHOLE.filter(({ name }) => /^every kind|harbour/.test(name));

const CASES: readonly Case[] = [
  ...WHOLE,
  ...SET,
  ...MARKED.map((one) => ({ ...one, name: `${one.name} with tags`, options: { hasMarkers: true } })),
];

const texts = new Map<string, string>();

beforeAll(async () => {
  const files = await Promise.all(CASES.map(({ note, options }) => writeWord(note, options)));
  for (const [index, text] of (await pdfTexts(files)).entries()) texts.set(CASES[index]?.name ?? '', text);
}, CONVERSION_LIMIT_MS);

describe.each(WHOLE)('the PDF of $name', ({ name, note }) => {
  test('has the numbers and titles of all entries in their order', () => {
    const text = plain(texts.get(name) ?? '');
    let from = 0;
    for (const { children } of itemsOf(note)) {
      const title = plain(`${children[0].number} ${children[0].children[0].text}`);
      const at = text.indexOf(title, from);
      expect({ title, isFound: at >= 0 }).toEqual({ title, isFound: true });
      from = at + title.length;
    }
  });
});

test('the numbers of paragraphs are those of the note', () => {
  const text = plain(texts.get('numbers of every sort') ?? '');
  const missing = NUMBERS.flatMap((number, at) => [
    `${number}.1 First of ${at}`,
    `${number}.2 Second of ${at}`,
    `${number}.4 Fourth of ${at}`,
  ]).filter((words) => !text.includes(words));
  expect(missing).toEqual([]);
});

test.each([...WHOLE, ...SET])('the PDF of $name has the number of each page', ({ name }) => {
  const pages = (texts.get(name) ?? '').split('\f').filter((page) => page !== '');
  expect(pages.length).toBeGreaterThan(0);
  pages.forEach((page, at) => {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
  });
});

test.each(SET)('every page of $name says that it is a draft where it is one', ({ name, options }) => {
  const pages = (texts.get(name) ?? '').split('\f').filter((page) => page !== '');
  expect(pages.map((page) => /\bdraft\b/i.test(page))).toEqual(pages.map(() => options.isDraft ?? false));
});

test.each(MARKED)('hidden tags change nothing on the pages of $name', ({ name }) => {
  expect(texts.get(`${name} with tags`)).toBe(texts.get(name));
});

test.each([...SET, ...CASES.slice(-MARKED.length)])('no page of $name shows a tag', ({ name }) => {
  expect(texts.get(name)).not.toMatch(/<\/?(?:AI\d+|TRAILER_SECTION)>/);
});

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
