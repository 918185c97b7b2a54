import { openWord } from '../../../src-main/read-word/open-word.ts';
import type { WordContent, WordParagraph, WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { type WordParts, wordFile } from './word-files.ts';

/** What is read of a file of such parts; throws where it is refused. */
export async function contentOf(parts: WordParts): Promise<WordContent> {
  return contentIn(await wordFile(parts));
}

/** What is read of bytes; throws where they are refused. */
export async function contentIn(bytes: Uint8Array): Promise<WordContent> {
  const opened = await openWord(bytes);
  if (!opened.ok) throw new Error(opened.trouble, { cause: opened.cause });
  return opened.content;
}

/** Why bytes are refused; throws where they are read. */
export async function troubleOf(bytes: Uint8Array): Promise<string> {
  const opened = await openWord(bytes);
  if (opened.ok) throw new Error('The file was read.');
  return opened.trouble;
}

/** The paragraphs of a body without those in tables. */
export async function paragraphsOf(parts: WordParts): Promise<readonly WordParagraph[]> {
  const { pieces } = await contentOf(parts);
  return pieces.filter((piece) => piece.kind === 'paragraph');
}

/** The only paragraph of a body. */
export async function onlyParagraph(parts: WordParts): Promise<WordParagraph> {
  const [only, ...more] = await paragraphsOf(parts);
  if (only === undefined || more.length > 0) throw new Error(`There are ${more.length + 1} paragraphs.`);
  return only;
}

/** The words of a paragraph without its looks. */
export function wordsOf({ runs }: WordParagraph): string {
  return runs.map(({ words }) => words).join('');
}

/** A body as lines to compare: number or bullet and words, cells divided by `|`, rows by `/`. */
export async function linesOf(parts: WordParts): Promise<readonly string[]> {
  return linesIn(await wordFile(parts));
}

/** The same of bytes. */
export async function linesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return (await contentIn(bytes)).pieces.map(lineOf);
}

function lineOf(piece: WordPiece): string {
  if (piece.kind === 'table') {
    const cells = piece.rows.map((row) => row.map((cell) => cell.pieces.map(lineOf).join('¶')).join('|'));
    return `[${cells.join('/')}]`;
  }
  const mark = piece.isBullet ? '•' : piece.number;
  return `${piece.isHidden ? '(hidden) ' : ''}${mark} ${wordsOf(piece)}`.trim();
}
