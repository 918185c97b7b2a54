import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { agendaItem } from '../../../shared/note/build.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { noteOfForeign } from '../../../src-main/read-word/note-of-foreign.ts';
import type { WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { content } from './made-pieces.ts';

/** The note that a Word file with these pieces tells. */
export function noteOf(...pieces: readonly WordPiece[]): Note {
  return noteOfForeign(content(pieces)).note;
}

/** An entry as it stands in such a note. */
export function entry(ai: number, number: string, title: string, ...body: readonly BodyBlock[]): unknown {
  return agendaItem({ ai, number, title }, body);
}

/** The numbers and titles of the entries, one a line. */
export function titlesIn(note: Note): readonly string[] {
  return itemsOf(note).map(({ children: [title] }) => `${title.number} ${title.children[0].text}`.trim());
}
