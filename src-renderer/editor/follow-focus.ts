import { IS_FOCUSED } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from './note-editor.ts';

/**
 * Tells Slate at once whether the words have the focus. For a moment after each key it does not hear where the focus
 * goes, and would put the caret back into the words while the next letters are typed in a field. Answers how to stop.
 */
export function followFocus(editor: NoteEditor): () => void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  const { ownerDocument } = paper;
  const follow = (): void => {
    if (ownerDocument.activeElement === paper) IS_FOCUSED.set(editor, true);
    else IS_FOCUSED.delete(editor);
  };
  for (const name of ['focusin', 'focusout']) ownerDocument.addEventListener(name, follow);
  return () => {
    for (const name of ['focusin', 'focusout']) ownerDocument.removeEventListener(name, follow);
  };
}
