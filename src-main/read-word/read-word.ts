import type { Note } from '../../shared/note/blocks.ts';
import { faultTrouble } from '../files/trouble.ts';
import { noteOfForeign } from './note-of-foreign.ts';
import { noteOfOwnStyles } from './note-of-own-styles.ts';
import { isTagged, noteOfTagged } from './note-of-tagged.ts';
import { openWord } from './open-word.ts';
import { type CarriedNote, noteCarried } from './own-carried.ts';
import { isOwn, ownFile } from './own-lines.ts';
import { keptAsText, leftOut } from './place-left.ts';
import { withTags } from './place-tags.ts';
import type { WordContent } from './word-piece.ts';

/** A Word file as a note, with what was taken as accepted, counted or left out of it; or why it is none. */
export type WordReading =
  | {
      readonly ok: true;
      readonly note: Note;
      readonly isUnchanged: boolean;
      readonly left: readonly string[];
    }
  | { readonly ok: false; readonly trouble: string; readonly cause?: unknown };

export interface ReadWordOptions {
  /** The name of the file, for whoever reads the log. */
  readonly name: string;
  readonly signal?: AbortSignal;
}

/**
 * Reads a Word file (.docx) as a note: one of our own as the very note that it was made of, with what was changed in it;
 * one with the tags of the committee system by these; any other by the shapes that minutes commonly have. Every word
 * that the file shows is in the note, or in a sentence of `left`. Rejects only where `signal` was aborted, with its
 * reason.
 */
export async function readWord(bytes: Uint8Array, { name, signal }: ReadWordOptions): Promise<WordReading> {
  const opened = await openWord(bytes, signal ? { signal } : {});
  if (!opened.ok) return opened;
  try {
    return await readingOf(opened.content, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, trouble: faultTrouble(error, `${name} could not be read as a note`), cause: error };
  }
}

/** The note in what a Word file holds. */
async function readingOf(content: WordContent, signal: AbortSignal | undefined): Promise<WordReading> {
  const carried =
    content.carried === null ? null : await noteCarried(content.carried, content.pieces, signal);
  if (carried) return ownReading(carried, content);
  if (isOwn(content.pieces)) {
    const found = ownFile(content.pieces);
    return foundReading(withTags(noteOfOwnStyles(found)), content);
  }
  if (isTagged(content.pieces)) return foundReading(noteOfTagged(content.pieces), content);
  const { note, pieces } = noteOfForeign(content);
  return { ok: true, note, isUnchanged: false, left: [...keptAsText(pieces), ...leftOut(content, note)] };
}

function ownReading({ note, isUnchanged, left }: CarriedNote, content: WordContent): WordReading {
  return { ok: true, note, isUnchanged, left: [...left, ...leftOut({ ...content, headers: [] }, note)] };
}

function foundReading(note: Note, content: WordContent): WordReading {
  return { ok: true, note, isUnchanged: false, left: leftOut(content, note) };
}
