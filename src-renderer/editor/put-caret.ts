import type { Point } from 'slate';
import { focusNote } from '../commands/focus-note.ts';
import type { NoteEditor } from './note-editor.ts';

/** Puts the caret and the focus from a form into the words, in sight. */
export function putCaret(editor: NoteEditor, point: Point): void {
  editor.select(point);
  focusNote(editor);
  window.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}
