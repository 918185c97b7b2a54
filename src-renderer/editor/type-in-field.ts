import { HistoryEditor } from 'slate-history';
import type { NoteEditor } from './note-editor.ts';

interface Step {
  readonly field: string;
  readonly batch: unknown;
}

const LAST = new WeakMap<NoteEditor, Step>();

/**
 * Makes an edit that typing in a field of a form makes. What is typed in one field without anything between is one
 * step to undo.
 */
export function typeInField(editor: NoteEditor, field: string, edit: () => void): void {
  const last = LAST.get(editor);
  const { undos, redos } = editor.history;
  const former = undos.at(-1);
  const goesOn = last?.field === field && last.batch === former && redos.length === 0;
  if (goesOn) HistoryEditor.withMerging(editor, edit);
  else HistoryEditor.withNewBatch(editor, edit);
  const batch = editor.history.undos.at(-1);
  // An edit that changes nothing makes no step that the next one could join.
  if (batch && (goesOn || batch !== former)) LAST.set(editor, { field, batch });
}

/** What is typed next is a step of its own. */
export function leaveField(editor: NoteEditor): void {
  LAST.delete(editor);
}
