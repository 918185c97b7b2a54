import { createReadStream } from 'node:fs';

/**
 * The largest note that is read. A string holds at most 512 Mi characters, and reading needs a few copies of
 * the text; the longest real notes are well under one MiB.
 */
export const MAX_NOTE_BYTES = 256 * 1024 * 1024;

/** Bytes asked for at a time: a note of usual length in one go. */
const CHUNK_BYTES = 1024 * 1024;

/** All bytes of a file, pipe or device. Throws the system's error; over the limit `ERR_FS_FILE_TOO_LARGE`. */
export function readBytes(path: string, limit: number = MAX_NOTE_BYTES): Promise<Uint8Array> {
  return collect(createReadStream(path, { highWaterMark: CHUNK_BYTES }), limit);
}

/** All bytes of a stream, as standard input. Stops at the limit, so that an endless stream ends too. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  limit: number = MAX_NOTE_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) {
      throw Object.assign(new Error('file too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
