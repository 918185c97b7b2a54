import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import type { Change } from '../../shared/bridge/data.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { HandIn } from './hand-in.ts';

/**
 * Carries out a change of the main process's own as one step that can be undone. False, and nothing done, where the
 * note was edited meanwhile or someone is composing a word: the change was made for another state of it. Throws where
 * it does not fit the note, which is then as it was.
 */
export function carryOut(
  editor: NoteEditor,
  handIn: Pick<HandIn, 'lastSequence' | 'send'>,
  { token, sequence, operations }: Change,
): boolean {
  if (handIn.lastSequence() !== sequence || ReactEditor.isComposing(editor)) return false;
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
  handIn.send(editor.selection, token);
  return true;
}
