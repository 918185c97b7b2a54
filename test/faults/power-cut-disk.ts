import { dirname } from 'node:path';
import type { Disk, DiskEntry, DiskFile } from '../../src-main/files/disk.ts';
import { systemError } from '../src-main/files/failing-disk.ts';

/** A file's bytes as programs see them, and as they were when they were last flushed. */
interface Node {
  readonly number: number;
  seen: Buffer;
  flushed: Buffer;
  mode: number;
}

/** A change of a folder's names that is not flushed yet; the disk keeps their order. */
interface NameChange {
  readonly folder: string;
  apply(names: Map<string, Node>): void;
}

export interface PowerCutDisk {
  readonly disk: Disk;
  /** How many calls were made. */
  calls(): number;
  /** From this call on nothing happens any more, and every call fails. */
  cutAt(call: number): void;
  /** This one call fails with a code of the system, and the disk goes on. */
  failAt(call: number, code: string): void;
  /** The disk as it is found after the cut: what was flushed, and by chance some of what was not. */
  restart(chance: () => number): void;
}

/**
 * A disk in memory that loses its power: as strict as the promises of `fsync(2)`. Bytes that were not flushed may be
 * there, be missing, or be zeros; names that were not flushed may be the former ones, from some change on. It is
 * kinder than a real one in that folders themselves are never lost.
 */
export function powerCutDisk(): PowerCutDisk {
  let names = new Map<string, Node>();
  let flushedNames = new Map<string, Node>();
  let changes: NameChange[] = [];
  let count = 0;
  let numbers = 0;
  let cut = Number.POSITIVE_INFINITY;
  let failing = { call: 0, code: '' };

  const call = async (): Promise<void> => {
    await Promise.resolve();
    if (++count >= cut) throw systemError('ECUT');
    if (count === failing.call) throw systemError(failing.code);
  };

  const found = (path: string): Node => {
    const node = names.get(path);
    if (!node) throw systemError('ENOENT');
    return node;
  };

  const change = (folder: string, apply: NameChange['apply']): void => {
    changes.push({ folder, apply });
    apply(names);
  };

  const flushNames = (folder: string): void => {
    for (const each of changes.filter((one) => one.folder === folder)) each.apply(flushedNames);
    changes = changes.filter((one) => one.folder !== folder);
  };

  const made = (path: string, mode = 0o644): Node => {
    const node = { number: ++numbers, seen: Buffer.alloc(0), flushed: Buffer.alloc(0), mode };
    change(dirname(path), (map) => map.set(path, node));
    return node;
  };

  const isFolder = (path: string): boolean => !names.has(path);

  const opened = (path: string, flags: string, mode?: number): DiskFile => {
    if (flags === 'r' && isFolder(path)) return folderFile(() => flushNames(path));
    if (flags.startsWith('wx') && names.has(path)) throw systemError('EEXIST');
    const node = flags.startsWith('r') ? found(path) : (names.get(path) ?? made(path, mode));
    return fileOf(node);
  };

  const folderFile = (flush: () => void): DiskFile => ({
    ...fileOf({ number: 0, seen: Buffer.alloc(0), flushed: Buffer.alloc(0), mode: 0o755 }),
    sync: async () => {
      await call();
      flush();
    },
  });

  const fileOf = (node: Node): DiskFile => {
    const write = async (bytes: Uint8Array, from: number, length: number, at: number) => {
      await call();
      const end = Math.max(node.seen.length, at + length);
      const seen = Buffer.concat([node.seen], end);
      seen.set(bytes.subarray(from, from + length), at);
      node.seen = seen;
      return { bytesWritten: length };
    };
    const flush = async () => {
      await call();
      node.flushed = node.seen;
    };
    return {
      write,
      datasync: flush,
      sync: flush,
      chown: call,
      close: call,
      stat: async () => entryOf(node),
      chmod: async (mode) => {
        await call();
        node.mode = mode;
      },
      writeFile: async (bytes) => void (await write(bytes, 0, bytes.length, 0)),
      read: async (into, offset, length, position) => {
        await call();
        return { bytesRead: node.seen.copy(into, offset, position, position + length) };
      },
    };
  };

  const disk: Disk = {
    access: call,
    utimes: call,
    mkdir: async () => {
      await call();
      return undefined;
    },
    realpath: async (path) => path,
    link: async (from, to) => {
      await call();
      if (names.has(to)) throw systemError('EEXIST');
      const node = found(from);
      change(dirname(to), (map) => map.set(to, node));
    },
    open: async (path, flags, mode) => {
      await call();
      return opened(path, flags, mode);
    },
    readdir: async (path) => {
      await call();
      return [...names.keys()]
        .filter((each) => dirname(each) === path)
        .map((each) => each.slice(path.length + 1));
    },
    readFile: async (path) => {
      await call();
      return Buffer.from(found(path).seen);
    },
    rename: async (from, to) => {
      await call();
      const node = found(from);
      change(dirname(to), (map) => {
        map.delete(from);
        map.set(to, node);
      });
    },
    rm: async (path) => {
      await call();
      if (names.has(path)) change(dirname(path), (map) => map.delete(path));
    },
    stat: async (path) => {
      await call();
      const node = names.get(path);
      if (node) return entryOf(node);
      if ([...names.keys()].some((each) => each.startsWith(`${path}/`))) return FOLDER;
      throw systemError('ENOENT');
    },
  };

  return {
    disk,
    calls: () => count,
    cutAt: (at) => {
      cut = at;
    },
    failAt: (call, code) => {
      failing = { call, code };
    },
    restart(chance) {
      const kept = changes.slice(0, Math.floor(chance() * (changes.length + 1)));
      for (const each of kept) each.apply(flushedNames);
      changes = [];
      for (const node of new Set([...names.values(), ...flushedNames.values()])) {
        node.flushed = afterCut(node, chance);
        node.seen = node.flushed;
      }
      names = new Map(flushedNames);
      flushedNames = new Map(names);
      cut = Number.POSITIVE_INFINITY;
    },
  };
}

/** The bytes of a file after the cut. */
function afterCut(node: Node, chance: () => number): Buffer {
  const share = Math.floor(chance() * 4);
  if (node.seen === node.flushed || share === 0) return node.flushed;
  if (share === 1) return node.seen;
  const end = Math.floor(chance() * (node.seen.length + 1));
  const torn = Buffer.from(node.seen);
  // Zeros from some place on, which is how an unflushed file is often found; or the end is missing.
  torn.fill(0, end);
  node.flushed.copy(torn);
  return share === 2 ? torn : torn.subarray(0, Math.max(end, node.flushed.length));
}

function entryOf(node: Node): DiskEntry {
  const { mode, number, seen } = node;
  return {
    mode,
    uid: 0,
    gid: 0,
    size: seen.length,
    mtimeMs: Date.now(),
    ino: number,
    isDirectory: () => false,
    isFile: () => true,
  };
}

const FOLDER: DiskEntry = {
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 0,
  mtimeMs: 0,
  ino: 0,
  isDirectory: () => true,
  isFile: () => false,
};
