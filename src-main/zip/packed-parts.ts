import { crc32, deflateRawSync } from 'node:zlib';
import type { Part, Parts } from './parts.ts';

/** The level, memory and window of zlib's own default, named so that no other default makes other bytes. */
const DEFLATE = { level: 6, memLevel: 8, windowBits: 15 } as const;

/** How the bytes of a part are kept (APPNOTE 4.4.5). */
const METHOD = { stored: 0, deflated: 8 } as const;

/** What a reader must be able to do for a part that is deflated: version 2.0 (APPNOTE 4.4.3). */
const VERSION = 20;

/** The system that the attributes of a part are those of (APPNOTE 4.4.2). */
const UNIX = 3;

/** A plain file that its owner may read and write: Word for Mac warns of files without any such attributes. */
const PLAIN_FILE = 0o100644;

/** The bytes of a name are UTF-8 (APPNOTE 4.4.4). */
const UTF_8 = 0x800;

/** What each kind of record begins with, and how long it is without the name of its part (APPNOTE 4.3). */
const PART = { signature: 0x04034b50, length: 30 } as const;
const ENTRY = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;

/** Where the first part of a zip file has its date (APPNOTE 4.3.7, 4.4.6). */
const DATE_AT = 12;

/** Files bear a time without its place: noon, in hours above minutes and seconds. */
const NOON = 12 << 11;

/** For what has no date, or one that a zip file cannot hold: it counts years from 1980 to 2107. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const ZIP_YEARS = [1980, 2107] as const;

/**
 * Puts a Word file or a workbook together. The parts bear one day and stand in one order, the list of content types
 * first, as readers that take the file as a stream expect it: the same parts always give the same bytes. How they are
 * deflated is zlib's, of Node or Electron: another version of it may make other bytes of the same parts.
 */
export function packedParts(parts: Parts, day: Date): Uint8Array {
  const date = dateOf(day);
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const name of inOrder([...parts.keys()])) {
    const packed = packedPart(name, parts.get(name) ?? '', date);
    files.push(packed.header, packed.name, packed.bytes);
    entries.push(entryOf(packed.header, at), packed.name);
    at += packed.header.length + packed.name.length + packed.bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

interface PackedPart {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly bytes: Uint8Array;
}

/** A part with what stands before it (APPNOTE 4.3.7). It is deflated where that makes it smaller. */
function packedPart(partName: string, part: Part, date: number): PackedPart {
  const whole = typeof part === 'string' ? Buffer.from(part) : part;
  const deflated = deflateRawSync(whole, DEFLATE);
  const isSmaller = deflated.length < whole.length;
  const bytes = isSmaller ? deflated : whole;
  const name = Buffer.from(partName);
  const header = Buffer.alloc(PART.length);
  header.writeUInt32LE(PART.signature, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF_8, 6);
  header.writeUInt16LE(isSmaller ? METHOD.deflated : METHOD.stored, 8);
  header.writeUInt16LE(NOON, 10);
  header.writeUInt16LE(date, DATE_AT);
  header.writeUInt32LE(crc32(whole), 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(whole.length, 22);
  header.writeUInt16LE(name.length, 26);
  return { header, name, bytes };
}

/** The entry of a part in the directory at the end (APPNOTE 4.3.12): what stands before it, and where it is. */
function entryOf(header: Buffer, at: number): Buffer {
  const entry = Buffer.alloc(ENTRY.length);
  entry.writeUInt32LE(ENTRY.signature, 0);
  entry.writeUInt16LE((UNIX << 8) | VERSION, 4);
  header.copy(entry, 6, 4);
  entry.writeUInt32LE((PLAIN_FILE << 16) >>> 0, 38);
  entry.writeUInt32LE(at, 42);
  return entry;
}

/** The day that the parts of a file of our own bear. */
export function packedDay(file: Uint8Array): Date {
  const date = Buffer.from(file.buffer, file.byteOffset, file.byteLength).readUInt16LE(DATE_AT);
  return new Date(Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31));
}

/** A day as zip files count it: the years from 1980, the month and the day in one number (APPNOTE 4.4.6). */
function dateOf(day: Date): number {
  return ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
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
