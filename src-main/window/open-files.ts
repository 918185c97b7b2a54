import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Range } from 'slate';
import type { Answer, Trouble } from '../../shared/bridge/trouble.ts';
import type { Desk } from '../desk.ts';
import { type Imports, SHOWN_AFTER_MS } from '../imports/imports.ts';
import type { LiveNoteStart } from '../notes/live-note.ts';
import { noteOfFile, unsavedNote } from '../notes/open-note.ts';
import { IN_ANOTHER_FORMAT } from '../notes/read-note-at.ts';
import { tell, tellOfImport } from './ask.ts';
import type { NoteWindow } from './note-window.ts';

/** What opening a file needs of the windows. */
export interface FileWindows {
  readonly desk: Promise<Desk>;
  readonly imports: Imports<NoteWindow>;
  /** The window that has the note of a path. */
  alreadyOpen(path: string): NoteWindow | null;
  show(start: LiveNoteStart, into: NoteWindow | null): Promise<unknown>;
  front(): NoteWindow | null;
  open(): NoteWindow;
}

/** Opens files in windows. */
export interface OpenFiles {
  /** Begins to read notes that are about to be opened. */
  expect(paths: readonly string[]): void;
  /** Opens a note; one that is open already comes to the front. Tells the person of a trouble. */
  open(path: string, into: NoteWindow | null): Promise<void>;
}

export function openFiles({ desk, imports, alreadyOpen, show, front, open }: FileWindows): OpenFiles {
  const expected = new Map<string, Promise<Answer<LiveNoteStart>>>();

  /** Reads a file of a word processor as a note that has no file yet; answers why not, where it can't be. */
  const importInto = async (path: string, over: NoteWindow): Promise<Trouble | null> => {
    const imported = await imports.read(path, over, async ({ name, note, left }) => {
      await show(unsavedNote(name, note, path), over);
      if (left.length > 0) void tellOfImport(front()?.window ?? over.window, basename(path), left);
    });
    return imported?.ok === false ? imported.trouble : null;
  };

  /** The caret where it stood when the note was left. What was selected then is not: the next key would replace it. */
  const leftAt = async (path: string): Promise<Range | null> => {
    const caret = await (await desk).recent.caretOf(path);
    if (!caret) return null;
    const point = { path: [...caret.path], offset: caret.offset };
    return { anchor: point, focus: point };
  };

  return {
    expect(paths) {
      for (const given of paths) expected.set(given, fileItself(given).then(noteOfFile));
    },
    async open(given, into) {
      const path = await fileItself(given);
      const there = alreadyOpen(path);
      if (there) {
        if (there.window.isMinimized()) there.window.restore();
        there.window.focus();
        return;
      }
      const [start, selection] = await Promise.all([expected.get(given) ?? noteOfFile(path), leftAt(path)]);
      expected.delete(given);
      if (start.ok && !alreadyOpen(path)) {
        await show({ ...start.value, selection }, into);
        return;
      }
      if (start.ok) return;
      const over = into ?? front() ?? open();
      const tellOf = async (trouble: Trouble | null): Promise<void> => {
        if (!trouble) return;
        (await desk).log.write('warning', 'not-opened', { why: trouble.code, detail: trouble.detail });
        void tell(over.window, trouble.words);
      };
      if (start.trouble.code !== IN_ANOTHER_FORMAT) await tellOf(start.trouble);
      // What takes long holds up neither the window nor the files after it.
      else await Promise.race([importInto(path, over).then(tellOf), setTimeout(SHOWN_AFTER_MS)]);
    },
  };
}

/** Two names of one file, as a link and the file itself, are one note. */
async function fileItself(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
