import type { Note } from '../../shared/note/blocks.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { CARRIED_PART, type Digest, digesting, sealed } from '../word/word-seal.ts';
import { readCarried } from './carried-part.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { type Pace, pace } from './pace.ts';
import { isWordTrouble } from './troubles.ts';
import { type ZipParts, zipParts } from './zip-parts.ts';

/**
 * The note of a Word file of ours in which not a byte was changed since it was made: the one that it carries, without
 * looking at what it shows. Null for any other file, whatever is the matter with it.
 *
 * Rejects only with the signal's reason, after it was aborted.
 */
export async function sealedNote(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Note | null> {
  if (bytes.byteLength > MAX_FILE_BYTES) return null;
  try {
    const parts = await zipParts(bytes);
    const others = parts.names.filter((name) => name !== CARRIED_PART);
    if (others.length === parts.names.length) return null;
    const own = pace(signal);
    const carried = await readCarried(parts, [CARRIED_PART], own);
    if (carried === null || carried.seal === '') return null;
    const digests: (readonly [string, Digest])[] = [];
    for (const name of others) digests.push([name, await digestIn(parts, name, own)]);
    return sealed(digests, carried.words) === carried.seal ? readNote(carried.words) : null;
  } catch (error) {
    signal?.throwIfAborted();
    if (isWordTrouble(error)) return null;
    throw error;
  }
}

async function digestIn(parts: ZipParts, name: string, own: Pace): Promise<Digest> {
  const digest = digesting();
  for await (const piece of parts.bytesOf(name) ?? []) {
    digest.add(piece);
    await own.rest();
  }
  return digest.end();
}
