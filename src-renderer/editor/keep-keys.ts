import type { KeyboardEvent } from 'react';
import { isPressed } from '../commands/pressed-command.ts';
import type { NoteEditor } from './note-editor.ts';
import { caretSpot } from './places.ts';
import { indentItem } from './rules/indent.ts';
import { selectAll } from './rules/select-all.ts';

/** Keys that mean something of their own in the words. What is handled here goes no further. */
export function keepKeys(editor: NoteEditor, event: KeyboardEvent, isMac: boolean): void {
  if (event.target !== event.currentTarget) return;
  if (isPressed('CmdOrCtrl+A', event.nativeEvent, isMac)) {
    event.preventDefault();
    selectAll(editor);
    return;
  }
  const isBack = isPressed('Shift+Tab', event.nativeEvent, isMac);
  if (!isBack && !isPressed('Tab', event.nativeEvent, isMac)) return;
  // Anywhere else Tab stays where it is: it would carry what is typed next off into the form at the top.
  event.preventDefault();
  if (indentItem(editor, isBack ? -1 : 1)) return;
  if (isBack && !focusNumber(editor)) focusTitle(event.currentTarget);
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
