import type { Exporting } from '../../shared/bridge/exporting.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { publicVersion } from '../../shared/note/public-version.ts';

/** The note that is exported: whole, or with a sentence in the place of what is exempt. */
export function versionOf(
  note: Note,
  { isPublic, sentence }: Pick<Exporting, 'isPublic' | 'sentence'>,
): Note {
  if (!isPublic) return note;
  return sentence.trim() === '' ? publicVersion(note) : publicVersion(note, sentence.trim());
}

/** A preview shows so many blocks at the top of a note: some twenty pages. */
const MOST_BLOCKS = 60;

/** The beginning of a note, for a preview of its first pages. */
export function firstOf(note: Note): { readonly note: Note; readonly isWhole: boolean } {
  const [header, ...blocks] = note;
  if (blocks.length <= MOST_BLOCKS) return { note, isWhole: true };
  return { note: [header, ...blocks.slice(0, MOST_BLOCKS)], isWhole: false };
}
