import type { HandIn } from '../note/hand-in.ts';
import { drawSelected } from './late-drawing.ts';
import { isEdit, type NoteEditor } from './note-editor.ts';

/**
 * Hands in every operation of an editor. They are taken in as they are made, so that none is sent twice or left out
 * whatever an exception in between does, and sent once a key's work is painted. `onFault` is told of an exception of
 * those who listen to the editor: unless it is caught here, Slate tells them of the same operations again.
 */
export function withHandIn(
  editor: NoteEditor,
  handIn: Pick<HandIn, 'add' | 'drop' | 'sendSoon' | 'moveCaret'>,
  onFault: (error: unknown) => void,
): NoteEditor {
  const { apply, onChange } = editor;

  editor.apply = (operation) => {
    if (!isEdit(operation)) {
      apply(operation);
      return;
    }
    // Before it is carried out: what Slate mends afterwards comes after it.
    handIn.add(operation);
    try {
      apply(operation);
    } catch (error) {
      if (!editor.operations.includes(operation)) handIn.drop(operation);
      throw error;
    }
  };

  editor.onChange = (options) => {
    if (editor.operations.some(isEdit)) handIn.sendSoon();
    else if (editor.operations.length > 0) handIn.moveCaret(editor.selection);
    try {
      drawSelected(editor);
      onChange(options);
    } catch (error) {
      onFault(error);
    }
  };

  return editor;
}
