import { cleanWords } from '../../shared/pieces/clean-words.ts';
import type { WordCell, WordParagraph, WordPiece, WordTable } from './word-piece.ts';

/** A Word file of our own in lines: its paragraphs by their styles, and where the rows of its table begin entries. */
export type OwnLine =
  | { readonly kind: 'words'; readonly style: string; readonly words: string; readonly from: WordParagraph }
  /** A row of the table that begins an entry with its number. */
  | { readonly kind: 'entry'; readonly number: string }
  /** Who acts, beside the row before it. */
  | { readonly kind: 'owners'; readonly names: readonly string[] }
  | { readonly kind: 'table'; readonly table: WordTable };

/** A line that is made from the note, or is the same in all files. */
export interface MadeLine {
  readonly style: string;
  readonly words: string;
}

/** What the lines of a file of our own say, and what stands in it that was made from the note besides. */
export interface OwnFile {
  readonly lines: readonly OwnLine[];
  /** The tables at the end, the titles of tables, the signature: their words, a line each, with their style. */
  readonly made: readonly MadeLine[];
  /** The table of the actions, where that is all there is. */
  readonly register: WordTable | null;
}

/** The styles that no other file has: one of them makes a file one of our own. */
const OWN =
  /^(?:note field|layout name|draft mark|part heading|attendance heading|numbered paragraph|part marker|item (?:reference|number)|column title|vote line|register (?:title|text|item|heading)|signature (?:text|line)|(?:decision|action) (?:label|list|list 2)|action (?:next|detail|owner(?: next)?|list next|list detail))$/;

/** What is made anew with every file. */
const MADE =
  /^(?:layout name|draft mark|column title|marker|signature text|signature line|register (?:title|text|item|heading))$/;

/** Whether a file is of our own, by the names of its styles. */
export function isOwn(pieces: readonly WordPiece[]): boolean {
  return pieces.some((piece) =>
    piece.kind === 'paragraph'
      ? OWN.test(styleOf(piece))
      : piece.rows.some((row) => row.some((cell) => isOwn(cell.pieces))),
  );
}

/** The lines of a file of our own. Hidden paragraphs, as the tags of the committee system, are not words. */
export function ownFile(pieces: readonly WordPiece[]): OwnFile {
  const lines: OwnLine[] = [];
  const made: MadeLine[] = [];
  let register: WordTable | null = null;
  let inRegister = false;
  for (const piece of pieces) {
    if (piece.kind === 'table' && isRegister(piece)) {
      for (const row of piece.rows)
        made.push({ style: 'register text', words: row.map(wordsOfCell).join(' | ') });
      register = piece;
      inRegister = false;
    } else if (piece.kind === 'table') {
      const [titles = []] = piece.rows;
      if (stylesIn(titles).some(isTitleStyle))
        made.push({ style: 'table heading', words: titles.map(wordsOfCell).join(' | ') });
      for (const line of linesOfTable(piece)) lines.push(line);
    } else if (!piece.isHidden) {
      const style = styleOf(piece);
      const words = ownWords(piece);
      const isNothing = inRegister && /^No (?:decisions|actions) were recorded\.$/.test(words);
      inRegister = style === 'register title' || (inRegister && words === '');
      if (MADE.test(style) || isNothing) made.push({ style, words });
      else if (isCount(style, words)) {
        const { count, notice } = countAndNotice(piece);
        made.push({ style, words: count });
        lines.push({ kind: 'words', style: 'body text', words: ownWords(notice), from: notice });
      } else lines.push({ kind: 'words', style, words, from: piece });
    }
  }
  const hasEntries = lines.some(
    (line) => line.kind === 'entry' || (line.kind === 'words' && line.style === 'heading 1'),
  );
  return { lines, made: made.filter(({ words }) => words !== ''), register: hasEntries ? null : register };
}

/** The field that tells how many came. */
function isCount(style: string, words: string): boolean {
  return (
    style === 'note field' &&
    /^Attendance\t\s*(?:Present|Apologies|Substitutes|In attendance|Absent): \d/.test(words)
  );
}

/** How many came, and the notice that stands on the line under it. */
function countAndNotice(paragraph: WordParagraph): {
  readonly count: string;
  readonly notice: WordParagraph;
} {
  const words = paragraph.runs.map((run) => run.words).join('');
  const end = words.includes('\n') ? words.indexOf('\n') : words.length;
  const notice = { ...paragraph, runs: [{ words: words.slice(end + 1), isBold: false }] };
  return { count: words.slice(0, end).replace(/\s+/g, ' ').trim(), notice };
}

function isTitleStyle(style: string): boolean {
  return style === 'table heading' || style === 'column title';
}

/** The name of a paragraph's style in small letters. */
export function styleOf({ style }: WordParagraph): string {
  return style.toLowerCase();
}

/** The words of a paragraph, with tabs; broken lines go on. */
export function ownWords({ runs }: WordParagraph): string {
  return cleanWords(runs.map(({ words }) => words).join(''))
    .replace(/[^\S\t]+/g, ' ')
    .replace(/^ +| +$/g, '');
}

function isRegister(table: WordTable): boolean {
  return stylesIn(table.rows.flat()).some((style) => style.startsWith('register '));
}

function stylesIn(cells: readonly WordCell[]): readonly string[] {
  return cells.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [styleOf(piece)] : [])),
  );
}

/** The words of a cell in one line. */
export function wordsOfCell({ pieces }: WordCell): string {
  return pieces
    .map((piece) =>
      piece.kind === 'paragraph' ? ownWords(piece) : piece.rows.flat().map(wordsOfCell).join(' '),
    )
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' ');
}

/** The table of a note in its lines, row by row; any other table as it is. */
function linesOfTable(table: WordTable): readonly OwnLine[] {
  const styles = new Set(stylesIn(table.rows.flat()));
  const isOfNote = ['column title', 'item number', 'action owner'].some((style) => styles.has(style));
  return isOfNote ? table.rows.flatMap(linesOfRow) : [{ kind: 'table', table }];
}

function linesOfRow([number, words, action, ...more]: readonly WordCell[]): readonly OwnLine[] {
  const cells = [number, words, action, ...more].filter((cell) => cell !== undefined);
  if (stylesIn(cells).includes('column title')) return [];
  const own = number ? wordsOfCell(number) : '';
  const opens = number !== undefined && stylesIn([number]).includes('item number');
  const names = [action, ...more].flatMap((cell) => (cell ? linesOfCell(cell) : []));
  return [
    ...(opens || own !== '' ? [{ kind: 'entry', number: own } as const] : []),
    ...(words?.pieces ?? []).flatMap((piece): readonly OwnLine[] => {
      if (piece.kind === 'table') return [{ kind: 'table', table: piece }];
      return piece.isHidden
        ? []
        : [{ kind: 'words', style: styleOf(piece), words: ownWords(piece), from: piece }];
    }),
    ...(names.length > 0 ? [{ kind: 'owners', names } as const] : []),
  ];
}

function linesOfCell({ pieces }: WordCell): readonly string[] {
  return pieces
    .flatMap((piece) => (piece.kind === 'paragraph' ? [ownWords(piece)] : piece.rows.flat().map(wordsOfCell)))
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}
