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
