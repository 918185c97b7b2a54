import type { Note } from '../../shared/note/blocks.ts';

/** A preview shows so many blocks at the top of a note: some twenty pages. */
const MOST_BLOCKS = 60;

/** The beginning of a note, for a preview of its first pages. */
export function firstOf(note: Note): { readonly note: Note; readonly isWhole: boolean } {
  const [header, ...blocks] = note;
  if (blocks.length <= MOST_BLOCKS) return { note, isWhole: true };
  return { note: [header, ...blocks.slice(0, MOST_BLOCKS)], isWhole: false };
}
