import { join } from 'node:path';
import { CONTENT_HASH, type ContentHash, contentHash } from './content-hash.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { makeFolder } from './make-folder.ts';
import { noteKey } from './note-key.ts';
import { readOrNull } from './or-null.ts';
import { setAside } from './set-aside.ts';
import { MOST_VERSION_BYTES, thinVersions, type Version } from './thin-versions.ts';
import { writeWhole } from './write-whole.ts';

export interface VersionsOptions {
  /** The folder of all notes' versions, in the data folder. */
  readonly folder: string;
  readonly most?: number;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** The former states of notes. Calls for one note wait for each other. */
export interface Versions {
  /** Keeps bytes that a note's file held and is about to lose. Throws the system's error. */
  keep(path: string, bytes: Uint8Array): Promise<void>;
  /** The versions of a note, newest first; none where none can be read. Never throws. */
  list(path: string): Promise<readonly Version[]>;
  /** The bytes of a version; null where they are gone or no longer what they were. Throws the system's other errors. */
  read(path: string, hash: ContentHash): Promise<Uint8Array | null>;
}

/**
 * Keeps versions in a folder for each note, named by `noteKey`: every content once, in a file named by its hash, and
 * `versions.json` with the note's path and the times. The files are what counts: an index that is damaged is set
 * aside and made anew from them, with the times of the files, and one that a file is missing in gets it back.
 */
export function openVersions(options: VersionsOptions): Versions {
  const { folder, most = MOST_VERSION_BYTES, now = Date.now, disk = nodeDisk } = options;
  const turns = new Map<string, Promise<unknown>>();

  const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const next = (turns.get(key) ?? Promise.resolve()).then(work);
    const turn = next.then(
      () => undefined,
      () => undefined,
    );
    turns.set(key, turn);
    turn.then(() => turns.get(key) === turn && turns.delete(key));
    return next;
  };

  const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
    const at = join(folder, noteKey(path));
    const hash = contentHash(bytes);
    const known = await knownVersions(at, now(), disk);
    await makeFolder(at, disk);
    await keepContent(join(at, hash), bytes, disk);
    const latest = known[0];
    const version = { hash, size: bytes.length, time: now() };
    const all = latest?.hash === hash ? [version, ...known.slice(1)] : [version, ...known];
    const kept = thinVersions(all, now(), most);
    await writeJsonFile(join(at, INDEX), indexOf(path, kept), disk);
    const contents = new Set(kept.map((each) => each.hash));
    const dropped = new Set(all.map((each) => each.hash).filter((each) => !contents.has(each)));
    for (const each of dropped) await disk.rm(join(at, each), { force: true });
  };

  return {
    keep: (path, bytes) => inTurn(noteKey(path), () => keep(path, bytes)),
    list: (path) =>
      inTurn(noteKey(path), () => knownVersions(join(folder, noteKey(path)), now(), disk)).catch(() => []),
    async read(path, hash) {
      if (!CONTENT_HASH.test(hash)) return null;
      const bytes = await readOrNull(join(folder, noteKey(path), hash), disk);
      return bytes && contentHash(bytes) === hash ? bytes : null;
    },
  };
}

const INDEX = 'versions.json';

/** Keeps a content once. One that is there but damaged is written again. */
async function keepContent(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const there = await disk.readFile(path).catch(() => null);
  if (there && Buffer.compare(there, bytes) === 0) return;
  await writeWhole(path, bytes, { replace: true }, disk);
}

/** The versions of a note's folder: those of the index whose contents are there, and contents that it misses. */
async function knownVersions(at: string, now: number, disk: Disk): Promise<readonly Version[]> {
  const names = await disk.readdir(at).catch((error) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const contents = new Set(names.filter((name) => CONTENT_HASH.test(name)));
  const listed = (await readIndex(join(at, INDEX), now, disk)).filter(({ hash }) => contents.has(hash));
  for (const { hash } of listed) contents.delete(hash);
  const found: Version[] = [];
  for (const hash of contents) {
    const { size, mtimeMs } = await disk.stat(join(at, hash));
    found.push({ hash, size, time: Math.round(mtimeMs) });
  }
  return [...listed, ...found].sort((one, other) => other.time - one.time);
}

async function readIndex(path: string, now: number, disk: Disk): Promise<readonly Version[]> {
  const file = await readJsonFile(path, disk);
  if (file.state === 'missing') return [];
  if (file.state === 'unreadable') throw file.cause;
  const versions = file.state === 'read' ? readVersions(file.value) : null;
  if (versions) return versions;
  await setAside(path, now, disk);
  return [];
}

function indexOf(path: string, versions: readonly Version[]): JsonValue {
  return { path, versions: versions.map((version) => ({ ...version })) };
}

/** The versions of an index; null where it is damaged. */
function readVersions(value: JsonValue): readonly Version[] | null {
  if (!isJsonObject(value) || !Array.isArray(value['versions'])) return null;
  const versions = value['versions'].map(readVersion);
  return versions.every((version) => version !== null) ? versions : null;
}

function readVersion(value: JsonValue): Version | null {
  if (!isJsonObject(value)) return null;
  const { hash, size, time } = value;
  if (typeof hash !== 'string' || !CONTENT_HASH.test(hash)) return null;
  return typeof size === 'number' && typeof time === 'number' ? { hash, size, time } : null;
}
