/**
 * The binary form of the DevTools protocol, as `--remote-debugging-pipe=cbor` speaks it: CBOR (RFC 8949) of which Chromium
 * uses a part and one habit of its own. Maps and arrays have no length ahead and lie in an envelope, which says how many
 * bytes they take. A body of a megabyte passes as it is; in JSON it would be written in base 64, and read letter by letter.
 */

/** What a message is made of. Bytes may be written; read, they are a string in base 64, as in JSON. */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly CborValue[]
  | { readonly [key: string]: CborValue | undefined };

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const TAG = 6;

const ARRAY_START = 0x9f;
const MAP_START = 0xbf;
const STOP = 0xff;
const FALSE = 0xf4;
const TRUE = 0xf5;
const NULL = 0xf6;
const DOUBLE = 0xfb;
/** The next bytes are to be shown in base 64: Chromium's mark of bytes, for bytes without it are text in UTF-16. */
const BASE_64 = 0xd6;
/** Tag 24, CBOR within CBOR, and a length of four bytes. */
const ENVELOPE = [0xd8, 0x18, 0x5a] as const;
const ENVELOPE_BYTES = ENVELOPE.length + 4;

/** A message of the protocol in its envelope. Members that are undefined are left out. */
export function encodeCbor(value: CborValue): Buffer {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

/** The number of bytes that the message at the beginning takes, envelope and all; null while too few are here to tell. */
export function cborLength(bytes: Buffer): number | null {
  if (bytes.length < ENVELOPE_BYTES) return null;
  if (ENVELOPE.some((byte, index) => bytes[index] !== byte)) throw new Error('This is no message in CBOR');
  return ENVELOPE_BYTES + bytes.readUInt32BE(ENVELOPE.length);
}

/** Reads a message that is here as a whole. Throws for what the protocol does not use. */
export function decodeCbor(bytes: Buffer): unknown {
  return read({ bytes, at: 0 });
}

/** Returns the number of bytes written. */
function write(value: CborValue, parts: Uint8Array[]): number {
  if (value === null || typeof value === 'boolean') {
    return put(parts, Uint8Array.of(value === null ? NULL : value ? TRUE : FALSE));
  }
  if (typeof value === 'number') return put(parts, numberBytes(value));
  if (typeof value === 'string') return writeText(value, parts);
  if (value instanceof Uint8Array) {
    return put(parts, Uint8Array.of(BASE_64)) + put(parts, head(BYTES, value.length)) + put(parts, value);
  }
  const envelope = Buffer.alloc(ENVELOPE_BYTES);
  envelope.set(ENVELOPE);
  put(parts, envelope);
  const isArray = Array.isArray(value);
  let length = put(parts, Uint8Array.of(isArray ? ARRAY_START : MAP_START));
  if (isArray) {
    for (const item of value as readonly CborValue[]) length += write(item, parts);
  } else {
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) length += writeText(key, parts) + write(member, parts);
    }
  }
  length += put(parts, Uint8Array.of(STOP));
  envelope.writeUInt32BE(length, ENVELOPE.length);
  return ENVELOPE_BYTES + length;
}

function put(parts: Uint8Array[], bytes: Uint8Array): number {
  parts.push(bytes);
  return bytes.length;
}

function writeText(text: string, parts: Uint8Array[]): number {
  const bytes = Buffer.from(text);
  return put(parts, head(TEXT, bytes.length)) + put(parts, bytes);
}

/** Whole numbers of 32 bits; the protocol has all others as doubles. */
function numberBytes(value: number): Uint8Array {
  if (Object.is(value | 0, value)) return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(DOUBLE);
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** What a value is and its number: how long it is, or how much. */
function head(kind: number, count: number): Uint8Array {
  const start = kind << 5;
  if (count < 24) return Uint8Array.of(start | count);
  if (count <= 0xff) return Uint8Array.of(start | 24, count);
  if (count <= 0xffff) return Uint8Array.of(start | 25, count >> 8, count & 0xff);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(start | 26);
  bytes.writeUInt32BE(count, 1);
  return bytes;
}

interface Reader {
  readonly bytes: Buffer;
  at: number;
}

function read(reader: Reader): unknown {
  const byte = reader.bytes.readUInt8(reader.at++);
  switch (byte) {
    case NULL:
      return null;
    case FALSE:
    case TRUE:
      return byte === TRUE;
    case DOUBLE:
      return take(reader, 8).readDoubleBE();
    case BASE_64:
      return take(reader, countAfter(reader, reader.bytes.readUInt8(reader.at++))).toString('base64');
    case ENVELOPE[0]:
      reader.at += ENVELOPE_BYTES - 1;
      return read(reader);
    case ARRAY_START: {
      const items: unknown[] = [];
      while (!hasStopped(reader)) items.push(read(reader));
      return items;
    }
    case MAP_START: {
      const members: [string, unknown][] = [];
      while (!hasStopped(reader)) members.push([String(read(reader)), read(reader)]);
      return Object.fromEntries(members);
    }
    default:
      return readCounted(reader, byte);
  }
}

function readCounted(reader: Reader, byte: number): unknown {
  const kind = byte >> 5;
  if (kind >= TAG) throw new Error(`The protocol has no value that begins with ${byte.toString(16)}`);
  const count = countAfter(reader, byte);
  switch (kind) {
    case UNSIGNED:
      return count;
    case NEGATIVE:
      return -1 - count;
    case BYTES:
      return take(reader, count).toString('utf16le');
    case TEXT:
      return take(reader, count).toString('utf8');
    default:
      throw new Error(`The protocol has no value that begins with ${byte.toString(16)}`);
  }
}

function countAfter(reader: Reader, byte: number): number {
  const small = byte & 0x1f;
  if (small < 24) return small;
  const size = small === 24 ? 1 : small === 25 ? 2 : small === 26 ? 4 : 0;
  if (size === 0) throw new Error(`The protocol has no value that begins with ${byte.toString(16)}`);
  reader.at += size;
  return reader.bytes.readUIntBE(reader.at - size, size);
}

function take(reader: Reader, count: number): Buffer {
  reader.at += count;
  if (reader.at > reader.bytes.length) throw new Error('A value in CBOR ends before its time');
  return reader.bytes.subarray(reader.at - count, reader.at);
}

function hasStopped(reader: Reader): boolean {
  if (reader.bytes[reader.at] !== STOP) return false;
  reader.at += 1;
  return true;
}
