import * as nodePromises from 'node:fs/promises';

/** What is asked of a path's entry on the disk. */
export interface DiskEntry {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  isDirectory(): boolean;
  isFile(): boolean;
}

/** An open file: the part of Node's `FileHandle` that is used here. */
export interface DiskFile {
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  close(): Promise<void>;
  datasync(): Promise<void>;
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  stat(): Promise<DiskEntry>;
  sync(): Promise<void>;
  write(from: Uint8Array, offset: number, length: number, at: number): Promise<{ bytesWritten: number }>;
  writeFile(bytes: Uint8Array): Promise<void>;
}

/**
 * The part of `node:fs/promises` that keeping notes needs. Everything here takes it as an argument, so that a test
 * can hand in a disk that is full, slow, read-only or gone.
 */
export interface Disk {
  access(path: string, mode: number): Promise<void>;
  link(from: string, to: string): Promise<void>;
  mkdir(
    path: string,
    options: { readonly recursive: true; readonly mode: number },
  ): Promise<string | undefined>;
  open(path: string, flags: string, mode?: number): Promise<DiskFile>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string): Promise<Uint8Array>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
  stat(path: string): Promise<DiskEntry>;
  /** Times in seconds since 1970. */
  utimes(path: string, accessed: number, modified: number): Promise<void>;
}

/** The disk of this computer. */
export const nodeDisk: Disk = nodePromises;
