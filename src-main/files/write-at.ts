import type { DiskFile } from './disk.ts';

/** Writes all of the bytes at a place of a file; a system may take fewer at a time. Throws the system's error. */
export async function writeAt(file: DiskFile, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk takes no bytes'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}
