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
  const { anchorNode, focusNode } = selection;
  const now = seenOf(selection);
  const before = SEEN.get(editor);
  SEEN.set(editor, now);
  if (isKnown(editor, now) || (before && isSame(before, now))) return;
  if (!paper.contains(textAround(anchorNode)) || !paper.contains(textAround(focusNode))) return;
  selectShown(editor, selection);
}

function selectShown(editor: NoteEditor, shown: Selection): void {
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  if (!range || (editor.selection && Range.equals(range, editor.selection))) return;
  editor.select(range);
  // It came before the key: what the key does is a step of its own, and undo puts the caret back here.
  editor.onChange();
  editor.operations = [];
}

/** Where page and editor last had the same selection, without a letter between that is not drawn yet. */
interface Agreed {
  readonly seen: Seen;
  readonly selection: Range;
  readonly children: NoteEditor['children'];
}

const AGREED = new WeakMap<NoteEditor, Agreed>();

/** Notes, when an editor has changed, whether it has what is selected in the page. */
export function agreeOnCaret(editor: NoteEditor): void {
  AGREED.delete(editor);
  const { operations, selection, children } = editor;
  if (!selection || operations.some(({ type }) => type !== 'set_selection')) return;
  const shown = shownIn(editor);
  const range = shown && ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  if (range && Range.equals(range, selection)) {
    AGREED.set(editor, { seen: seenOf(shown), selection, children });
  }
}

/**
 * Takes over where keys have moved the caret of the page since the editor took it over, before that is drawn: Slate
 * would put the caret back, and those keys would be lost.
 */
export function takeCaretMoved(editor: NoteEditor): void {
  const agreed = AGREED.get(editor);
  if (!agreed || agreed.selection !== editor.selection || agreed.children !== editor.children) return;
  const shown = shownIn(editor);
  if (shown && !isSame(agreed.seen, shown)) selectShown(editor, shown);
}

/** What is selected in the words while keys go there; null while an input method changes them. */
function shownIn(editor: NoteEditor): Selection | null {
  const paper = ReactEditor.toDOMNode(editor, editor);
  const { activeElement } = paper.ownerDocument;
  if (activeElement !== paper || ReactEditor.isComposing(editor)) return null;
  const shown = paper.ownerDocument.getSelection();
  if (!ReactEditor.hasEditableTarget(editor, shown?.anchorNode ?? null)) return null;
  return ReactEditor.hasEditableTarget(editor, shown?.focusNode ?? null) ? shown : null;
}

function seenOf({ anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed }: Seen): Seen {
  return { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed };
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
