import { ReactEditor } from 'slate-react';
import type { Change } from '../../shared/bridge/data.ts';
import { applyAsStep } from '../editor/apply-as-step.ts';
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
  handIn.send();
  if (handIn.lastSequence() !== sequence || ReactEditor.isComposing(editor)) return false;
  applyAsStep(editor, operations);
  handIn.send(token);
  return true;
}
