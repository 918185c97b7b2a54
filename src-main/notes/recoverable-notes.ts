import { basename } from 'node:path';
import type { RecoverableNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { header, newNote } from '../../shared/note/build.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { findJournals, loadJournal, type Recoverable } from '../files/recovery.ts';
import { type NotePlace, placeName, placeOf } from './note-place.ts';
import type { NoteServices } from './note-services.ts';
import { readNoteAt } from './read-note-at.ts';
import { type RecoveredNote, recoveredNote } from './recovered-note.ts';

/** Notes that runs which have ended left behind, latest first. Deletes nothing. Never throws. */
export async function recoverableNotes(services: NoteServices): Promise<readonly RecoverableNote[]> {
  const { own, disk, now, log, journalFolder } = services;
  const found = await findJournals(journalFolder, { own, disk, now });
  for (const path of found.setAside) log.write('warning', 'journal-set-aside', { path });
  for (const { journal, cause } of found.unreadable) {
    log.write('error', 'journal-unreadable', { path: journal }, cause);
  }
  const notes: RecoverableNote[] = [];
  for (const each of found.notes.filter(({ life }) => life !== 'living')) {
    notes.push(await listed(each, services));
  }
  return notes;
}

async function listed(found: Recoverable, { disk, log }: NoteServices): Promise<RecoverableNote> {
  const { journal, lastChange, lost } = found;
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
      const misfits = contents.changes.length - recovered.carriedOut;
      return { ...entry, title, amount: await amountOf(recovered, place), lost: lost + misfits };
    }
  } catch (error) {
    log.write('warning', 'journal-not-described', {}, error);
  }
  return { ...entry, title: found.title, amount: 'Could not be read', lost };
}

/** How much is in no file, in a sentence. */
async function amountOf(recovered: RecoveredNote, place: NotePlace): Promise<string> {
  if (recovered.isSaved) return 'All of it is saved in its file';
  const former = recovered.saved ?? (await fileNote(place));
  if (!former) return 'Changes that are in no file';
  const { describeChange } = await import('../../shared/note/compare/describe-change.ts');
  return describeChange(former, recovered.note);
}

/** The list waits no longer for a file that is only to be compared with, in milliseconds. */
const COMPARE_TIME_LIMIT = 2000;

/** What the file holds now; an empty note where there is none, and null where it can't be read. */
async function fileNote(place: NotePlace): Promise<Note | null> {
  if (place.kind === 'untitled') return newNote(header('', []), []);
  const read = await readNoteAt(place.path, COMPARE_TIME_LIMIT);
  return read.ok ? readNoteFile(read.value).note : null;
}
