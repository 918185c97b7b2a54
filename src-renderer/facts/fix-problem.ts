import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import type { Fix } from '../../shared/note/problems/problem.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import type { NoteFacts } from './facts.ts';

/**
 * Puts the problem at a place of the list right, as one step that can be undone. False, and nothing done, where the
 * note was edited since the list was made, or someone is composing a word.
 */
export async function fixProblem(editor: NoteEditor, facts: NoteFacts, problem: number): Promise<boolean> {
  const note = noteIn(editor);
  const operations = await facts.fixOf(problem);
  if (!operations?.length || noteIn(editor) !== note || ReactEditor.isComposing(editor)) return false;
  applyOperations(editor, operations);
  return true;
}

/** Applies the operations of a fix as one step. Throws where they don't fit the note, which is then as it was. */
export function applyOperations(editor: NoteEditor, operations: Fix['operations']): void {
  const { children, selection } = editor;
  const steps = editor.history.undos.length;
  try {
    HistoryEditor.withNewBatch(editor, () => {
      Editor.withoutNormalizing(editor, () => {
        for (const operation of operations) editor.apply(operation);
      });
    });
  } catch (error) {
    // Half a change is none.
    editor.children = children;
    editor.selection = selection;
    editor.history.undos.splice(steps);
    throw error;
  }
}
