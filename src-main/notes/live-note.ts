import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Range } from 'slate';
import type { Trouble } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import type { NoteFile } from '../../shared/tagged/note-file.ts';
import type { ContentHash } from '../files/content-hash.ts';
import { type Journal, startJournal } from '../files/journal.ts';
import type { JournalBase, SavedMark } from '../files/journal-header.ts';
import type { JsonValue } from '../files/json-value.ts';
import type { LockHolder, NoteLock } from '../files/note-lock.ts';
import type { SaveTroubleKind } from '../files/save-trouble.ts';
import type { FileWatch } from '../files/watch-file.ts';
import { type Mirror, startMirror } from './mirror.ts';
import { journalNoteOf, type NotePlace } from './note-place.ts';
import type { NoteListener, NoteServices } from './note-services.ts';

/** The file holds something else than was read from it, and the note was edited. */
export interface Conflict {
  readonly hash: ContentHash;
  readonly bytes: Uint8Array;
}

/** A change of the main process's own that the page is to carry out. */
export interface PendingChange {
  readonly kind: 'reload' | 'theirs' | 'discard' | 'restore';
  readonly note: Note;
  readonly encoding: NoteFile['encoding'];
  /** The file holds this note: with it carried out, nothing is left to save. */
  readonly file: Conflict | null;
  /** What the note's file was last known to hold when this was asked for. */
  readonly over: ContentHash | null;
  /** What the person is told when it is carried out. */
  readonly words: string;
}

/** All that is known of an open note. Changed by the functions of this folder only. */
export interface LiveNote {
  readonly services: NoteServices;
  readonly listener: NoteListener;
  readonly mirror: Mirror;
  readonly journal: Journal;
  place: NotePlace;
  encoding: NoteFile['encoding'];
  /** The sequence whose words the file holds; -1 where it holds none of them. */
  savedSequence: number;
  savedAt: number | null;
  isSaving: boolean;
  /** What is done one after the other: saves of the file, and compactions of the journal, which count its changes. */
  turn: Promise<unknown>;
  /** Words that gave way to others, on their way to the versions. */
  keeping: Promise<unknown>;
  conflict: Conflict | null;
  gone: SaveTroubleKind | null;
  saveTrouble: Trouble | null;
  journalTrouble: string | null;
  /** What is said of a note that comes from a run that ended; null once it is saved or dismissed. */
  recovered: string | null;
  /** It comes from a run that ended, and nobody has done anything with it yet: it is not saved by itself. */
  isHeld: boolean;
  lock: NoteLock | null;
  takenBy: LockHolder | null;
  watch: FileWatch | null;
  /** By the token that the page answers with. */
  readonly pending: Map<string, PendingChange>;
  /** What the file was seen to hold while a change was pending. */
  newer: Conflict | null;
  isClosed: boolean;
}

export interface LiveNoteStart {
  readonly note: Note;
  readonly encoding: NoteFile['encoding'];
  readonly place: NotePlace;
  readonly base: JournalBase;
  /** The shape of the note that was read from the base, where that is bytes. */
  readonly shape?: number;
  /** Of a note that is recovered: the changes that its journal held. */
  readonly changes?: readonly JsonValue[];
  /** When each was made, in milliseconds since 1970. */
  readonly changeTimes?: readonly number[];
  /** Where the caret is to stand, where that is known. */
  readonly selection?: Range | null;
  /** Of a note that is recovered: what it told of the last saving. */
  readonly saved?: SavedMark;
  readonly isSaved: boolean;
  readonly recovered?: string;
}

/** Begins an open note, with its journal; nothing is written before the first change. */
export function startLiveNote(
  start: LiveNoteStart,
  services: NoteServices,
  listener: NoteListener,
): LiveNote {
  const { note, encoding, place } = start;
  const journal = startJournal({
    path: join(services.journalFolder, `${randomUUID()}.journal`),
    header: {
      note: journalNoteOf(place),
      title: noteTitle(note),
      hash: place.kind === 'file' ? place.hash : null,
      encoding: { ...encoding },
      ...(start.shape === undefined ? {} : { shape: start.shape }),
      version: services.version,
      writer: services.own,
      started: services.now(),
    },
    base: start.base,
    ...(start.changes ? { changes: start.changes } : {}),
    ...(start.changeTimes ? { changeTimes: start.changeTimes } : {}),
    onTrouble: (trouble) => {
      live.journalTrouble = trouble?.words ?? null;
      if (trouble) services.log.write('error', 'journal-trouble', { kind: trouble.kind }, trouble.cause);
      listener.onState();
    },
    now: services.now,
    disk: services.disk,
  });
  if (start.saved) journal.saved(start.saved);
  const live: LiveNote = {
    services,
    listener,
    mirror: startMirror(note, start.selection ?? null),
    journal,
    place,
    encoding,
    savedSequence: start.isSaved ? 0 : -1,
    savedAt: null,
    isSaving: false,
    turn: Promise.resolve(),
    keeping: Promise.resolve(),
    conflict: null,
    gone: null,
    saveTrouble: null,
    journalTrouble: null,
    recovered: start.recovered ?? null,
    isHeld: start.recovered !== undefined,
    lock: null,
    takenBy: null,
    watch: null,
    pending: new Map(),
    newer: null,
    isClosed: false,
  };
  return live;
}

/** Has the note words that its file does not hold? */
export function isEdited(live: LiveNote): boolean {
  return live.mirror.sequence() !== live.savedSequence;
}

/** Does somebody else have the note open, so that nothing is edited here? */
export function isReadOnly(live: LiveNote): boolean {
  return live.lock !== null && !live.lock.isOurs;
}

/** Takes in that the file holds the words of a sequence, the first `after` changes of the journal. */
export function markSaved(live: LiveNote, hash: ContentHash, sequence: number, after?: number): void {
  if (live.place.kind !== 'file') return;
  const { path } = live.place;
  live.place = { kind: 'file', path, hash };
  live.savedSequence = sequence;
  live.savedAt = live.services.now();
  live.conflict = null;
  live.gone = null;
  live.saveTrouble = null;
  live.recovered = null;
  live.isHeld = false;
  live.journal.saved({ path, hash, ...(after === undefined ? {} : { after }) });
  live.listener.onState();
}

/** Does work on the file and the journal when the work before it is done. The work must not wait for more of it. */
export function inTurn<T>(live: LiveNote, work: () => Promise<T>): Promise<T> {
  const next = live.turn.then(work);
  live.turn = next.catch(() => undefined);
  return next;
}

/** Returns when no such work is left; what calls it must go on at once. */
export async function allDone(live: LiveNote): Promise<void> {
  for (let turn: unknown; turn !== live.turn; ) {
    turn = live.turn;
    await turn;
  }
}
