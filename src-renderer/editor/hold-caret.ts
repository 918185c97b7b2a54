import { Editor } from 'slate';
import type { NoteEditor } from './note-editor.ts';
import { caretSpot, firstSpotFrom, pointIn } from './places.ts';
import { showCaret } from './put-caret.ts';

/**
 * Sees to it, before a key does anything, that the caret of the page stands in words: where it does not, whatever the
 * reason, the key would be lost. It goes to where the editor has it, or to the first words there are.
 */
export function holdCaret(editor: NoteEditor, paper: HTMLElement): void {
  const selection = paper.ownerDocument.getSelection();
  if (!selection || isInWords(selection.anchorNode)) return;
  const isSound = editor.selection !== null && Editor.hasPath(editor, editor.selection.anchor.path);
  if (!isSound || (caretSpot(editor) === null && !isWide(editor))) {
    const spot = firstSpotFrom(editor, [0]);
    if (!spot) return;
    editor.select(pointIn(spot.path, 0));
  }
  showCaret(editor);
}

/** Whether more than one place is selected, which may begin or end in a form. */
function isWide({ selection }: NoteEditor): boolean {
  return selection !== null && selection.anchor.path.join() !== selection.focus.path.join();
}

function isInWords(node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('[data-slate-node="text"]') != null;
}
