import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A part of a zip file: its text, or the bytes of what is none. */
export type Part = string | Uint8Array;

/** The parts of a zip file by their names. */
export type Parts = ReadonlyMap<string, Part>;

/** The system that the attributes of a part are those of (APPNOTE 4.4.2). */
const UNIX = 3;

/** Where the first part of a zip file has its date (APPNOTE 4.3.7, 4.4.6). */
const DATE_AT = 12;

/** A plain file that its owner may read and write: Word for Mac warns of files without any such attributes. */
const PLAIN_FILE = 0o100644;

/** For what has no date, or one that a zip file cannot hold: it counts years from 1980 to 2107. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const ZIP_YEARS = [1980, 2107] as const;

/** Takes a Word file or a workbook of our own apart: what is XML is text. Not for files from elsewhere. */
export function unpackedParts(file: Uint8Array): Parts {
  const unpacked = Object.entries(unzipSync(file, { filter: ({ name }) => !name.endsWith('/') }));
  return new Map(
    unpacked.map(([name, bytes]) => [name, /\.(?:xml|rels)$/.test(name) ? strFromU8(bytes) : bytes]),
  );
}

/**
 * Puts a Word file or a workbook together. The parts bear one day and stand in one order, the list of content types
 * first, as readers that take the file as a stream expect it: the same parts always give the same bytes.
 */
export function packedParts(parts: Parts, day: Date): Uint8Array {
  const options = { mtime: noonOf(day), os: UNIX, attrs: (PLAIN_FILE << 16) >>> 0 } as const;
  const files: Zippable = {};
  for (const name of inOrder([...parts.keys()])) {
    const part = parts.get(name) ?? '';
    files[name] = [typeof part === 'string' ? strToU8(part) : part, options];
  }
  return zipSync(files);
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

/** The text of a part; empty where it is none. */
export function wordsOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
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
