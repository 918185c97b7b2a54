/** A part as it lies in a ZIP file: deflated. */
export interface DeflatedPart {
  readonly name: string;
  readonly deflated: Uint8Array;
  /** What it unpacks to: its length in bytes, and their checksum. */
  readonly size: number;
  readonly crc: number;
}

/** A ZIP file counts the years from here to 2107 (APPNOTE 4.4.6, and MS-DOS before it). */
export const FIRST_YEAR = 1980;

/** Where the first part of a file bears its day (APPNOTE 4.3.7). */
const DAY_AT = 12;

const SIGNATURES = { part: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 } as const;

/** Deflated, by a name in UTF-8: what any reader of the last thirty years takes (APPNOTE 4.4.3 to 4.4.5). */
const VERSION = 20;
const NAME_IS_UTF8 = 1 << 11;
const DEFLATED = 8;

/** A plain file that its owner may read and write: Word for Mac warns of files without any such attributes. */
const UNIX = (3 << 8) | 63;
const PLAIN_FILE = 0o100644;

/** Files bear a time of day: noon, hours in the upper five bits. */
const NOON = 12 << 11;

/**
 * The parts as a ZIP file (APPNOTE 4.3.6), in their order: each with its header, then the list of them all. Throws for
 * one of more than 4 GB, or with more than 65,535 parts, which would need longer numbers.
 */
export function zipFile(parts: readonly DeflatedPart[], day: Date): Buffer {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const facts = factsOf(part, name.length, day);
    const header = Buffer.concat([signed(SIGNATURES.part), facts, name]);
    pieces.push(header, part.deflated);
    list.push(listed(facts, at), name);
    at += header.length + part.deflated.length;
  }
  const whole = Buffer.concat(list);
  return Buffer.concat([...pieces, whole, endOf(parts.length, whole.length, at)]);
}

/** The day that the parts of a file of our own bear. */
export function dayOfZip(file: Uint8Array): Date {
  const date = Buffer.from(file.buffer, file.byteOffset, file.byteLength).readUInt16LE(DAY_AT);
  return new Date(Date.UTC(FIRST_YEAR + (date >> 9), ((date >> 5) & 15) - 1, date & 31));
}

/** What the header of a part and the list both say of it. */
function factsOf({ deflated, size, crc }: DeflatedPart, nameLength: number, day: Date): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(NAME_IS_UTF8, 2);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(NOON, 6);
  const year = day.getUTCFullYear() - FIRST_YEAR;
  facts.writeUInt16LE((year << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate(), 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(deflated.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

/** The entry of a part in the list, short of its name; `at` is where its header begins. */
function listed(facts: Buffer, at: number): Buffer {
  const attributes = Buffer.alloc(14);
  attributes.writeUInt16LE(PLAIN_FILE, 8);
  attributes.writeUInt32LE(at, 10);
  return Buffer.concat([signed(SIGNATURES.listed), uint16(UNIX), facts, attributes]);
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([signed(SIGNATURES.end), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
