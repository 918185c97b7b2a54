import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  RATIO_COUNTS_FROM,
  SLICE_BYTES,
} from './limits.ts';
import { isWordTrouble, wordTrouble } from './troubles.ts';

/** A part up to here is unpacked in one go: that takes a millisecond or two, and a stream for it takes longer. */
const SMALL_PART = 256 * 1024;

/** What a part is packed with (APPNOTE 4.4.5). */
const DEFLATED = 8;

/** The parts of a packed file, which are unpacked only where they are read. */
export interface ZipParts {
  /** The names of all parts, as they are written in the file. */
  readonly names: readonly string[];
  /** Whether there is a part of this name; capital letters make no difference (ISO/IEC 29500-2, 6.2.2.3). */
  has(name: string): boolean;
  /**
   * The bytes of a part, unpacked as they are asked for; null where there is no such part. Throws a trouble as soon
   * as more bytes come than the limits allow, or where they are not those that were packed.
   */
  bytesOf(name: string): AsyncIterable<Uint8Array> | null;
}

/**
 * The parts of a packed file (ZIP). Only the list of its parts is read here. Throws a trouble for a file that is cut
 * short, that has too many parts, or one name twice: two readers could see two documents in such a file.
 */
export async function zipParts(bytes: Uint8Array): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await listed(buffer);
  let unpacked = 0;
  const count = (size: number): void => {
    unpacked += size;
    if (unpacked > MAX_UNPACKED_BYTES) throw wordTrouble('too-long');
  };
  return {
    names: [...entries.values()].map(nameOf),
    has: (name) => entries.has(name.toLowerCase()),
    bytesOf(name) {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? null : unpack({ zip, buffer }, entry, count);
    },
  };
}

async function listed(
  buffer: Buffer,
): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  try {
    // Names are decoded here: those that lead out of the folder do no harm where nothing is written to a disk.
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > MAX_PARTS) throw wordTrouble('too-many-parts');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry).toLowerCase();
      if (name.endsWith('/')) continue;
      if (entries.has(name)) throw wordTrouble('damaged', `two parts are called ${name}`);
      entries.set(name, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw isWordTrouble(error) ? error : wordTrouble('damaged', error);
  }
}

function nameOf(entry: Entry): string {
  return entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
}

/** A packed file, and the bytes that it is. */
interface Packed {
  readonly zip: ZipFile;
  readonly buffer: Buffer;
}

async function* unpack(
  packed: Packed,
  entry: Entry,
  count: (size: number) => void,
): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) throw wordTrouble('locked-parts');
  // What the list says the part unpacks to is checked by yauzl; a bomb that says so itself is not even begun.
  checkSize(entry, entry.uncompressedSize);
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await chunksOf(packed, entry)) {
      size += chunk.byteLength;
      checkSize(entry, size);
      count(chunk.byteLength);
      sum = crc32(chunk, sum);
      yield* slices(chunk);
    }
  } catch (error) {
    throw isWordTrouble(error) ? error : wordTrouble('damaged', error);
  }
  if (sum !== entry.crc32) throw wordTrouble('damaged', `the checksum of ${nameOf(entry)} is wrong`);
}

/** What a part unpacks to. A small one is refused where it is not as long as the list says, as yauzl refuses a large one. */
async function chunksOf({ zip, buffer }: Packed, entry: Entry): Promise<AsyncIterable<Buffer> | [Buffer]> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const isSmall = Math.max(compressedSize, uncompressedSize) <= SMALL_PART;
  if (!isSmall || compressionMethod !== DEFLATED) return zip.openReadStreamPromise(entry);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const deflated = buffer.subarray(fileDataStart, fileDataStart + compressedSize);
  const part = inflateRawSync(deflated, { maxOutputLength: Math.max(1, uncompressedSize) });
  if (part.byteLength !== uncompressedSize) throw new Error('a part is shorter than the list says');
  return [part];
}

/** A part that is stored as it is, or is small, comes in one piece. */
function* slices(chunk: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < chunk.byteLength; from += SLICE_BYTES)
    yield chunk.subarray(from, from + SLICE_BYTES);
}

function checkSize(entry: Entry, size: number): void {
  if (size > RATIO_COUNTS_FROM && size > entry.compressedSize * MAX_RATIO) throw wordTrouble('bomb');
  if (size > MAX_PART_BYTES) throw wordTrouble('too-long');
}
