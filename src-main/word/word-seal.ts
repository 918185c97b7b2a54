import { createHash } from 'node:crypto';

/** The part of a Word file of ours that carries its note. */
export const CARRIED_PART = 'customXml/item1.xml';

/** What a part holds, in short, by its text or bytes. */
export type Digest = string;

/** Works out the digest of a part that comes in pieces. */
export interface Digesting {
  readonly add: (piece: string | Uint8Array) => void;
  readonly end: () => Digest;
}

export function digesting(): Digesting {
  const hash = createHash('sha256');
  return {
    add: (piece) => {
      hash.update(piece);
    },
    end: () => hash.digest('hex'),
  };
}

/** The digest of a whole part. */
export function digestOf(part: string | Uint8Array): Digest {
  return createHash('sha256').update(part).digest('hex');
}

/**
 * The seal of a Word file: of all its parts, but for the one that carries its note, and of the words carried. A file
 * whose parts still come to the seal in it is as it was made, to the byte, so that what it shows is what it carries.
 * Any program that saves the file breaks the seal. It is no signature: whoever means to can make a new one.
 */
export function sealed(parts: readonly (readonly [name: string, digest: Digest])[], words: string): string {
  const lines = parts.map(([name, digest]) => `${digest} ${name}\n`).sort();
  return digestOf(`${lines.join('')}${words}`);
}
