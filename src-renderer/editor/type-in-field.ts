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
  const goesOn = last?.field === field && last.batch === undos.at(-1) && redos.length === 0;
  if (goesOn) HistoryEditor.withMerging(editor, edit);
  else HistoryEditor.withNewBatch(editor, edit);
  const batch = editor.history.undos.at(-1);
  if (batch) LAST.set(editor, { field, batch });
}

/** What is typed next is a step of its own. */
export function leaveField(editor: NoteEditor): void {
  LAST.delete(editor);
}
