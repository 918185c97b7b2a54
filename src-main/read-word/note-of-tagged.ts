import type { Note } from '../../shared/note/blocks.ts';
import { attendanceOfRows } from '../../shared/pieces/attendance-of-rows.ts';
import { lineOfRow } from '../../shared/pieces/blocks-of-pieces.ts';
import { cleanWords } from '../../shared/pieces/clean-words.ts';
import { BULLET } from '../../shared/pieces/list-marker.ts';
import { readGrid } from '../../shared/pieces/pieces-of-grid.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { findTags, tagAt } from '../../shared/tagged/tags.ts';
import { parseNumberAlone } from '../../shared/tagged/title-line.ts';
import { fieldsOfTable } from './place-header.ts';
import { partsOf } from './place-lines.ts';
import { piecesOfParts } from './place-piece.ts';
import type { WordCell, WordParagraph, WordPiece, WordTable } from './word-piece.ts';

/** A single tag may stand in words that speak of it; so many are an export of the committee system. */
const FEWEST_TAGS = 2;

/** Whether a Word file is an export of the committee system, with its tags as text, hidden or not. */
export function isTagged(pieces: readonly WordPiece[]): boolean {
  let tags = 0;
  for (const paragraph of paragraphsIn(pieces)) {
    const words = wordsOf(paragraph);
    const found = words.includes('<') ? findTags(words).filter(({ kind }) => kind === 'item') : [];
    const [only] = found;
    if (only && words.trim().length === only.end - only.start) return true;
    tags += found.length;
    if (tags >= FEWEST_TAGS) return true;
  }
  return false;
}

/** The note that the text of such a file is, its paragraphs and tables in lines as the committee system writes them. */
export function noteOfTagged(pieces: readonly WordPiece[]): Note {
  return readNote(pieces.map(textOfPiece).join(''));
}

function* paragraphsIn(pieces: readonly WordPiece[]): Generator<WordParagraph> {
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') yield piece;
    else for (const row of piece.rows) for (const cell of row) yield* paragraphsIn(cell.pieces);
  }
}

function wordsOf({ runs }: WordParagraph): string {
  return runs.map(({ words }) => words).join('');
}

function textOfPiece(piece: WordPiece): string {
  return piece.kind === 'table'
    ? textOfTable(piece)
    : linesOf(piece)
        .map((line) => `${line}\n\n`)
        .join('');
}

/** The lines of a paragraph with what Word counts before it; of a hidden one its tags. */
function linesOf(paragraph: WordParagraph): readonly string[] {
  const words = wordsOf(paragraph);
  if (paragraph.isHidden) return findTags(words).map(({ start, end }) => words.slice(start, end));
  const [first = '', ...rest] = cleanWords(words)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === '') return [];
  const { number, isBullet, level } = paragraph;
  const isTag = tagAt(first, 0)?.end === first.length;
  if (isTag || (number === '' && !isBullet)) return [first, ...rest];
  const indent = '  '.repeat(level ?? 0);
  return [isBullet ? `${indent}${BULLET} ${first}` : `${indent}${number.trim()}   ${first}`, ...rest];
}

/**
 * A table of the note's own as cells, each on lines of its own after a tab; any other as what it is elsewhere. Tags in
 * it stand before or after their row.
 */
function textOfTable(table: WordTable): string {
  const [grid] = partsOf([table]);
  if (grid?.kind !== 'table') return '';
  const cells = grid.rows.map((row) => row.map(piecesOfParts));
  const { kind, pieces } = readGrid(cells);
  const words = table.rows.map((row) => row.map(wordsWithoutTags));
  const isOfNote =
    kind === 'minutes' ||
    words.some(isEntryRow) ||
    fieldsOfTable(grid) !== null ||
    attendanceOfRows(words) !== null;
  if (isOfNote) return table.rows.map(textOfRow).join('');
  if (kind === 'rows')
    return pieces
      .flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []))
      .map((row) => `${lineOfRow(row)}\n\n`)
      .join('');
  return table.rows
    .flat()
    .flatMap(({ pieces: inside }) => inside)
    .map(textOfPiece)
    .join('');
}

function wordsWithoutTags({ pieces }: WordCell): string {
  const lines = pieces.flatMap(linesOfCell).filter((line) => !isOwnTag(line));
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

/** The titles of the columns of the items, or an entry's number and title. */
function isEntryRow([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (rest.length > 1 || second === '') return false;
  return parseNumberAlone(first) !== null || (/^item$/i.test(first) && /decision/i.test(second));
}

function textOfRow(row: readonly WordCell[]): string {
  const before: string[] = [];
  const after: string[] = [];
  const cells = row.map(({ pieces }) => {
    const lines = pieces.flatMap(linesOfCell);
    const first = lines.findIndex((line) => !isOwnTag(line));
    const end = lines.findLastIndex((line) => !isOwnTag(line)) + 1;
    for (const [index, tag] of lines.entries()) {
      if (first < 0 ? !isClosing(tag) : index < first) before.push(tag);
      else if (first < 0 || index >= end) after.push(tag);
    }
    return `\t${lines.slice(Math.max(0, first), end).join('\n\n')}\n`;
  });
  return [...before.map((tag) => `${tag}\n\n`), ...cells, '\n\n', ...after.map((tag) => `${tag}\n\n`)].join(
    '',
  );
}

function linesOfCell(piece: WordPiece): readonly string[] {
  if (piece.kind === 'paragraph') return linesOf(piece);
  return piece.rows.flat().flatMap(({ pieces }) => pieces.flatMap(linesOfCell));
}

function isOwnTag(line: string): boolean {
  return tagAt(line, 0)?.end === line.length;
}

function isClosing(line: string): boolean {
  return tagAt(line, 0)?.closing === true;
}
