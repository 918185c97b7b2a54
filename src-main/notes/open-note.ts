import { join } from 'node:path';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { AgendaItem, Block, Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, newNote, paragraph } from '../../shared/note/build.ts';
import { childBlocks, isVoid } from '../../shared/note/walk.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { type ContentHash, contentHash } from '../files/content-hash.ts';
import type { JsonValue } from '../files/json-value.ts';
import { forgetJournal, loadJournal } from '../files/recovery.ts';
import { setAside } from '../files/set-aside.ts';
import { errorDetail } from './error-detail.ts';
import type { LiveNoteStart } from './live-note.ts';
import { timeInWords } from './note-bars.ts';
import { keptBytes } from './note-bytes.ts';
import { placeName, placeOf } from './note-place.ts';
import type { NoteServices } from './note-services.ts';
import { readNoteAt } from './read-note-at.ts';
import { type JournalledState, recoveredNote } from './recovered-note.ts';
import { refused } from './refused.ts';
import { treeShape } from './tree-shape.ts';
import { typedWords, withWordsAtEnd } from './typed-words.ts';

/** How an open note starts, from a file. */
export async function noteOfFile(path: string): Promise<Answer<LiveNoteStart>> {
  const read = await readNoteAt(path);
  if (!read.ok) return read;
  const bytes = read.value;
  const { note, encoding } = readNoteFile(bytes);
  const place = { kind: 'file', path, hash: contentHash(bytes) } as const;
  if (note.some(hasWords)) {
    const base = { kind: 'bytes', bytes } as const;
    return { ok: true, value: { note, encoding, place, base, shape: treeShape(note), isSaved: true } };
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
  return unsavedNote(name, newNote(header('', fields), [firstEntry()]));
}

/** How a note starts that has no file yet; `from` is the file of another program that it was read from. */
export function unsavedNote(name: string, note: Note, from: string | null = null): LiveNoteStart {
  const state: JournalledState = { note, selection: null };
  return {
    note,
    encoding: { encoding: 'utf-8' },
    place: { kind: 'untitled', name, from },
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
 * read: it may have been changed since, and then the words of the journal become a version before it is given up.
 */
export async function noteOfJournal(id: string, services: NoteServices): Promise<Answer<LeftNote>> {
  const path = join(services.journalFolder, id);
  const { disk, now } = services;
  try {
    const contents = await loadJournal(path, disk);
    const recovered = contents && recoveredNote(contents);
    if (!contents || !recovered) return damaged();
    const place = placeOf(contents.note, contents.hash);
    const { note, selection, encoding, carriedOut, shape, isReadOtherwise } = recovered;
    const misfits = contents.changes.slice(carriedOut);
    const lost = (contents.lost?.changes ?? 0) + misfits.length;
    const isWhole = misfits.length === 0 && !isReadOtherwise && (contents.lost?.isTorn ?? true);
    const forget = async (): Promise<void> => {
      if (isWhole) await forgetJournal(path, disk);
      else await setAside(path, now(), disk);
    };
    if (recovered.isSaved && lost === 0 && place.kind === 'file') {
      const file = await noteOfFile(place.path);
      const words = keptBytes(note, encoding);
      if (file.ok && words) {
        const keepAndForget = async (): Promise<void> => {
          await services.versions.keep(place.path, words);
          await forget();
        };
        const isAsSaved = hashOf(file.value) === place.hash;
        return { ok: true, value: { start: file.value, forget: isAsSaved ? forget : keepAndForget } };
      }
    }
    const last = contents.changes.at(-1)?.time ?? contents.header.started;
    const atEnd = withWordsAtEnd(note, typedWords(misfits));
    const changes = [
      ...contents.changes.slice(0, carriedOut),
      ...(atEnd.edit ? [{ time: last, change: atEnd.edit as unknown as JsonValue }] : []),
    ];
    const start: LiveNoteStart = {
      note: atEnd.note,
      encoding,
      place,
      base: contents.base,
      ...(shape === null ? {} : { shape }),
      changes: changes.map((each) => each.change),
      changeTimes: changes.map((each) => each.time),
      selection,
      isSaved: false,
      // A save that held changes which could not be carried out was one of another note than this.
      ...(contents.saved && contents.saved.after <= carriedOut ? { saved: contents.saved } : {}),
      recovered: recoveredWords(placeName(place), last, now(), {
        lost,
        isAppended: atEnd.edit !== null,
        isReadOtherwise,
      }),
    };
    return { ok: true, value: { start, forget } };
  } catch (error) {
    return damaged(errorDetail(error));
  }
}

function hashOf({ place }: LiveNoteStart): ContentHash | null {
  return place.kind === 'file' ? place.hash : null;
}

function damaged(detail = ''): Answer<never> {
  const words =
    'This note could not be read from the safety copy. The copy is left where it is; the log says where. Nothing was deleted.';
  return refused('journal-unreadable', words, detail);
}

/** What is not as it was in a note that is recovered. */
interface Flaws {
  readonly lost: number;
  readonly isAppended: boolean;
  readonly isReadOtherwise: boolean;
}

function recoveredWords(
  name: string,
  last: number,
  now: number,
  { lost, isAppended, isReadOtherwise }: Flaws,
): string {
  const words = [
    `These are the words of “${name}” as they were at ${timeInWords(last, now)}, when Minutewright ended.`,
  ];
  if (lost > 0) words.push(`The last ${lost === 1 ? 'change' : `${lost} changes`} could not be read.`);
  if (isAppended) words.push('What was typed in them stands at the end of the note.');
  if (isReadOtherwise) {
    words.push('Another version of Minutewright wrote them: some may stand in another place than before.');
  }
  return [...words, 'They are not saved yet.'].join(' ');
}
