import { cleanWords } from '../../shared/pieces/clean-words.ts';
import type { WordCell, WordParagraph, WordPiece, WordRun } from './word-piece.ts';

/** A line of a Word file: a paragraph, or one of its parts where lines are broken in it. */
export interface WordLine {
  readonly kind: 'line';
  /** Its words without dust: single spaces, and tabs where they or wide gaps stood. */
  readonly words: string;
  /** What Word counts before it, empty for a bullet. */
  readonly number: string;
  /** The level of its list from 0; null for none. */
  readonly level: number | null;
  readonly isBullet: boolean;
  readonly heading: number | null;
  /** The name of its style in small letters. */
  readonly style: string;
  readonly isBold: boolean;
  /** The bold words that it begins with; empty where all of it or none is bold. */
  readonly lead: string;
}

/** A table with what is in its cells, in their columns: empty ones where a cell from above reaches down. */
export interface WordGrid {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCellParts[])[];
}

export type WordCellParts = readonly WordPart[];

/** What a Word file shows, in its order. */
export type WordPart = WordLine | WordGrid;

/** No table of minutes spans more columns than this: a file may say any number. */
const WIDEST_SPAN = 63;

/** What is shown of the pieces of a Word file, in lines and tables; hidden paragraphs are not words of it. */
export function partsOf(pieces: readonly WordPiece[]): readonly WordPart[] {
  return pieces.flatMap((piece): readonly WordPart[] =>
    piece.kind === 'paragraph' ? linesOfParagraph(piece) : [{ kind: 'table', rows: gridOf(piece.rows) }],
  );
}

/** All lines in the parts, those of tables and of tables in them one cell after the other. */
export function linesIn(parts: readonly WordPart[]): readonly WordLine[] {
  return parts.flatMap((part) => (part.kind === 'line' ? [part] : part.rows.flat().flatMap(linesIn)));
}

/** The lines of a paragraph. In a heading and in a list a broken line goes on as one. */
export function linesOfParagraph(paragraph: WordParagraph): readonly WordLine[] {
  if (paragraph.isHidden) return [];
  const { level, isBullet, heading } = paragraph;
  const isWhole = heading !== null || level !== null;
  const lines = isWhole ? [paragraph.runs] : brokenAt(paragraph.runs);
  const number = isBullet ? '' : cleanWords(paragraph.number).replace(/\s+/g, ' ').trim();
  const own = { kind: 'line', level, isBullet, heading, style: paragraph.style.toLowerCase() } as const;
  let isFirst = true;
  return lines.flatMap((runs): readonly WordLine[] => {
    const words = tidy(runs.map((run) => run.words).join(''));
    if (words === '') return [];
    const line = { ...own, words, number: isFirst ? number : '', ...boldness(runs) };
    isFirst = false;
    return [line];
  });
}

/** Runs in the lines that line breaks part them into. */
function brokenAt(runs: readonly WordRun[]): readonly (readonly WordRun[])[] {
  const lines: WordRun[][] = [[]];
  for (const run of runs) {
    for (const [index, words] of run.words.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, words });
    }
  }
  return lines;
}

function tidy(words: string): string {
  return cleanWords(words)
    .replace(/[^\S\t]{2,}/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ *\t[ \t]*/g, '\t')
    .trim();
}

/** Whether its letters are bold, or where there are none its figures: numbers before a title often are not. */
function boldness(runs: readonly WordRun[]): Pick<WordLine, 'isBold' | 'lead'> {
  const lettered = runs.filter(({ words }) => /\p{L}/u.test(words));
  const told = lettered.length > 0 ? lettered : runs.filter(({ words }) => /\p{N}/u.test(words));
  const plain = told.find(({ isBold }) => !isBold);
  if (told.length === 0 || plain === undefined) return { isBold: told.length > 0, lead: '' };
  const before = runs.slice(0, runs.indexOf(plain));
  return {
    isBold: false,
    lead: before.some(isBoldWords) ? tidy(before.map(({ words }) => words).join('')) : '',
  };
}

function isBoldWords({ words, isBold }: WordRun): boolean {
  return isBold && /\p{L}/u.test(words);
}

function gridOf(rows: readonly (readonly WordCell[])[]): WordGrid['rows'] {
  const reaching: number[] = [];
  return rows.map((row) => {
    const cells: WordCellParts[] = [];
    const skip = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
        cells.push([]);
      }
    };
    for (const cell of row) {
      skip();
      const columns = Math.min(Math.max(1, cell.columns), WIDEST_SPAN);
      for (let column = 0; column < columns; column += 1) {
        reaching[cells.length] = Math.max(0, cell.rows - 1);
        cells.push(column === 0 ? partsOf(cell.pieces) : []);
      }
    }
    skip();
    return cells;
  });
}
