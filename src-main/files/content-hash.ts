import { createHash } from 'node:crypto';
import { type Disk, nodeDisk } from './disk.ts';
import { readOrNull } from './or-null.ts';

/** SHA-256 of a file's bytes in hexadecimal. Two files with one hash hold the same bytes. */
export type ContentHash = string;

/** How a content hash is written; names of files are made from it. */
export const CONTENT_HASH = /^[0-9a-f]{64}$/;

/** The hash of bytes. */
export function contentHash(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of what a file holds now; null where there is no such file. Throws the system's other errors. */
export async function hashOfFile(path: string, disk: Disk = nodeDisk): Promise<ContentHash | null> {
  const bytes = await readOrNull(path, disk);
  return bytes && contentHash(bytes);
}
