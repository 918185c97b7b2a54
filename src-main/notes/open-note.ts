import { join } from 'node:path';
import type { RecoverableNote } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { agendaItem, header, newNote, paragraph } from '../../shared/note/build.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { contentHash } from '../files/content-hash.ts';
import type { JsonValue } from '../files/json-value.ts';
import { findJournals, forgetJournal, loadJournal, type Recoverable } from '../files/recovery.ts';
import { errorDetail } from './error-detail.ts';
import type { LiveNoteStart } from './live-note.ts';
import { timeInWords } from './note-bars.ts';
import { placeName } from './note-place.ts';
import type { NoteServices } from './note-services.ts';
import { readNoteAt } from './read-note-at.ts';
import { recoveredNote } from './recovered-note.ts';

/** How an open note starts, from a file. */
export async function noteOfFile(path: string): Promise<Answer<LiveNoteStart>> {
  const read = await readNoteAt(path);
  if (!read.ok) return read;
  const bytes = read.value;
  const { note, encoding } = readNoteFile(bytes);
  const place = { kind: 'file', path, hash: contentHash(bytes) } as const;
  return { ok: true, value: { note, encoding, place, base: { kind: 'bytes', bytes }, isSaved: true } };
}

/** How a new note starts: a header to fill in, and a first entry to type in. */
export function untitledNote(name: string, today: string): LiveNoteStart {
  const fields = [
    { label: 'Date', value: today },
    { label: 'Time', value: '' },
    { label: 'Venue', value: '' },
  ];
  const note = newNote(header('', fields), [agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')])]);
  const state = { note, selection: null } as unknown as JsonValue;
  return {
    note,
    encoding: { encoding: 'utf-8' },
    place: { kind: 'untitled', name },
    base: { kind: 'snapshot', state, unsaved: 0 },
    isSaved: true,
  };
}

/** How a note starts that a run left behind, and its journal, which goes once the new one is on the disk. */
export async function noteOfJournal(
  id: string,
  services: NoteServices,
): Promise<Answer<{ readonly start: LiveNoteStart; readonly forget: () => Promise<void> }>> {
  const path = join(services.journalFolder, id);
  try {
    const contents = await loadJournal(path, services.disk);
    const recovered = contents && recoveredNote(contents);
    if (!contents || !recovered) return damaged();
    const forget = (): Promise<void> => forgetJournal(path, services.disk);
    if (contents.unsaved === 0 && 'path' in contents.note) {
      const file = await noteOfFile(contents.note.path);
      return file.ok ? { ok: true, value: { start: file.value, forget } } : file;
    }
    const { note, selection, encoding } = recovered;
    const place =
      'path' in contents.note
        ? ({ kind: 'file', path: contents.note.path, hash: contents.hash } as const)
        : ({ kind: 'untitled', name: contents.note.untitled } as const);
    const last = contents.changes.at(-1)?.time ?? contents.header.started;
    const lost = (contents.lost?.changes ?? 0) + recovered.misfits;
    const start: LiveNoteStart = {
      note,
      encoding,
      place,
      base: contents.base,
      changes: contents.changes.map((each) => each.change),
      selection,
      isSaved: false,
      ...(contents.saved ? { saved: contents.saved } : {}),
      recovered: recoveredWords(placeName(place), last, lost, services.now()),
    };
    return { ok: true, value: { start, forget } };
  } catch (error) {
    return damaged(errorDetail(error));
  }
}

function damaged(detail = ''): Answer<never> {
  const words =
    'This note could not be read from the safety copy. The copy is left where it is; the log says where. Nothing was deleted.';
  return { ok: false, trouble: { code: 'journal-unreadable', words, detail } };
}

function recoveredWords(name: string, last: number, lost: number, now: number): string {
  const missing =
    lost === 0 ? '' : ` The last ${lost === 1 ? 'change' : `${lost} changes`} could not be read.`;
  return `These are the words of “${name}” as they were at ${timeInWords(last, now)}, when Minutewright ended.${missing} They are not saved yet.`;
}

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

async function listed(found: Recoverable, services: NoteServices): Promise<RecoverableNote> {
  const { note, title, journal, lastChange, lost } = found;
  const place =
    'path' in note
      ? ({ kind: 'file', path: note.path, hash: null } as const)
      : ({ kind: 'untitled', name: note.untitled } as const);
  return {
    id: journal.slice(services.journalFolder.length + 1),
    name: placeName(place),
    title,
    path: place.kind === 'file' ? place.path : null,
    lastChange,
    amount: await amountOf(found, services),
    lost,
  };
}

/** How much is in no file, in a sentence. */
async function amountOf({ journal, unsaved }: Recoverable, services: NoteServices): Promise<string> {
  if (unsaved === 0) return 'All of it is saved in its file';
  const contents = await loadJournal(journal, services.disk).catch(() => null);
  const recovered = contents && recoveredNote(contents);
  if (!contents || !recovered) return 'Could not be read';
  const { describeChange } = await import('../../shared/note/compare/describe-change.ts');
  return describeChange(recovered.saved, recovered.note);
}
