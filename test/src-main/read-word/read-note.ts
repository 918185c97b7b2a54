import type { Note } from '../../../shared/note/blocks.ts';
import { readWord } from '../../../src-main/read-word/read-word.ts';

/** The note of a Word file, and what is told of it; fails where it is none. */
export async function readFileNote(
  file: Uint8Array,
): Promise<{ readonly note: Note; readonly left: readonly string[] }> {
  const reading = await readWord(file, { name: 'note.docx' });
  if (!reading.ok) throw new Error(reading.trouble);
  return reading;
}
