import { expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt, markedNote } from './caret-note.ts';

/** A note, a command and a note. `|` stands where the caret is, `«` and `»` around what is selected. */
export interface CommandCase {
  readonly is: string;
  readonly from: Note;
  readonly does: (editor: NoteEditor) => unknown;
  /** The note afterwards; where it is left out, the command changes nothing and the caret stays. */
  readonly to?: Note;
}

/** Tries each case: the note afterwards, that it is one step, and that undoing it leaves note and caret as they were. */
export function tryCommands(cases: readonly CommandCase[]): void {
  it.each(cases)('$is', ({ from, does, to }) => {
    const editor = editorAt(from);
    const [before, selection] = [structuredClone(noteIn(editor)), structuredClone(editor.selection)];
    does(editor);
    if (to) expect(markedNote(editor)).toEqual(to);
    else {
      expect(noteIn(editor)).toEqual(before);
      expect(editor.selection).toEqual(selection);
    }
    expect(faultsOf(noteIn(editor))).toEqual([]);
    expect(editor.history.undos.length).toBe(to ? 1 : 0);
    if (to) editor.undo();
    expect(noteIn(editor)).toEqual(before);
    expect(editor.selection).toEqual(selection);
  });
}
