import { ReactEditor } from 'slate-react';
import type { NoteEditor } from '../editor/note-editor.ts';

/** Puts the focus into the words, at the caret. */
export function focusNote(editor: NoteEditor): void {
  ReactEditor.focus(editor);
}
