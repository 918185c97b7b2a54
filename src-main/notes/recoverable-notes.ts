import { basename, dirname } from 'node:path';
import type { RecoverableNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { header, newNote } from '../../shared/note/build.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { contentHash } from '../files/content-hash.ts';
import type { Disk } from '../files/disk.ts';
import { errorCode } from '../files/error-code.ts';
import { foreignFormat } from '../files/foreign-format.ts';
import { findJournals, forgetJournal, loadJournal, type Recoverable } from '../files/recovery.ts';
import { LATE, withinTime } from '../files/time-limit.ts';
import { type NotePlace, placeName, placeOf } from './note-place.ts';
import type { NoteServices } from './note-services.ts';
import { type RecoveredNote, recoveredNote } from './recovered-note.ts';

/**
 * Notes that runs which have ended left behind with words that are in no file, latest first. A journal is given up here
 * only where the note's file holds, at this moment, the very bytes that were saved with all of its changes. Never throws.
 */
export async function recoverableNotes(services: NoteServices): Promise<readonly RecoverableNote[]> {
  const { own, disk, now, log, journalFolder } = services;
  const found = await findJournals(journalFolder, { own, disk, now });
  for (const path of found.setAside) log.write('warning', 'journal-set-aside', { path });
  for (const { journal, cause } of found.unreadable) {
    log.write('error', 'journal-unreadable', { path: journal }, cause);
  }
  const files = patientReader(disk);
  const notes: RecoverableNote[] = [];
  for (const each of found.notes.filter(({ life }) => life !== 'living')) {
    const note = await listed(each, services, files);
    if (note) notes.push(note);
  }
  return notes;
}

/** A note as the list has it; null where there is nothing to recover. */
async function listed(
  found: Recoverable,
  { disk, log }: NoteServices,
  files: PatientReader,
): Promise<RecoverableNote | null> {
  const { journal, lastChange, lost, life } = found;
  const place = placeOf(found.note, null);
  const entry = {
    id: basename(journal),
    name: placeName(place),
    path: place.kind === 'file' ? place.path : null,
    lastChange,
  };
  try {
    const contents = await loadJournal(journal, disk);
    const recovered = contents && recoveredNote(contents);
    if (contents && recovered) {
      const title = noteTitle(recovered.note) || found.title;
      const missing = lost + contents.changes.length - recovered.carriedOut;
      const amount =
        recovered.isSaved && missing === 0
          ? await amountOfSaved(placeOf(contents.note, contents.hash), files)
          : await amountOf(recovered, place, files);
      if (amount !== null) return { ...entry, title, amount, lost: missing };
      // A run of another computer may still be at work with its journal.
      if (life === 'gone') {
        await forgetJournal(journal, disk).catch((error: unknown) =>
          log.write('warning', 'journal-not-removed', {}, error),
        );
      }
      return null;
    }
  } catch (error) {
    log.write('warning', 'journal-not-described', {}, error);
  }
  return { ...entry, title: found.title, amount: 'Could not be read', lost };
}

/** How a note stands that was saved whole, in a sentence; null where its file holds just what was saved. */
async function amountOfSaved(place: NotePlace, files: PatientReader): Promise<string | null> {
  if (place.kind === 'untitled' || place.hash === null) return 'Changes that are in no file';
  const held = await files(place.path);
  if (held === 'gone') return 'All of it was saved, but its file is gone';
  if (held === 'unreadable') return 'All of it was saved, but its file can’t be read now';
  return contentHash(held) === place.hash ? null : 'All of it was saved, but its file was changed since';
}

/** How much is in no file, in a sentence. */
async function amountOf(recovered: RecoveredNote, place: NotePlace, files: PatientReader): Promise<string> {
  const former = recovered.saved ?? (await fileNote(place, files));
  if (!former) return 'Changes that are in no file';
  const { describeChange } = await import('../../shared/note/compare/describe-change.ts');
  return describeChange(former, recovered.note);
}

/** What the file holds now; an empty note where there is none, and null where it can't be read. */
async function fileNote(place: NotePlace, files: PatientReader): Promise<Note | null> {
  if (place.kind === 'untitled') return newNote(header('', []), []);
  const held = await files(place.path);
  if (typeof held === 'string' || foreignFormat(held) !== null) return null;
  return readNoteFile(held).note;
}

/** The list waits no longer for a file that is only to be compared with, in milliseconds. */
const COMPARE_TIME_LIMIT = 2000;

/** The bytes of a file, or why there are none. Never throws. */
type PatientReader = (path: string) => Promise<Uint8Array | 'gone' | 'unreadable'>;

/** Reads files in good time: a folder whose disk has not answered once is not asked again. */
function patientReader(disk: Disk): PatientReader {
  const silent = new Set<string>();
  return async (path) => {
    if (silent.has(dirname(path))) return 'unreadable';
    try {
      const bytes = await withinTime(disk.readFile(path), COMPARE_TIME_LIMIT);
      if (bytes !== LATE) return bytes;
      silent.add(dirname(path));
      return 'unreadable';
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? 'gone' : 'unreadable';
    }
  };
}
