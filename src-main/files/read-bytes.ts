import { type FileHandle, open } from 'node:fs/promises';

/**
 * The largest note that is read. A string holds at most 512 Mi characters, and reading needs a few copies of
 * the text; the longest real notes are well under one MiB.
 */
export const MAX_NOTE_BYTES = 256 * 1024 * 1024;

/** Bytes asked for at a time: a note of usual length in one go. */
const CHUNK_BYTES = 1024 * 1024;

/** All bytes of a file, pipe or device. Throws the system's error; over the limit `ERR_FS_FILE_TOO_LARGE`. */
export async function readBytes(path: string, limit: number = MAX_NOTE_BYTES): Promise<Uint8Array> {
  const file = await open(path);
  try {
    return await collect(chunksOf(file), limit);
  } finally {
    await file.close();
  }
}

/** A stream of the file would do the same, and take as long to get ready as a short note takes to be read. */
async function* chunksOf(file: FileHandle): AsyncIterable<Uint8Array> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
  }
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
