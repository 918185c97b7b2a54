import type { Part, Parts } from '../zip/parts.ts';
import { SLICE_BYTES } from './limits.ts';
import type { ZipParts } from './zip-parts.ts';

/** Parts that were never packed, to be read as those of a file are. Their names are written as the file would have them. */
export function partsAtHand(parts: Parts): ZipParts {
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    bytesOf(name) {
      const part = parts.get(name);
      return part === undefined ? null : slicesOf(part);
    },
  };
}

/** A part by and by, so that no second copy of a long one is made. */
async function* slicesOf(part: Part): AsyncIterable<Uint8Array> {
  if (typeof part !== 'string') {
    yield part;
    return;
  }
  for (let from = 0; from < part.length; ) {
    const isSplit = isHigh(part.charCodeAt(from + SLICE_BYTES - 1));
    const to = from + SLICE_BYTES + (isSplit ? 1 : 0);
    yield Buffer.from(part.slice(from, to));
    from = to;
  }
}

/** Whether a character is the first half of one that takes two, which are not to be parted. */
function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
