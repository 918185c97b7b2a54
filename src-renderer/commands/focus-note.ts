import { ReactEditor } from 'slate-react';
import type { NoteEditor } from '../editor/note-editor.ts';

/**
 * Puts the focus into the words, at the caret, before the next key comes. Slate's own way waits some milliseconds, in
 * which a key would be lost.
 */
export function focusNote(editor: NoteEditor): void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  if (paper.ownerDocument.activeElement === paper) return;
  paper.focus({ preventScroll: true });
  // Words that a command has just put in are not drawn yet: Slate shows the caret when they are.
  const range = editor.selection && ReactEditor.resolveDOMRange(editor, editor.selection);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  paper.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
