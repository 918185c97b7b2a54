import fc from 'fast-check';
import { cleanWords } from '../../../shared/pieces/clean-words.ts';
import type { WordParagraph, WordPiece, WordTable } from '../../../src-main/read-word/word-piece.ts';
import { words } from '../../laws/generate.ts';
import { p } from './made-pieces.ts';

/*
 * Word files of any shape: headings at any level, lines with numbers typed or counted, bold words, lists, tables of
 * every sort, hidden paragraphs, and words that look like what they are not.
 */

const NUMBERS = [
  '',
  '',
  '',
  '1.',
  '2.',
  '3.',
  '45/24',
  '46/24',
  'PC 24/12',
  'Co.33',
  '1.1',
  '(a)',
  'iv)',
  'A.',
  '5.1.a',
];
const STYLES = ['Normal', 'Normal', 'Normal', 'List Paragraph', 'Title', 'toc 1', 'Heading of Minutes'];
const TRAPS = [
  '1. Apologies for absence',
  '2. Minutes',
  '3. Finance',
  'RESOLVED: That it be so',
  'Present: Cllr Ada Marlow, Ben Thorne (left at 9 pm) and others',
  'Apologies: Cllr Vance (ill)',
  'Date: 5 May 2024',
  'Venue:\tQuay House',
  'Decision',
  'Action',
  'PART TWO',
  'Appendix A - Attendance',
  'Board minutes',
  'Action points\nJS to write',
];

const someWords = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
);

const paragraphs: fc.Arbitrary<WordParagraph> = fc
  .record({
    text: fc.array(fc.tuple(someWords, fc.boolean()), { minLength: 1, maxLength: 2 }),
    style: fc.constantFrom(...STYLES),
    heading: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 1, max: 3 })),
    number: fc.constantFrom(...NUMBERS),
    level: fc.integer({ min: 0, max: 3 }),
    isBullet: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    isHidden: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  })
  .map(({ text, number, level, isBullet, heading, style, isHidden }) => ({
    ...p(''),
    style: heading === null ? style : `heading ${heading}`,
    heading,
    isHidden,
    isBullet,
    number: isBullet ? '•' : number,
    level: isBullet || number !== '' ? level : null,
    runs: text.map(([said, isBold], index) => ({ words: index === 0 ? said : ` ${said}`, isBold })),
  }));

const TITLES = [
  'Item',
  'Decisions and actions',
  'Action',
  'Owner',
  'Due',
  'No.',
  'Name',
  'Role',
  'Present',
  'Apologies',
  'Date',
  'Venue',
  'Discussion',
  'Notes',
];
const CELLS = ['', '', '1', '2', '3', '4', 'Eve Lund', 'JS', 'yes', '30/11/2019', 'via Teams'];

const cells: fc.Arbitrary<readonly WordPiece[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CELLS).map((said) => [p(said)]) },
  { weight: 3, arbitrary: someWords.map((said) => [p(said)]) },
  { weight: 1, arbitrary: fc.array(paragraphs, { maxLength: 3 }) },
);

const tables: fc.Arbitrary<WordTable> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .tuple(
      fc.oneof(
        fc.constant(null),
        fc.array(fc.constantFrom(...TITLES), { minLength: width, maxLength: width }),
      ),
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    .map(([titles, rows]): WordTable => {
      const all = titles === null ? rows : [titles.map((title) => [p(title)]), ...rows];
      return {
        kind: 'table',
        headRows: 0,
        rows: all.map((row) => row.map((pieces) => ({ columns: 1, rows: 1, pieces }))),
      };
    }),
);

/** What a Word file of any shape shows. */
export const madePieces: fc.Arbitrary<readonly WordPiece[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: paragraphs }, { weight: 1, arbitrary: tables }),
  { maxLength: 14 },
);

/** The words that the pieces show, without what Word counts, in small letters. */
export function shownWords(pieces: readonly WordPiece[]): readonly string[] {
  return pieces.flatMap((piece): readonly string[] => {
    if (piece.kind === 'table') return piece.rows.flat().flatMap((cell) => shownWords(cell.pieces));
    return piece.isHidden ? [] : wordsIn(cleanWords(piece.runs.map((run) => run.words).join('')));
  });
}

/** The words in a text, in small letters. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/\u00AD|\u200B|\u2060|\uFEFF/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Those of `shown` that `told` has not, each as often as it is missing. */
export function missingWords(shown: readonly string[], told: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of told) counts.set(word, (counts.get(word) ?? 0) + 1);
  return shown.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}
