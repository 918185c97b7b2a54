import { join } from 'node:path';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { AgendaItem, Block, Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, newNote, paragraph } from '../../shared/note/build.ts';
import { childBlocks, isVoid } from '../../shared/note/walk.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { contentHash } from '../files/content-hash.ts';
import type { JsonValue } from '../files/json-value.ts';
import { forgetJournal, loadJournal } from '../files/recovery.ts';
import { setAside } from '../files/set-aside.ts';
import { errorDetail } from './error-detail.ts';
import type { LiveNoteStart } from './live-note.ts';
import { timeInWords } from './note-bars.ts';
import { placeName, placeOf } from './note-place.ts';
import type { NoteServices } from './note-services.ts';
import { readNoteAt } from './read-note-at.ts';
import { type JournalledState, recoveredNote } from './recovered-note.ts';
import { refused } from './refused.ts';

/** How an open note starts, from a file. */
export async function noteOfFile(path: string): Promise<Answer<LiveNoteStart>> {
  const read = await readNoteAt(path);
  if (!read.ok) return read;
  const bytes = read.value;
  const { note, encoding } = readNoteFile(bytes);
  const place = { kind: 'file', path, hash: contentHash(bytes) } as const;
  if (note.some(hasWords)) {
    return { ok: true, value: { note, encoding, place, base: { kind: 'bytes', bytes }, isSaved: true } };
  }
  // A file without a line of words, as an empty one, gets an entry to type in; it is written only once that was done.
  const typed: Note = [...note, firstEntry()];
  const state: JournalledState = { note: typed, selection: null, encoding };
  const base = { kind: 'snapshot', state: state as unknown as JsonValue, unsaved: 0 } as const;
  return { ok: true, value: { note: typed, encoding, place, base, isSaved: true } };
}

/** Is there a text in a block that a caret can stand in? */
function hasWords(block: Block): boolean {
  return !isVoid(block) && (childBlocks(block).length === 0 || childBlocks(block).some(hasWords));
}

function firstEntry(): AgendaItem {
  return agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')]);
}

/** How a new note starts: a header to fill in, and a first entry to type in. */
export function untitledNote(name: string, today: string): LiveNoteStart {
  const fields = [
    { label: 'Date', value: today },
    { label: 'Time', value: '' },
    { label: 'Venue', value: '' },
  ];
  const note = newNote(header('', fields), [firstEntry()]);
  const state: JournalledState = { note, selection: null };
  return {
    note,
    encoding: { encoding: 'utf-8' },
    place: { kind: 'untitled', name },
    base: { kind: 'snapshot', state: state as unknown as JsonValue, unsaved: 0 },
    isSaved: true,
  };
}

/** A note that a run left behind. */
export interface LeftNote {
  readonly start: LiveNoteStart;
  /** Gives up its journal, once the new one is on the disk. One that could not be read whole is only set aside. */
  forget(): Promise<void>;
}

/**
 * How a note starts that a run left behind. One whose file holds all of it is opened from there, where that can be
 * read: it may have been changed since.
 */
export async function noteOfJournal(id: string, services: NoteServices): Promise<Answer<LeftNote>> {
  const path = join(services.journalFolder, id);
  const { disk, now } = services;
  try {
    const contents = await loadJournal(path, disk);
    const recovered = contents && recoveredNote(contents);
    if (!contents || !recovered) return damaged();
    const place = placeOf(contents.note, contents.hash);
    const { note, selection, encoding, carriedOut } = recovered;
    const misfits = contents.changes.length - carriedOut;
    const lost = (contents.lost?.changes ?? 0) + misfits;
    const isWhole = misfits === 0 && (contents.lost?.isTorn ?? true);
    const forget = async (): Promise<void> => {
      if (isWhole) await forgetJournal(path, disk);
      else await setAside(path, now(), disk);
    };
    if (recovered.isSaved && lost === 0 && place.kind === 'file') {
      const file = await noteOfFile(place.path);
      if (file.ok) return { ok: true, value: { start: file.value, forget } };
    }
    const changes = contents.changes.slice(0, carriedOut);
    const last = contents.changes.at(-1)?.time ?? contents.header.started;
    const start: LiveNoteStart = {
      note,
      encoding,
      place,
      base: contents.base,
      changes: changes.map((each) => each.change),
      changeTimes: changes.map((each) => each.time),
      selection,
      isSaved: false,
      ...(contents.saved ? { saved: contents.saved } : {}),
      recovered: recoveredWords(placeName(place), last, lost, now()),
    };
    return { ok: true, value: { start, forget } };
  } catch (error) {
    return damaged(errorDetail(error));
  }
}

function damaged(detail = ''): Answer<never> {
  const words =
    'This note could not be read from the safety copy. The copy is left where it is; the log says where. Nothing was deleted.';
  return refused('journal-unreadable', words, detail);
}

function recoveredWords(name: string, last: number, lost: number, now: number): string {
  const missing =
    lost === 0 ? '' : ` The last ${lost === 1 ? 'change' : `${lost} changes`} could not be read.`;
  return `These are the words of “${name}” as they were at ${timeInWords(last, now)}, when Minutewright ended.${missing} They are not saved yet.`;
}
