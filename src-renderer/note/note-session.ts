import { Editor, type Range } from 'slate';
import { EDITOR_TO_ELEMENT } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { Change, OpenNote } from '../../shared/bridge/data.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { takeCaret } from '../editor/take-caret.ts';
import { withHandIn } from '../editor/with-hand-in.ts';
import { afterPaint } from './after-paint.ts';
import { carryOut } from './carry-out.ts';
import { type HandIn, type Held, startHandIn } from './hand-in.ts';

/** A note while it is open in the window: its editor, and what hands in each edit. */
export interface NoteSession {
  editor(): NoteEditor;
  /** Makes a new editor of what the one there was holds, with its undo, after an error; hands in all of it. */
  renewEditor(): void;
  changeNote(change: Change): void;
  /** Sends what was typed and waits for the next paint. */
  sendEdits(): void;
  /** Finishes a word that is being composed, and resolves when every edit has arrived. */
  finish(): Promise<void>;
}

/** Begins the session of a note. `onFault` is told of errors in what follows an edit. */
export function startSession(
  { json, selection, sequence }: Pick<OpenNote, 'json' | 'selection' | 'sequence'>,
  bridge: Pick<Bridge, 'edit' | 'handInNote' | 'moveCaret' | 'refuseChange'>,
  onFault: (error: unknown) => void,
  isTypographic: () => boolean = () => false,
  later: (work: () => void) => void = afterPaint,
): NoteSession {
  const held = (): Held => ({ note: noteIn(editor), selection: editor.selection });
  const handIn: HandIn = startHandIn(bridge, sequence, held, later);
  const note = JSON.parse(json) as Note;
  let editor = begin(note, selection);

  // What an editor was begun with is whole; so is what it holds when a key's work is done.
  let whole: Held = { note, selection };

  function begin(value: Note, caret: Range | null): NoteEditor {
    const begun = withHandIn(createNoteEditor(value, caret, isTypographic), handIn, onFault);
    const { onChange } = begun;
    begun.onChange = (options) => {
      onChange(options);
      whole = { note: noteIn(begun), selection: begun.selection };
    };
    return begun;
  }

  /** An editor of what the one there was holds; of what it last held whole, where that can't be mended. */
  function beginAgain(): NoteEditor {
    try {
      const begun = begin(noteIn(editor), editor.selection);
      Editor.normalize(begun, { force: true });
      return begun;
    } catch {
      return begin(whole.note, whole.selection);
    }
  }

  return {
    editor: () => editor,
    renewEditor() {
      const { history } = editor;
      editor = beginAgain();
      editor.history = history;
      handIn.handInWhole();
    },
    changeNote(change) {
      let isDone = false;
      try {
        isDone = carryOut(editor, handIn, change);
      } catch (error) {
        onFault(error);
      }
      if (!isDone) void bridge.refuseChange(change.token);
    },
    sendEdits: () => handIn.send(),
    async finish() {
      // A browser ends the composing of a word when the words lose the focus.
      if (ReactEditor.isComposing(editor)) ReactEditor.blur(editor);
      // Slate looks a little later where the last keys have led the caret.
      else if (EDITOR_TO_ELEMENT.has(editor)) takeCaret(editor);
      await Promise.resolve();
      handIn.send();
      await handIn.settled();
    },
  };
}
