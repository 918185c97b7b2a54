import type { Pace } from './pace.ts';
import { isWordTrouble } from './troubles.ts';
import { readXml } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

/** How the words of a note are carried in a file; those of another version are not understood. */
const VERSION = '1';

/** The words of a note that a file carries, and the seal that it had when it was made; empty where it has none. */
export interface Carried {
  readonly words: string;
  readonly seal: string;
}

/**
 * The words of the note that a file was made from, in a part whose root is `note` in our namespace. Null where there is
 * no such part, or more than one, as nobody knows then which of them is meant.
 */
export async function readCarried(
  parts: ZipParts,
  names: readonly string[],
  pace: Pace,
): Promise<Carried | null> {
  const found: Carried[] = [];
  for (const name of new Set(names)) {
    const bytes = parts.bytesOf(name);
    const carried = bytes === null ? null : await carriedIn(bytes, pace);
    if (carried !== null) found.push(carried);
  }
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

async function carriedIn(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<Carried | null> {
  let words = '';
  let seal = '';
  let isOurs = false;
  let isRoot = true;
  try {
    await readXml(
      bytes,
      {
        open(tag) {
          isOurs = isRoot && tag.name === 'note:note' && tag.attribute('version') === VERSION;
          if (isRoot) seal = tag.attribute('seal') ?? '';
          isRoot = false;
          return isOurs ? 'inside' : 'skip';
        },
        text(more) {
          if (isOurs) words += more;
        },
      },
      pace,
    );
  } catch (error) {
    // Parts of custom XML belong to other programs; one that does not hold together is no reason to refuse the rest.
    if (isWordTrouble(error) && error.kind === 'broken-xml') return null;
    throw error;
  }
  return isOurs ? { words, seal } : null;
}
