import { Editor, type Operation } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { NoteEditor } from './note-editor.ts';

/** Applies operations as one step to undo. Throws where they don't fit the note, which is then as it was. */
export function applyAsStep(editor: NoteEditor, operations: readonly Operation[]): void {
  const { children, selection } = editor;
  const steps = editor.history.undos.length;
  try {
    HistoryEditor.withNewBatch(editor, () => {
      Editor.withoutNormalizing(editor, () => {
        for (const operation of operations) editor.apply(operation);
      });
    });
  } catch (error) {
    // Half a change is none: the words are as they were.
    editor.children = children;
    editor.selection = selection;
    editor.history.undos.splice(steps);
    throw error;
  }
}
