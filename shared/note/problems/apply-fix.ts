import { createEditor, Editor } from 'slate';
import type { Note } from '../blocks.ts';
import '../slate-types.ts';
import type { Fix } from './problem.ts';

/** The note with a fix applied. The note given is left as it is. */
export function applyFix(note: Note, fix: Fix): Note {
  const editor = createEditor();
  editor.children = [...note];
  editor.normalizeNode = () => {};
  Editor.withoutNormalizing(editor, () => {
    for (const operation of fix.operations) editor.apply(operation);
  });
  return editor.children as unknown as Note;
}
