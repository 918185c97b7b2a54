import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { noteOfOwnStyles } from '../../../src-main/read-word/note-of-own-styles.ts';
import { ownFile } from '../../../src-main/read-word/own-lines.ts';
import type { WordParagraph, WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { h, p } from './made-pieces.ts';

/** A paragraph in one of our own styles. */
export function own(style: string, words: string, more: Parameters<typeof p>[1] = {}): WordParagraph {
  return p(words, { style, ...more });
}

/** The note that such lines are. */
export function noteOf(...pieces: readonly WordPiece[]): Note {
  return noteOfOwnStyles(ownFile(pieces));
}

/** What the given lines are in an entry. */
export function bodyOf(...pieces: readonly WordPiece[]): readonly BodyBlock[] {
  const [item] = itemsOf(noteOf(h(1, 'Fares', '1'), ...pieces));
  const [, ...body] = item?.children ?? [];
  return body;
}
