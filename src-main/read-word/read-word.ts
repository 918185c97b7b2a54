import { faultTrouble } from '../files/trouble.ts';
import { sealedNote } from './sealed-note.ts';
import type { WordContent } from './word-piece.ts';
import type { WordReading } from './word-reading.ts';

export interface ReadWordOptions {
  /** The name of the file, for whoever reads the log. */
  readonly name: string;
  readonly signal?: AbortSignal;
  /** Told what is done, in words for a clerk, as it begins. */
  readonly progress?: (words: string) => void;
}

/**
 * Reads a Word file (.docx) as a note: one of our own as the very note that it was made of, with what was changed in it;
 * one with the tags of the committee system by these; any other by the shapes that minutes commonly have. Every word
 * that the file shows is in the note, or in a sentence of `left`. Rejects only where `signal` was aborted, with its
 * reason.
 */
export async function readWord(
  bytes: Uint8Array,
  { name, signal, progress }: ReadWordOptions,
): Promise<WordReading> {
  try {
    const unchanged = await sealedNote(bytes, signal);
    if (unchanged !== null) return { ok: true, note: unchanged, isUnchanged: true, left: [] };
    progress?.('Reading its pages');
    // All that reads pages is large: a file that was not changed is there before it.
    const { openWord } = await import('./open-word.ts');
    const { noteOfContent } = await import('./note-of-content.ts');
    const opened = await openWord(bytes, signal ? { signal } : {});
    if (!opened.ok) return opened;
    progress?.(workOn(opened.content));
    return await noteOfContent(opened.content, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, trouble: faultTrouble(error, `${name} could not be read as a note`), cause: error };
  }
}

function workOn({ pieces, carried }: WordContent): string {
  const number = new Intl.NumberFormat('en-GB').format(pieces.length);
  const parts = pieces.length === 1 ? 'its one paragraph' : `its ${number} paragraphs and tables`;
  return carried === null
    ? `Finding entries, decisions and actions in ${parts}`
    : `Comparing ${parts} with the note that it was made of`;
}
