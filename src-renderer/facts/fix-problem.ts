import { ReactEditor } from 'slate-react';
import { applyAsStep } from '../editor/apply-as-step.ts';
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
  applyAsStep(editor, operations);
  return true;
}
