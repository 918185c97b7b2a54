import { basename } from 'node:path';
import type { Range } from 'slate';
import type { Bar, Compared, Edit, NoteState, OpenNote, VersionItem } from '../../shared/bridge/data.ts';
import type { Answer, Trouble } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { type ContentHash, contentHash } from '../files/content-hash.ts';
import { withinTime } from '../files/time-limit.ts';
import { watchFile } from '../files/watch-file.ts';
import { startAutosave } from './autosave.ts';
import { errorDetail } from './error-detail.ts';
import { startHold } from './hold-note.ts';
import { setEncoding } from './journal-edit.ts';
import {
  allDone,
  isEdited,
  isReadOnly,
  type LiveNote,
  type LiveNoteStart,
  startLiveNote,
} from './live-note.ts';
import { noteBars } from './note-bars.ts';
import { placeName, sourceOf } from './note-place.ts';
import type { NoteListener, NoteServices } from './note-services.ts';
import { noteVersions } from './note-versions.ts';
import { carryOutAll, requestChange, takeRefusal } from './page-changes.ts';
import { readNoteAt } from './read-note-at.ts';
import { refused } from './refused.ts';
import { type Binding, saveAs, saveCopy } from './save-elsewhere.ts';
import { mayAutosave, saveNote } from './save-note.ts';
import { compact, takeCaret, takeEdit, takeWholeNote } from './take-edit.ts';
import { takeNews } from './take-news.ts';

/** One open note: its words, its file, and all that keeps the two safe. No call throws; troubles come back as data. */
export interface NoteSession {
  state(): NoteState;
  note(): Note;
  /** Where the caret stands, as far as the page has told. */
  selection(): Range | null;
  /** The path of its file; null for one that has none yet. */
  path(): string | null;
  /** The path of the file of another program that it was read from, while it has none of its own. */
  importedFrom(): string | null;
  /** Has it words that are in no file? */
  isEdited(): boolean;
  /** For a page that begins. */
  load(): OpenNote;
  /** Takes in an edit. False where it does not follow the one before, does not fit, or nothing may be edited. */
  edit(edit: Edit): boolean;
  /** Takes in the whole note of the page, whatever it is. Answers the sequence that its next edit goes on from. */
  handIn(note: Note, selection: Range | null): number;
  moveCaret(selection: Range | null): void;
  refuseChange(token: string): void;
  /** Saves to the note's own file. False where it has none. */
  save(): Promise<Answer<boolean>>;
  /** Gives the note another file, replacing what that holds now, and saves it there. */
  saveAs(path: string): Promise<Answer<boolean>>;
  /** Writes its words to another file, and stays with its own. */
  saveCopy(path: string): Promise<Answer<boolean>>;
  /** Writes the note in UTF-8 from now on, and saves it. */
  saveAsUtf8(): Promise<Answer<boolean>>;
  /** In a conflict: replaces what the file holds, which is kept as a version. */
  keepMine(): Promise<Answer<boolean>>;
  /** In a conflict: shows what the file holds, as a step that can be undone. */
  takeTheirs(): void;
  /** Shows what the file holds in place of what is not saved, as a step that can be undone. */
  discardToFile(): Promise<Answer<boolean>>;
  /** Edits a note that somebody else has open. */
  insist(): Promise<void>;
  dismiss(kind: Bar['kind']): void;
  /** The note here beside what its file holds. */
  compareWithFile(): Promise<Answer<Compared>>;
  readonly versions: {
    list(): Promise<readonly VersionItem[]>;
    describe(hash: ContentHash): Promise<string>;
    show(hash: ContentHash): Promise<Answer<Note>>;
    compare(hash: ContentHash): Promise<Answer<Compared>>;
    restore(hash: ContentHash): Promise<Answer<undefined>>;
  };
  /** Looks at the file and the lock now, as when the window comes to the front. */
  look(): Promise<void>;
  /** Is called when saving by itself was switched on or off. */
  settingsChanged(): void;
  /** Everything typed so far is on the disk, or the trouble is known, when this returns. */
  flush(): Promise<Trouble | null>;
  /**
   * Ends it. What is not saved stays in the journal with `keep`, and is given up with `forget`. Answers the path of the
   * journal that is left, null where none is. Every other call does nothing afterwards.
   */
  close(unsaved: 'keep' | 'forget'): Promise<string | null>;
}

/** A disk that has not taken a version for so long is not waited for any longer, in milliseconds. */
const KEEPING_TIME_LIMIT = 5000;

/** Begins an open note: takes its lock, watches its file, keeps its journal, saves it by itself. */
export function startNoteSession(
  start: LiveNoteStart,
  services: NoteServices,
  listener: NoteListener,
): NoteSession {
  const live: LiveNote = startLiveNote(start, services, listener);
  const { times } = services;
  const autosave = startAutosave(
    () => mayAutosave(live),
    async () => (await saveNote(live)).ok,
    times?.autosave,
  );
  const hold = startHold(live, autosave.touch);

  const binding: Binding = {
    attach(path, hash) {
      live.watch = watchFile(path, {
        hash,
        onNews: (news) => {
          takeNews(live, news);
          autosave.free();
        },
        ...times?.watch,
        disk: services.disk,
      });
      told(path);
      void hold.take();
    },
    async detach() {
      live.watch?.close();
      live.watch = null;
      await hold.release();
    },
  };

  const told = (path: string): void => listener.onFile(path, titleOf(live));

  const saved = (answer: Answer<boolean>): Answer<boolean> => {
    if (answer.ok && answer.value && live.place.kind === 'file') told(live.place.path);
    return answer;
  };

  const showContent = (kind: 'theirs' | 'discard', bytes: Uint8Array, words: string): void => {
    const { note, encoding } = readNoteFile(bytes);
    const file = { hash: contentHash(bytes), bytes };
    requestChange(live, { kind, note, encoding, file, words });
    listener.onState();
  };

  if (start.place.kind === 'file' && start.place.hash !== null) {
    binding.attach(start.place.path, start.place.hash);
    // What is in the file now may be neither what was read nor what is recovered.
    if (start.recovered !== undefined) void live.watch?.look();
  }

  return {
    state: () => stateOf(live),
    note: live.mirror.note,
    selection: live.mirror.selection,
    path: () => (live.place.kind === 'file' ? live.place.path : null),
    importedFrom: () => sourceOf(live.place),
    isEdited: () => isEdited(live),
    load() {
      carryOutAll(live);
      const { mirror } = live;
      const json = JSON.stringify(mirror.note());
      return { json, selection: mirror.selection(), sequence: mirror.sequence(), state: stateOf(live) };
    },
    edit(edit) {
      if (!takeEdit(live, edit)) return false;
      live.isHeld = false;
      autosave.touch();
      return true;
    },
    handIn(note, selection) {
      const before = live.mirror.sequence();
      const sequence = takeWholeNote(live, note, selection);
      if (sequence !== before) live.isHeld = false;
      autosave.touch();
      return sequence;
    },
    moveCaret: (selection) => takeCaret(live, selection),
    refuseChange(token) {
      takeRefusal(live, token);
      autosave.touch();
    },
    save: async () => saved(await saveNote(live)),
    saveAs: (path) => saveAs(live, path, binding),
    saveCopy: (path) => saveCopy(live, path),
    async saveAsUtf8() {
      if (live.isClosed) return { ok: true, value: false };
      setEncoding(live, { encoding: 'utf-8' });
      live.saveTrouble = null;
      return saved(await saveNote(live));
    },
    async keepMine() {
      // What they hold is given up only where this can be saved.
      if (live.conflict && live.place.kind === 'file' && !isReadOnly(live)) {
        live.place = { ...live.place, hash: live.conflict.hash };
        live.conflict = null;
      }
      return saved(await saveNote(live));
    },
    takeTheirs() {
      if (!live.conflict || live.isClosed) return;
      const words = `“${placeName(live.place)}” shows what the file holds.`;
      showContent('theirs', live.conflict.bytes, words);
    },
    async discardToFile() {
      if (live.place.kind !== 'file') return { ok: true, value: false };
      const bytes = await readNoteAt(live.place.path);
      if (!bytes.ok) return bytes;
      if (live.isClosed) return { ok: true, value: false };
      const words = `Your changes to “${placeName(live.place)}” are discarded.`;
      showContent('discard', bytes.value, words);
      return { ok: true, value: true };
    },
    async insist() {
      if (isReadOnly(live)) await hold.insist();
    },
    dismiss(kind) {
      if (kind === 'recovered') {
        live.recovered = null;
        live.isHeld = false;
      }
      if (kind === 'taken') live.takenBy = null;
      autosave.touch();
      listener.onState();
    },
    async compareWithFile() {
      const theirs = await fileContent(live);
      if (!theirs.ok) return theirs;
      const { compareNotes } = await import('../../shared/note/compare/compare-notes.ts');
      const comparison = compareNotes(live.mirror.note(), readNoteFile(theirs.value).note);
      return {
        ok: true,
        value: { comparison, mine: 'Yours, in this window', theirs: 'Theirs, in the file' },
      };
    },
    versions: noteVersions(live),
    async look() {
      if (isReadOnly(live)) await hold.take();
      await live.watch?.look();
    },
    settingsChanged: autosave.free,
    async flush() {
      // The journal must not say that words gave way before they are kept.
      await withinTime(live.keeping, KEEPING_TIME_LIMIT);
      const trouble = await live.journal.flush();
      return trouble && { code: trouble.kind, words: trouble.words, detail: errorDetail(trouble.cause) };
    },
    async close(unsaved) {
      autosave.stop();
      await allDone(live);
      if (live.isClosed) return null;
      // The next start may be one of a newer version, which need not read the file as this one did.
      if (unsaved === 'keep' && isEdited(live)) await compact(live);
      live.isClosed = true;
      const isKept = unsaved === 'keep' && isEdited(live);
      await binding.detach();
      await withinTime(live.keeping, KEEPING_TIME_LIMIT);
      if (isKept) {
        const trouble = await live.journal.close();
        if (trouble) services.log.write('error', 'journal-not-kept', { kind: trouble.kind }, trouble.cause);
        return live.journal.path;
      }
      await live.journal.discard().catch((error: unknown) => {
        services.log.write('error', 'journal-not-removed', {}, error);
      });
      return null;
    },
  };
}

async function fileContent(live: LiveNote): Promise<Answer<Uint8Array>> {
  if (live.conflict) return { ok: true, value: live.conflict.bytes };
  if (live.place.kind === 'file') return readNoteAt(live.place.path);
  const words = `“${live.place.name}” has no file yet, so there is nothing to compare it with. Save it first.`;
  return refused('no-file', words);
}

/** The title of the note, for lists. */
function titleOf(live: LiveNote): string {
  return noteTitle(live.mirror.note());
}

function stateOf(live: LiveNote): NoteState {
  const source = sourceOf(live.place);
  return {
    ...(source === null ? {} : { importedFrom: basename(source) }),
    name: placeName(live.place),
    path: live.place.kind === 'file' ? live.place.path : null,
    isEdited: isEdited(live),
    isSaving: live.isSaving,
    savedAt: live.savedAt,
    isReadOnly: isReadOnly(live),
    bars: [...noteBars(live)],
  };
}
