import { CONTENT_HASH, type ContentHash } from './content-hash.ts';
import { JOURNAL_FORMAT } from './journal-record.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { type Identity, readIdentity } from './process-identity.ts';

/** The note of a journal: a file, or one that has no file yet, by a name of its own and the file that it was read from. */
export type JournalNote = { readonly path: string } | { readonly untitled: string; readonly from?: string };

/** What stands at the head of a journal. */
export interface JournalHeader {
  readonly note: JournalNote;
  /** The title of the note when the journal was begun, for the list that the person is shown. */
  readonly title: string;
  /** What the note's file held when it was read or last saved; null where there is no file. */
  readonly hash: ContentHash | null;
  /** How the file is encoded, as `readNoteFile` tells it; handed back as it is. */
  readonly encoding: JsonValue;
  /** A number for the note as it was read from the bytes of the base, which a later reader may read otherwise. */
  readonly shape?: number;
  /** The version of the program. */
  readonly version: string;
  readonly writer: Identity;
  /** When the journal was begun, in milliseconds since 1970. */
  readonly started: number;
}

/** What the changes start from: a file's bytes, or a state that already has so many unsaved changes in it. */
export type JournalBase =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'snapshot'; readonly state: JsonValue; readonly unsaved: number };

/** The note's file was saved, and held this then. */
export interface SavedMark {
  readonly path: string;
  readonly hash: ContentHash;
  /** How many changes since the base the file held; all of them where it is not said. */
  readonly after?: number;
}

/** A header as JSON. */
export function headerToJson(header: JournalHeader): JsonValue {
  return { format: JOURNAL_FORMAT, ...header, note: { ...header.note }, writer: { ...header.writer } };
}

/** A header out of JSON; null for anything else and for a format that this program does not know. */
export function readHeader(value: JsonValue | undefined): JournalHeader | null {
  if (!isJsonObject(value) || value['format'] !== JOURNAL_FORMAT) return null;
  const { title, hash, encoding, shape, version, started } = value;
  const note = readNote(value['note']);
  const writer = readIdentity(value['writer']);
  if (!note || !writer || typeof title !== 'string' || typeof version !== 'string') return null;
  if (typeof started !== 'number' || encoding === undefined) return null;
  if (hash !== null && !isHash(hash)) return null;
  const known = { note, title, hash, encoding, version, writer, started };
  return typeof shape === 'number' ? { ...known, shape } : known;
}

/** A mark of saving out of JSON; null for anything else. */
export function readSavedMark(value: JsonValue | undefined): SavedMark | null {
  if (!isJsonObject(value)) return null;
  const { path, hash, after } = value;
  if (typeof path !== 'string' || !isHash(hash)) return null;
  return { path, hash, ...(typeof after === 'number' ? { after } : {}) };
}

/** A snapshot out of JSON; null for anything else. */
export function readSnapshot(value: JsonValue | undefined): JournalBase | null {
  if (!isJsonObject(value)) return null;
  const { state, unsaved } = value;
  return state !== undefined && typeof unsaved === 'number' ? { kind: 'snapshot', state, unsaved } : null;
}

function readNote(value: JsonValue | undefined): JournalNote | null {
  if (!isJsonObject(value)) return null;
  const { path, untitled, from }: JsonObject = value;
  if (typeof path === 'string') return { path };
  if (typeof untitled !== 'string') return null;
  return typeof from === 'string' ? { untitled, from } : { untitled };
}

function isHash(value: JsonValue | undefined): value is ContentHash {
  return typeof value === 'string' && CONTENT_HASH.test(value);
}
