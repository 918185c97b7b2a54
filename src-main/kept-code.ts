import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What stands before compiled code: a checksum of it and of its source, as V8 itself looks at their lengths only. */
const CHECKSUM_BYTES = 4;

/** The files of a built program, loaded with what was compiled of them before. */
export interface KeptCode {
  /** What a file of the program exports, by its name (`./run-cli.js`); any other name is a module of Node's. */
  readonly load: (name: string) => unknown;
  /** Keeps what was compiled by now for the next run, where any file was compiled anew. Never throws. */
  readonly keep: () => void;
}

interface Loaded {
  readonly module: { readonly exports: unknown };
  readonly source: string;
  readonly script: Script;
}

/**
 * Runs the files in `folder` (CommonJS), and keeps their compiled code in `cache`; null for nowhere. `keep` is for the end
 * of a run, when the functions that ran have all been compiled: Node's own cache holds a file as it is before any of it
 * ran, and compiling those is a quarter of the time in which a short note is turned. Whatever is the matter with the
 * cache, the program runs without it.
 */
export function keptCode(folder: string, cache: string | null): KeptCode {
  const ofNode = createRequire(join(folder, 'package.json'));
  const loaded = new Map<string, Loaded>();
  let isNew = false;

  function load(name: string): unknown {
    if (!name.startsWith('./')) return ofNode(name);
    const there = loaded.get(name);
    if (there) return there.module.exports;
    const filename = join(folder, name);
    const source = `(function (exports, require, module) {${withoutHashbang(readFileSync(filename, 'utf8'))}\n})`;
    const kept = cache === null ? null : keptFor(source, join(cache, name));
    const script = new Script(source, { filename, ...(kept ? { cachedData: kept } : {}) });
    if (kept === null || script.cachedDataRejected) isNew = true;
    const module = { exports: {} };
    // Before it runs, as files may ask for each other.
    loaded.set(name, { module, source, script });
    script.runInThisContext()(module.exports, load, module);
    return module.exports;
  }

  function keep(): void {
    if (cache === null || !isNew) return;
    try {
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      for (const [name, { source, script }] of loaded) keepFor(source, join(cache, name), script);
    } catch {
      // A full disk or a folder that is not to be written to: the next run compiles anew.
    }
  }

  return { load, keep };
}

/** What was kept of a source, whole and of this very source; null where there is none. */
function keptFor(source: string, file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const compiled = bytes.subarray(CHECKSUM_BYTES);
    return bytes.readUInt32LE() === checksumOf(source, compiled) ? compiled : null;
  } catch {
    return null;
  }
}

/** Another run may read the file while this one writes it, so it appears whole. */
function keepFor(source: string, file: string, script: Script): void {
  const compiled = script.createCachedData();
  const beside = `${file}.${process.pid}`;
  try {
    const bytes = Buffer.concat([Buffer.alloc(CHECKSUM_BYTES), compiled]);
    bytes.writeUInt32LE(checksumOf(source, compiled));
    writeFileSync(beside, bytes, { mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function checksumOf(source: string, compiled: Uint8Array): number {
  return crc32(compiled, crc32(source));
}

function withoutHashbang(code: string): string {
  return code.replace(/^#!.*/, '');
}
