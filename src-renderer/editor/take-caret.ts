import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from './note-editor.ts';

/** Where the selection of the page began and ended when it was last looked at. */
type Seen = readonly [Node | null, number, Node | null, number];

const SEEN = new WeakMap<NoteEditor, Seen>();

/**
 * Takes over from the page where the caret stands or what is selected, before a command asks the editor. Slate does so
 * by itself up to a tenth of a second later: a key that follows an arrow, `End` or a click at once would act where the
 * caret was before. Where the page shows what it did before, nothing is taken: a command may have moved the caret since,
 * and what it put in not be drawn yet.
 */
export function takeCaret(editor: NoteEditor): void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  const { ownerDocument } = paper;
  if (ownerDocument.activeElement !== paper || ReactEditor.isComposing(editor)) return;
  const selection = ownerDocument.getSelection();
  if (!selection) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const now: Seen = [anchorNode, anchorOffset, focusNode, focusOffset];
  const before = SEEN.get(editor);
  SEEN.set(editor, now);
  if (before && now.every((part, index) => part === before[index])) return;
  if (!isInWords(paper, anchorNode) || !isInWords(paper, focusNode)) return;
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (!range || (editor.selection && Range.equals(range, editor.selection))) return;
  editor.select(range);
  // It came before the key: what the key does is a step of its own, and undo puts the caret back here.
  editor.operations = [];
}

/** What is done to the words that are selected without any command. */
const OF_SELECTED = ['copy', 'cut', 'paste', 'dragstart'] as const;

/** Takes over what is selected before it is copied, cut, replaced or dragged. Answers how to stop. */
export function takeCaretBefore(editor: NoteEditor): () => void {
  const take = (): void => takeCaret(editor);
  for (const name of OF_SELECTED) window.addEventListener(name, take, { capture: true });
  return () => {
    for (const name of OF_SELECTED) window.removeEventListener(name, take, { capture: true });
  };
}

function isInWords(paper: Element, node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element != null && paper.contains(element) && element.closest('[data-slate-node="text"]') !== null;
}
