import type { Range } from 'slate';
import type { Bar, Compared, Edit, NoteState, OpenNote, VersionItem } from '../../shared/bridge/data.ts';
import type { Answer, Trouble } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { type ContentHash, contentHash, hashOfFile } from '../files/content-hash.ts';
import { lockNote } from '../files/note-lock.ts';
import { type FileNews, watchFile } from '../files/watch-file.ts';
import { startAutosave } from './autosave.ts';
import { errorDetail } from './error-detail.ts';
import {
  inTurn,
  isEdited,
  isReadOnly,
  type LiveNote,
  type LiveNoteStart,
  markSaved,
  requestChange,
  startLiveNote,
} from './live-note.ts';
import { noteBars } from './note-bars.ts';
import { placeName } from './note-place.ts';
import type { NoteListener, NoteServices } from './note-services.ts';
import { noteVersions } from './note-versions.ts';
import { readNoteAt } from './read-note-at.ts';
import { bytesOf, mayAutosave, saveNote, troubleOf } from './save-note.ts';
import { refuseAll, setEncoding, takeCaret, takeEdit, takeRefusal, takeWholeNote } from './take-edit.ts';
import { keepOwnWords, takeNews } from './take-news.ts';

/** One open note: its words, its file, and all that keeps the two safe. No call throws; troubles come back as data. */
export interface NoteSession {
  state(): NoteState;
  note(): Note;
  /** The path of its file; null for one that has none yet. */
  path(): string | null;
  /** Has it words that are in no file? */
  isEdited(): boolean;
  /** For a page that begins. */
  load(): OpenNote;
  edit(edit: Edit): boolean;
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
   * Ends it. What is not saved stays in the journal with `keep`, and is given up with `forget`. The id of the journal
   * that is left, null where none is.
   */
  close(unsaved: 'keep' | 'forget'): Promise<string | null>;
}

/** Begins an open note: takes its lock, watches its file, keeps its journal, saves it by itself. */
export function startNoteSession(
  start: LiveNoteStart,
  services: NoteServices,
  listener: NoteListener,
): NoteSession {
  const live: LiveNote = startLiveNote(start, services, listener);
  const autosave = startAutosave(
    () => mayAutosave(live),
    () => saveNote(live),
  );

  const attach = (path: string, hash: ContentHash): void => {
    const onNews = (news: FileNews): void => {
      takeNews(live, news);
      autosave.touch();
    };
    live.watch = watchFile(path, { hash, onNews, disk: services.disk });
    listener.onFile(path, noteTitle(live.mirror.note()));
    void takeLock(path, false);
  };

  const takeLock = async (path: string, insist: boolean): Promise<void> => {
    const lock = await lockNote(path, {
      own: services.own,
      folder: services.lockFolder,
      insist,
      onTaken: (holder) => {
        live.takenBy = holder;
        listener.onState();
      },
      disk: services.disk,
    });
    const isStill = !live.isClosed && live.place.kind === 'file' && live.place.path === path;
    if (!isStill) {
      if (lock.isOurs) await lock.release();
      return;
    }
    const wasReadOnly = isReadOnly(live);
    live.lock = lock;
    if (wasReadOnly && lock.isOurs) {
      await live.watch?.look();
      listener.onNotice({ words: `“${placeName(live.place)}” is yours to edit now.`, canUndo: false });
    }
    autosave.touch();
    listener.onState();
  };

  const detach = async (): Promise<void> => {
    live.watch?.close();
    live.watch = null;
    const { lock } = live;
    live.lock = null;
    live.takenBy = null;
    if (lock?.isOurs) await lock.release();
  };

  /** Writes the words to a file that is not the note's own. */
  const writeTo = async (path: string): Promise<Answer<ContentHash>> => {
    const written = bytesOf(live);
    if (!written.ok) return written;
    const expected = await hashOfFile(path, services.disk).catch(() => null);
    const saved = await atomicSave(path, written.value, {
      expected,
      keepFormer: (former) => services.versions.keep(path, former),
      disk: services.disk,
    });
    if (saved.ok) return { ok: true, value: saved.hash };
    services.log.write('error', 'save-failed', { code: saved.trouble.kind }, saved.trouble.cause);
    return { ok: false, trouble: troubleOf(saved.trouble) };
  };

  const saved = (answer: Answer<boolean>): Answer<boolean> => {
    if (answer.ok && answer.value && live.place.kind === 'file') {
      listener.onFile(live.place.path, noteTitle(live.mirror.note()));
    }
    return answer;
  };

  const showContent = (kind: 'theirs' | 'discard', bytes: Uint8Array, words: string): void => {
    keepOwnWords(live);
    const { note, encoding } = readNoteFile(bytes);
    requestChange(live, { kind, note, encoding, file: { hash: contentHash(bytes), bytes }, words });
    listener.onState();
  };

  if (start.place.kind === 'file' && start.place.hash !== null) {
    attach(start.place.path, start.place.hash);
    // What is in the file now may be neither what was read nor what is recovered.
    if (start.recovered !== undefined) void live.watch?.look();
  }

  return {
    state: () => stateOf(live),
    note: live.mirror.note,
    path: () => (live.place.kind === 'file' ? live.place.path : null),
    isEdited: () => isEdited(live),
    load() {
      refuseAll(live);
      const { mirror } = live;
      const [note, selection, sequence] = [mirror.note(), mirror.selection(), mirror.sequence()];
      return { note, selection, sequence, state: stateOf(live) };
    },
    edit(edit) {
      const isTaken = takeEdit(live, edit);
      if (!isTaken) return false;
      live.isHeld = false;
      autosave.touch();
      return true;
    },
    handIn: (note, selection) => takeWholeNote(live, note, selection),
    moveCaret: (selection) => takeCaret(live, selection),
    refuseChange: (token) => takeRefusal(live, token),
    save: async () => saved(await saveNote(live)),
    saveAs: (path) =>
      inTurn(live, async () => {
        const sequence = live.mirror.sequence();
        const after = live.journal.changes();
        const answer = await writeTo(path);
        if (!answer.ok) return answer;
        await detach();
        live.place = { kind: 'file', path, hash: answer.value };
        markSaved(live, answer.value, sequence, after);
        attach(path, answer.value);
        return { ok: true, value: true };
      }),
    async saveCopy(path) {
      const answer = await writeTo(path);
      return answer.ok ? { ok: true, value: true } : answer;
    },
    async saveAsUtf8() {
      setEncoding(live, { encoding: 'utf-8' });
      live.saveTrouble = null;
      return saved(await saveNote(live));
    },
    async keepMine() {
      if (live.conflict && live.place.kind === 'file') {
        live.place = { ...live.place, hash: live.conflict.hash };
        live.conflict = null;
      }
      return saved(await saveNote(live));
    },
    takeTheirs() {
      if (!live.conflict) return;
      const words = `“${placeName(live.place)}” shows what the file holds. Your own words are kept as a version.`;
      showContent('theirs', live.conflict.bytes, words);
    },
    async discardToFile() {
      if (live.place.kind !== 'file') return { ok: true, value: false };
      const bytes = await readNoteAt(live.place.path);
      if (!bytes.ok) return bytes;
      const words = `Your changes to “${placeName(live.place)}” are discarded. They are kept as a version.`;
      showContent('discard', bytes.value, words);
      return { ok: true, value: true };
    },
    async insist() {
      if (live.place.kind === 'file') await takeLock(live.place.path, true);
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
      if (live.place.kind !== 'file') return;
      if (isReadOnly(live)) await takeLock(live.place.path, false);
      await live.watch?.look();
    },
    settingsChanged: () => autosave.touch(),
    async flush() {
      const trouble = await live.journal.flush();
      return trouble && { code: trouble.kind, words: trouble.words, detail: errorDetail(trouble.cause) };
    },
    async close(unsaved) {
      autosave.stop();
      await live.turn;
      live.isClosed = true;
      const isKept = unsaved === 'keep' && isEdited(live);
      await detach();
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
  return { ok: false, trouble: { code: 'no-file', words, detail: '' } };
}

function stateOf(live: LiveNote): NoteState {
  return {
    name: placeName(live.place),
    path: live.place.kind === 'file' ? live.place.path : null,
    isEdited: isEdited(live),
    isSaving: live.isSaving,
    savedAt: live.savedAt,
    isReadOnly: isReadOnly(live),
    bars: [...noteBars(live)],
  };
}
