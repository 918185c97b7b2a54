import type { Pace } from './pace.ts';
import { isWordTrouble } from './troubles.ts';
import { readXml } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

/** How the words of a note are carried in a file; those of another version are not understood. */
const VERSION = '1';

/**
 * The words of the note that a file was made from, in a part whose root is `note` in our namespace. Null where there is
 * no such part, or more than one, as nobody knows then which of them is meant.
 */
export async function readCarried(
  parts: ZipParts,
  names: readonly string[],
  pace: Pace,
): Promise<string | null> {
  const found: string[] = [];
  for (const name of new Set(names)) {
    const bytes = parts.bytesOf(name);
    const words = bytes === null ? null : await carriedIn(bytes, pace);
    if (words !== null) found.push(words);
  }
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}

async function carriedIn(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<string | null> {
  let words = '';
  let isOurs = false;
  let isRoot = true;
  try {
    await readXml(
      bytes,
      {
        open(tag) {
          isOurs = isRoot && tag.name === 'note:note' && tag.attribute('version') === VERSION;
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
  return isOurs ? words : null;
}
