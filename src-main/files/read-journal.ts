import type { ContentHash } from './content-hash.ts';
import {
  type JournalBase,
  type JournalHeader,
  type JournalNote,
  readHeader,
  readSavedMark,
  readSnapshot,
  type SavedMark,
} from './journal-header.ts';
import { type JournalRecord, unframeRecord } from './journal-record.ts';
import { type JsonValue, parseJson } from './json-value.ts';

/** One change, and when it was appended. */
export interface JournalChange {
  readonly time: number;
  readonly change: JsonValue;
}

/** What could not be read at the end of a journal. */
export interface JournalLoss {
  readonly bytes: number;
  /**
   * How many changes stand in these bytes as far as one can tell: the damaged record counts as one, and those
   * behind it only where their frames can still be followed.
   */
  readonly changes: number;
  /** True where the bytes end in the middle of a record, as a power cut leaves them; false where they are damaged. */
  readonly isTorn: boolean;
}

/** All that a journal holds. */
export interface JournalContents {
  readonly header: JournalHeader;
  /** The note, and what its file held, when it was last saved; or when the journal was begun. */
  readonly note: JournalNote;
  readonly hash: ContentHash | null;
  readonly base: JournalBase;
  readonly changes: readonly JournalChange[];
  /** The last saving of the note's file, and how many of `changes` it covers. */
  readonly saved: (SavedMark & { readonly after: number }) | null;
  /** How many changes are in no file. */
  readonly unsaved: number;
  readonly lost: JournalLoss | null;
}

/**
 * Reads a journal. Total over any bytes, never throws: reads as far as the records are whole and says what is lost
 * behind that. Changes are never skipped, as a later one means nothing without those before it. Null where not
 * even the header and the base can be read, or the format is another one.
 */
export function readJournal(bytes: Uint8Array): JournalContents | null {
  let header: JournalHeader | null = null;
  let base: JournalBase | null = null;
  let saved: JournalContents['saved'] = null;
  const changes: JournalChange[] = [];

  /** Takes in a record; false where it stands in the wrong place or says nothing. */
  const take = ({ type, time, payload }: JournalRecord): boolean => {
    if (type === 'B') {
      if (!header || base) return false;
      base = { kind: 'bytes', bytes: payload };
      return true;
    }
    const value = parseJson(Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('utf8'));
    if (value === undefined) return false;
    if (type === 'H') {
      if (header) return false;
      header = readHeader(value);
      return header !== null;
    }
    if (type === 'S') {
      if (!header || base) return false;
      base = readSnapshot(value);
      return base !== null;
    }
    if (!base) return false;
    if (type === 'C') {
      changes.push({ time, change: value });
      return true;
    }
    const mark = readSavedMark(value);
    if (mark) saved = { ...mark, after: Math.min(mark.after ?? changes.length, changes.length) };
    return mark !== null;
  };

  let at = 0;
  let chain = 0;
  for (;;) {
    const next = unframeRecord(bytes, at, chain);
    if (!next?.isWhole || !take(next.record)) break;
    at = next.end;
    chain = next.chain;
  }
  return contents(header, base, changes, saved, lossBehind(bytes, at));
}

function contents(
  header: JournalHeader | null,
  base: JournalBase | null,
  changes: readonly JournalChange[],
  saved: JournalContents['saved'],
  lost: JournalLoss | null,
): JournalContents | null {
  if (!header || !base) return null;
  const before = base.kind === 'snapshot' ? base.unsaved : 0;
  const unsaved = saved ? changes.length - saved.after : before + changes.length;
  const note = saved ? { path: saved.path } : header.note;
  const hash = saved ? saved.hash : header.hash;
  return { header, note, hash, base, changes, saved, unsaved, lost };
}

/** What stands behind the last whole record: follows the frames as long as they make sense. */
function lossBehind(bytes: Uint8Array, end: number): JournalLoss | null {
  if (end === bytes.length) return null;
  let at = end;
  let changes = 1;
  let chain = 0;
  for (;;) {
    const next = unframeRecord(bytes, at, chain);
    if (!next) break;
    if (at > end && next.isWhole && next.record.type === 'C') changes++;
    at = next.end;
    chain = next.chain;
  }
  return { bytes: bytes.length - end, changes, isTorn: at === end };
}
