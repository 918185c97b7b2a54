import { type Point, Range, Node as SlateNode } from 'slate';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from './note-editor.ts';

/** Where a selection of the page begins and ends. */
type Seen = Readonly<
  Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset' | 'isCollapsed'>
>;

/** What was selected in the page when it was last looked at. */
const SEEN = new WeakMap<NoteEditor, Seen>();

/**
 * Takes over from the page where the caret stands or what is selected, before a key or a command asks the editor. Slate
 * does so by itself when the browser tells of it, which it does after the keys that wait already: one that follows an
 * arrow, `End` or a click at once would act where the caret was before. Where the page shows what it did when it was last
 * looked at, nothing is taken: the editor may have moved the caret since, and not be drawn yet.
 */
export function takeCaret(editor: NoteEditor): void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  const { ownerDocument } = paper;
  if (ownerDocument.activeElement !== paper || ReactEditor.isComposing(editor)) return;
  const selection = ownerDocument.getSelection();
  if (!selection) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection;
  const now: Seen = { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed };
  const before = SEEN.get(editor);
  SEEN.set(editor, now);
  if (isKnown(editor, now) || (before && isSame(before, now))) return;
  if (!paper.contains(textAround(anchorNode)) || !paper.contains(textAround(focusNode))) return;
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (!range || (editor.selection && Range.equals(range, editor.selection))) return;
  editor.select(range);
  // It came before the key: what the key does is a step of its own, and undo puts the caret back here.
  editor.onChange();
  editor.operations = [];
}

function isSame(one: Seen, other: Seen): boolean {
  return (
    one.anchorNode === other.anchorNode &&
    one.anchorOffset === other.anchorOffset &&
    one.focusNode === other.focusNode &&
    one.focusOffset === other.focusOffset
  );
}

/** Whether the editor has it so, as after most keys; where that takes longer to tell, it says no. */
function isKnown(
  editor: NoteEditor,
  { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed }: Seen,
): boolean {
  const { selection } = editor;
  if (!selection || isCollapsed !== Range.isCollapsed(selection)) return false;
  if (!isAt(editor, selection.anchor, anchorNode, anchorOffset)) return false;
  return isCollapsed || isAt(editor, selection.focus, focusNode, focusOffset);
}

function isAt(editor: NoteEditor, { path, offset }: Point, node: Node | null, at: number): boolean {
  const text = node?.nodeType === Node.TEXT_NODE && at === offset ? textAround(node) : null;
  if (!text || !SlateNode.has(editor, path)) return false;
  return ReactEditor.toSlateNode(editor, text) === SlateNode.get(editor, path);
}

/** The words of a block that a place in the page stands in; null elsewhere, as in a form. */
function textAround(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('[data-slate-node="text"]') ?? null;
}

/** What is done to the words where the caret is or to those that are selected, without any command. */
const DONE_TO_WORDS = ['beforeinput', 'copy', 'cut', 'paste', 'dragstart'] as const;

/** Takes over what is selected before it is typed over, copied, cut, replaced or dragged. Answers how to stop. */
export function takeCaretBefore(editor: NoteEditor): () => void {
  const take = (): void => takeCaret(editor);
  for (const name of DONE_TO_WORDS) window.addEventListener(name, take, { capture: true });
  return () => {
    for (const name of DONE_TO_WORDS) window.removeEventListener(name, take, { capture: true });
  };
}
