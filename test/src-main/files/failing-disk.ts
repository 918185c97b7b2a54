import * as nodePromises from 'node:fs/promises';
import type { Disk, DiskFile } from '../../../src-main/files/disk.ts';

/** An error as the system throws it. */
export function systemError(code: string, syscall = ''): Error {
  return Object.assign(new Error(`${code}: from the test`), { code, syscall });
}

/** A call that fails. */
export function failWith(code: string, syscall = ''): () => Promise<never> {
  return () => Promise.reject(systemError(code, syscall));
}

/** This computer's disk with other calls in some places. */
export function diskWith(other: Partial<Disk>): Disk {
  return { ...nodePromises, ...other };
}

/** This computer's disk with other calls in some places of each file that is opened with one of these flags. */
export function filesWith(other: Partial<DiskFile>, flags: readonly string[] = ['wx', 'wx+', 'r+']): Disk {
  return diskWith({
    open: async (path, flag, mode) => {
      const file: DiskFile = await nodePromises.open(path, flag, mode);
      return flags.includes(flag) ? Object.assign(file, other) : file;
    },
  });
}
