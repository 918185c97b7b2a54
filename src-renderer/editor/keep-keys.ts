import type { KeyboardEvent } from 'react';
import { Editor, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { isPressed } from '../commands/pressed-command.ts';
import { holdCaret } from './hold-caret.ts';
import type { NoteEditor } from './note-editor.ts';
import { caretSpot } from './places.ts';
import { goToEnd } from './rules/go-to.ts';
import { indentItem } from './rules/indent.ts';
import { selectAll } from './rules/select-all.ts';
import { touchedSpots } from './rules/touched.ts';
import { takeCaret } from './take-caret.ts';

/** Keys that mean something of their own in the words. What is handled here goes no further. */
export function keepKeys(editor: NoteEditor, event: KeyboardEvent, isMac: boolean): void {
  if (event.target !== event.currentTarget) return;
  if (!ReactEditor.isComposing(editor)) holdCaret(editor, event.currentTarget as HTMLElement);
  takeCaret(editor);
  const end = isPressed('CmdOrCtrl+Home', event.nativeEvent, isMac) ? 0 : 1;
  if (end === 0 || isPressed('CmdOrCtrl+End', event.nativeEvent, isMac)) {
    event.preventDefault();
    goToEnd(editor, end);
    return;
  }
  if (isPressed('CmdOrCtrl+A', event.nativeEvent, isMac)) {
    event.preventDefault();
    selectAll(editor);
    return;
  }
  const isBack = isPressed('Shift+Tab', event.nativeEvent, isMac);
  if (!isBack && !isPressed('Tab', event.nativeEvent, isMac)) return;
  // Anywhere else Tab stays where it is: it would carry what is typed next off into the form at the top.
  event.preventDefault();
  if (!isBack && !isAtStartOfItem(editor) && !isOverItems(editor) && focusOwner(editor)) return;
  if (indentItem(editor, isBack ? -1 : 1)) return;
  if (isBack && !focusNumber(editor)) focusTitle(event.currentTarget);
}

/** At the start of an item of a list Tab puts it further in, in an action as anywhere else. */
function isAtStartOfItem(editor: NoteEditor): boolean {
  const spot = caretSpot(editor);
  return spot?.block.type === 'list-item' && spot.offset === 0;
}

/** Several lines of which some are items of a list go further in together, in an action as anywhere else. */
function isOverItems(editor: NoteEditor): boolean {
  if (!editor.selection || Range.isCollapsed(editor.selection)) return false;
  const spots = touchedSpots(editor);
  return spots.length > 1 && spots.some(({ block }) => block.type === 'list-item');
}

/** From the words of an action to its owner. False where the caret is in none. */
function focusOwner(editor: NoteEditor): boolean {
  const { selection } = editor;
  const above =
    selection && Editor.above(editor, { match: (node) => 'type' in node && node.type === 'action' });
  if (!above) return false;
  const details = ReactEditor.toDOMNode(editor, above[0]).querySelector('.action-details');
  const field = (): HTMLElement | null | undefined =>
    details?.querySelector<HTMLElement>('[data-control="owner"]');
  // What is shown first may be the date: a click opens that, and all fields with it.
  if (!field()) details?.querySelector<HTMLElement>('.action-detail')?.click();
  field()?.focus();
  return details != null;
}

/** From the words to the form above them. */
function focusTitle(paper: EventTarget): void {
  if (paper instanceof Element) paper.querySelector<HTMLElement>('.note-title')?.focus();
}

/** From a title to its number, which stands before it. */
function focusNumber(editor: NoteEditor): boolean {
  if (caretSpot(editor)?.block.type !== 'item-title') return false;
  const at = window.getSelection()?.anchorNode?.parentElement;
  const field = at?.closest('.item-title')?.querySelector<HTMLInputElement>('.item-number');
  field?.select();
  return field != null;
}
