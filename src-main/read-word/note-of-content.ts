import type { Note } from '../../shared/note/blocks.ts';
import { noteOfForeign } from './note-of-foreign.ts';
import { noteOfOwnStyles } from './note-of-own-styles.ts';
import { isTagged, noteOfTagged } from './note-of-tagged.ts';
import { type CarriedNote, noteCarried } from './own-carried.ts';
import { isOwn, ownFile } from './own-lines.ts';
import { keptAsText, leftOut } from './place-left.ts';
import { withTags } from './place-tags.ts';
import type { WordContent } from './word-piece.ts';
import type { WordReading } from './word-reading.ts';

/** The note in what a Word file holds. Rejects only where `signal` was aborted, with its reason. */
export async function noteOfContent(
  content: WordContent,
  signal: AbortSignal | undefined,
): Promise<WordReading> {
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
