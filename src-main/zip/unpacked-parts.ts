import { strFromU8, unzipSync } from 'fflate';
import type { Parts } from './parts.ts';

/** Takes a Word file or a workbook of our own apart: what is XML is text. Not for files from elsewhere. */
export function unpackedParts(file: Uint8Array): Parts {
  const unpacked = Object.entries(unzipSync(file, { filter: ({ name }) => !name.endsWith('/') }));
  return new Map(
    unpacked.map(([name, bytes]) => [name, /\.(?:xml|rels)$/.test(name) ? strFromU8(bytes) : bytes]),
  );
}
