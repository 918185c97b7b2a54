import type { Point } from 'slate';
import { ReactEditor } from 'slate-react';
import { drawSelected } from './late-drawing.ts';
import type { NoteEditor } from './note-editor.ts';

/**
 * Puts the focus into the words, and the caret of the page where the editor has it, before the next key comes. Slate's
 * own way waits some milliseconds, in which a key would land elsewhere. Words that a command has just put in are not
 * drawn yet: Slate shows the caret when they are. Answers the element with the caret, if it is drawn.
 */
export function showCaret(editor: NoteEditor): Element | null {
  const paper = ReactEditor.toDOMNode(editor, editor);
  const range = editor.selection && ReactEditor.resolveDOMRange(editor, editor.selection);
  paper.focus({ preventScroll: true });
  if (!range) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  paper.ownerDocument.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return startContainer.parentElement;
}

/** Puts the caret and the focus into the words at a point, and brings it into sight. */
export function putCaret(editor: NoteEditor, point: Point, block: ScrollLogicalPosition = 'nearest'): void {
  editor.select(point);
  // What is out of sight may not be drawn yet.
  drawSelected(editor);
  showCaret(editor)?.closest('[data-slate-node="element"]')?.scrollIntoView({ block });
}
