import sample from '../../assets/samples/harbour-board.txt?raw';
import type { CarriedOver, NoteSource, Roster, Template } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { dayOf } from '../../shared/note/dates.ts';
import { carriedOver, nextNote } from '../../shared/note/next-note.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { noteKey } from '../files/note-key.ts';
import type { RecentNotes } from '../files/recent.ts';
import type { NoteSession } from '../notes/note-session.ts';
import { readNoteAt } from '../notes/read-note-at.ts';
import { refused } from '../notes/refused.ts';
import type { NoteWindow } from '../window/note-window.ts';
import type { NoteWindows } from '../window/note-windows.ts';
import { lastRoster } from './last-roster.ts';
import { noteOfTemplate } from './note-of-template.ts';
import { TEMPLATES } from './templates.ts';

/** How notes begin that are not empty. */
export interface NewNotes {
  templates(): Template[];
  /**
   * Opens a new note, in the window given if that has none. Answers where it is; null where the person thought better of
   * it.
   */
  newFrom(source: NoteSource, into: NoteWindow): Promise<Answer<NoteWindow | null>>;
  /** What a note made from the one at this path takes over; null where that can't be read. */
  carriedOver(path: string): Promise<CarriedOver | null>;
  /** Who was there last time, for the note of a window; null where that is not known. */
  lastRoster(of: NoteWindow): Promise<Roster | null>;
}

/** What is only told beside other things waits so long for a file's disk, in milliseconds. */
const GLANCE_TIME_LIMIT = 3000;

/** `askForFile` lets the person choose the note of the last meeting; null where they thought better of it. */
export function newNotes(
  windows: Pick<NoteWindows, 'all' | 'openUnsaved'>,
  recent: Pick<RecentNotes, 'list'>,
  askForFile: (over: NoteWindow) => Promise<string | null>,
): NewNotes {
  /** The file of the note that a note of this run was made from. */
  const madeFrom = new WeakMap<NoteSession, string>();

  /** The note at a path: with the words of the window that has it open, otherwise with those of the file. */
  const noteAt = async (path: string, timeLimit?: number): Promise<Answer<Note>> => {
    const key = noteKey(path);
    const open = windows.all().find(({ session }) => noteKey(session?.path() ?? '') === key);
    if (open?.session) return { ok: true, value: open.session.note() };
    const read = await readNoteAt(path, timeLimit);
    return read.ok ? { ok: true, value: readNoteFile(read.value).note } : read;
  };

  const glanceAt = async (path: string): Promise<Note | null> => {
    const found = await noteAt(path, GLANCE_TIME_LIMIT);
    return found.ok ? found.value : null;
  };

  const fromNote = async (path: string, into: NoteWindow): Promise<Answer<NoteWindow>> => {
    const last = await noteAt(path);
    if (!last.ok) return last;
    const of = await windows.openUnsaved(nextNote(last.value, { date: dayOf(new Date()) }), into);
    if (of.session) madeFrom.set(of.session, path);
    return { ok: true, value: of };
  };

  return {
    templates: () => TEMPLATES.map(({ id, name, words }) => ({ id, name, words })),
    async newFrom(source, into) {
      switch (source.kind) {
        case 'note':
          return fromNote(source.path, into);
        case 'choose': {
          const path = await askForFile(into);
          return path === null ? { ok: true, value: null } : fromNote(path, into);
        }
        case 'template': {
          const template = TEMPLATES.find(({ id }) => id === source.id);
          if (!template) return refused('no-template', 'There is no such template. Nothing was changed.');
          return {
            ok: true,
            value: await windows.openUnsaved(noteOfTemplate(template.text, dayOf(new Date())), into),
          };
        }
        case 'sample':
          return { ok: true, value: await windows.openUnsaved(readNote(sample), into) };
        default:
          return assertNever(source);
      }
    },
    async carriedOver(path) {
      const note = await glanceAt(path);
      return note && carriedOver(note);
    },
    async lastRoster({ session }) {
      if (!session) return null;
      const own = session.path();
      const isOwn = (path: string): boolean => own !== null && noteKey(own) === noteKey(path);
      const asking = { note: session.note(), isOwn, madeFrom: madeFrom.get(session) ?? null };
      return lastRoster(asking, await recent.list(), glanceAt);
    },
  };
}
