import { stat } from 'node:fs/promises';

/** A file on its disk, whatever name it goes by. */
export type FileIdentity = string;

/** Which file a path leads to; null where it leads to no ordinary file. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const there = await stat(path, { bigint: true });
    return there.isFile() ? `${there.dev}:${there.ino}` : null;
  } catch {
    return null;
  }
}
