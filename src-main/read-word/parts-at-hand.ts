import type { Part, Parts } from '../zip/parts.ts';
import { SLICE_BYTES } from './limits.ts';
import type { ZipParts } from './zip-parts.ts';

/**
 * Parts that were never packed, to be read as those of a file are, each once: a part is let go as its reading begins, as
 * a long one takes more memory than what is read of it. Their names are written as the file would have them.
 */
export function partsAtHand(parts: Parts): ZipParts {
  const left = new Map(parts);
  return {
    names: [...parts.keys()],
    has: (name) => left.has(name),
    bytesOf(name) {
      const part = left.get(name);
      left.delete(name);
      return part === undefined ? null : slicesOf(bytesOf(part));
    },
  };
}

function bytesOf(part: Part): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : part;
}

async function* slicesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) yield bytes.subarray(from, from + SLICE_BYTES);
}
