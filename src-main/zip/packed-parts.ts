import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { Part, Parts } from './parts.ts';
import { type DeflatedPart, FIRST_YEAR, zipFile } from './zip-file.ts';

/** For what has no date, or one that a zip file cannot hold. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const LAST_YEAR = 2107;

/** A part up to here is deflated at once: that takes milliseconds, and handing it to another thread takes as long. */
const SMALL_PART = 256 * 1024;

/**
 * Puts a Word file or a workbook together. The parts bear one day and stand in one order, the list of content types
 * first, as readers that take the file as a stream expect it: the same parts always give the same bytes. How they are
 * deflated is zlib's, of Node or Electron: another version of it may make other bytes of the same parts.
 */
export async function packedParts(parts: Parts, day: Date): Promise<Uint8Array> {
  const names = inOrder([...parts.keys()]);
  return zipFile(await Promise.all(names.map((name) => deflatedPart(name, parts.get(name) ?? ''))), day);
}

/** The time of the parts of a file about a day (ISO). */
export function zipDate(day: string | null): Date {
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date : NO_DATE;
}

async function deflatedPart(name: string, part: Part): Promise<DeflatedPart> {
  const bytes =
    typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const deflated = bytes.length <= SMALL_PART ? deflateRawSync(bytes) : await deflatedAside(bytes);
  return { name, deflated, size: bytes.length, crc: crc32(bytes) };
}

function deflatedAside(bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    deflateRaw(bytes, (error, deflated) => (error ? reject(error) : resolve(deflated)));
  });
}

function inOrder(names: readonly string[]): readonly string[] {
  const first = '[Content_Types].xml';
  return [...names.filter((name) => name === first), ...names.filter((name) => name !== first).sort()];
}
