import { ReactEditor } from 'slate-react';
import type { NoteEditor } from '../editor/note-editor.ts';
import { showCaret } from '../editor/put-caret.ts';

/** Puts the focus into the words, at the caret, where it is not there already. */
export function focusNote(editor: NoteEditor): void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  if (paper.ownerDocument.activeElement !== paper) showCaret(editor);
}
