import { beforeAll, expect, test } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  header,
  list,
  listItem,
  paragraph,
} from '../../../shared/note/build.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { pdfTexts } from '../pdf.ts';

/** LibreOffice may have to be installed first. */
const CONVERSION_LIMIT_MS = 20 * 60_000;

const TALK =
  'The Board heard that the work had gone on as planned, and that officers had met the harbour masters in each of the four ports to hear what they made of it. Members asked how the figures compared with those of the year before. ';

/** Entries of all lengths, so that pages end at all places in them. */
const LONG: Note = [
  header('Note of a long meeting of the Ferries Board', [{ label: 'Date', value: '3 May 2024' }]),
  ...Array.from({ length: 90 }, (_, index) =>
    agendaItem({ ai: index + 1, number: `${index + 1}`, title: `Entry ${index + 1} of many` }, bodyOf(index)),
  ),
];

function bodyOf(index: number): readonly BodyBlock[] {
  return [
    ...Array.from({ length: 1 + ((index * 7) % 5) }, (_, at) => paragraph(TALK.slice((index + at) % 60))),
    ...(index % 3 === 0
      ? [paragraph('These points were made:'), list([listItem('·', TALK), listItem('·', 'So.')])]
      : []),
    ...(index % 2 === 0
      ? [decision([paragraph('Members:'), list([listItem('1.', 'noted it;'), listItem('2.', 'agreed.')])])]
      : []),
    ...(index % 4 === 0
      ? [action('To write to the operator.', { owner: 'Eve Lund', due: '2024-05-30' })]
      : []),
  ];
}

let pages: readonly (readonly string[])[] = [];

beforeAll(async () => {
  const [text = ''] = await pdfTexts([await writeWord(LONG, { layout: 'note' })]);
  pages = text
    .split('\f')
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}, CONVERSION_LIMIT_MS);

test('A long note in columns has forty pages and the titles of its columns on each', () => {
  expect(pages.length).toBeGreaterThan(39);
  const titled = pages.filter((lines) =>
    lines.some((line) => /^\s*Item\s+Decisions and actions\s+Action\s*$/.test(line)),
  );
  expect(titled).toHaveLength(pages.length);
});

test('No page of it ends with the heading of an entry, the label of a decision or words that lead in a list', () => {
  // The last line of a page is its number.
  const ends = pages.map((lines) => lines.at(-2)?.trim() ?? '');
  expect(ends.filter((line) => /Entry \d+ of many$|^(?:Decision|Action)\b(?!s)|:$/.test(line))).toEqual([]);
});

test('Owners stand beside their actions', () => {
  const lines = pages.flat().filter((line) => line.includes('Eve Lund'));
  expect(lines).toHaveLength(Math.ceil(90 / 4));
  expect(lines.filter((line) => !/^\s*Action\s+Eve Lund\s*$/.test(line))).toEqual([]);
});
