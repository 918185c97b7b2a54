import { MAX_FILE_BYTES } from './limits.ts';
import { pace } from './pace.ts';
import { readDocument } from './read-document.ts';
import { seemingKind } from './seeming-kind.ts';
import { isWordTrouble, wordTrouble } from './troubles.ts';
import type { WordOpened } from './word-piece.ts';
import { zipParts } from './zip-parts.ts';

/** How packed files begin: with a part, or with the end of their list where they have none. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06'];

/**
 * Reads a Word file (.docx, ISO/IEC 29500 transitional or strict): its words with the numbers that Word shows before
 * them, and what is in it besides. Whatever the bytes are, the answer is its content or why there is none; nothing
 * outside the file is looked at. Others get their turn while it reads.
 *
 * Throws only the signal's reason, after it was aborted: an `AbortError` where it has none of its own.
 */
export async function openWord(
  bytes: Uint8Array,
  options: { readonly signal?: AbortSignal } = {},
): Promise<WordOpened> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    if (bytes.byteLength > MAX_FILE_BYTES) throw wordTrouble('too-large');
    const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
    if (!ZIP.includes(start)) throw wordTrouble(seemingKind(bytes));
    return { ok: true, content: await readDocument(await zipParts(bytes), pace(signal)) };
  } catch (error) {
    signal?.throwIfAborted();
    const trouble = isWordTrouble(error) ? error : wordTrouble('fault', error);
    return {
      ok: false,
      trouble: trouble.sentences,
      ...(trouble.cause === undefined ? {} : { cause: trouble.cause }),
    };
  }
}
