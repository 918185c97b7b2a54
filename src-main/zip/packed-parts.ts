import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Parts } from './parts.ts';

/** Where the first part of a zip file has its date (APPNOTE 4.3.7, 4.4.6). */
const DATE_AT = 12;

/** A plain file that its owner may read and write: Word for Mac warns of files without any such attributes. */
const PLAIN_FILE = 0o100644;

/** For what has no date, or one that a zip file cannot hold: it counts years from 1980 to 2107. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const ZIP_YEARS = [1980, 2107] as const;

/**
 * Puts a Word file or a workbook together. The parts bear one day and stand in one order, the list of content types
 * first, as readers that take the file as a stream expect it: the same parts always give the same bytes. How they are
 * deflated is zlib's, of Node or Electron: another version of it may make other bytes of the same parts.
 */
export async function packedParts(parts: Parts, day: Date): Promise<Uint8Array> {
  const options = { mtime: noonOf(day), mode: PLAIN_FILE, forceDosTimestamp: true } as const;
  const file = new ZipFile();
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  for (const name of inOrder([...parts.keys()])) {
    const part = parts.get(name) ?? '';
    file.addBuffer(
      typeof part === 'string'
        ? Buffer.from(part)
        : Buffer.from(part.buffer, part.byteOffset, part.byteLength),
      name,
      options,
    );
  }
  file.end();
  return Promise.race([buffer(file.outputStream), failed]);
}

/** The day that the parts of a file of our own bear. */
export function packedDay(file: Uint8Array): Date {
  const date = Buffer.from(file.buffer, file.byteOffset, file.byteLength).readUInt16LE(DATE_AT);
  return new Date(Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31));
}

/** Files bear local time. At noon there is one in every place, whatever is done to clocks there. */
function noonOf(day: Date): Date {
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}

/** The time of the parts of a file about a day (ISO). */
export function zipDate(day: string | null): Date {
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  const year = date.getUTCFullYear();
  return year >= ZIP_YEARS[0] && year <= ZIP_YEARS[1] ? date : NO_DATE;
}

function inOrder(names: readonly string[]): readonly string[] {
  const first = '[Content_Types].xml';
  return [...names.filter((name) => name === first), ...names.filter((name) => name !== first).sort()];
}
