import { type Editor, Location, type Operation, Path, Range } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import { isVoid } from '../../shared/note/walk.ts';
import { withClipboard } from './clipboard/with-clipboard.ts';
import { caretSpot, spotAt } from './places.ts';
import { deleteRange } from './rules/delete-range.ts';
import { hasLines, insertLines } from './rules/insert-lines.ts';
import { joinBackward, joinForward } from './rules/join.ts';
import { keepEntries, noteEntryChange } from './rules/keep-entries.ts';
import { mend } from './rules/mend.ts';
import { breakBlock } from './rules/split.ts';
import { isSpareSpace, turnTyped } from './rules/typed-beginnings.ts';

/**
 * Gives a Slate editor the rules of a note: what Enter, Backspace, Delete, typing and pasting do in each kind of
 * block. Forms, the attendance and lines that are kept hold no caret.
 */
export function withNoteRules<T extends ReactEditor & HistoryEditor>(editor: T): T {
  const { apply, deleteBackward, deleteForward, delete: deleteOwn, insertText } = editor;

  editor.apply = (operation) => {
    // While a form has the focus the caret stays where it was in the words: that is where a person goes on.
    if (operation.type === 'set_selection' && entersForm(editor, operation)) return;
    noteEntryChange(editor, operation);
    apply(operation);
  };

  editor.isVoid = (element) => isVoid(element);
  editor.isSelectable = (element) => !isVoid(element);

  editor.normalizeNode = ([node, path]) => {
    if (!mend(editor, node, path)) keepEntries(editor, path);
  };

  editor.insertBreak = () => breakBlock(editor);
  editor.insertSoftBreak = () => breakBlock(editor, 'within');

  editor.deleteBackward = (unit) => {
    if (!isInWords(editor)) return;
    if (!joinBackward(editor)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!isInWords(editor)) return;
    if (!joinForward(editor)) deleteForward(unit);
  };
  editor.delete = (options = {}) => {
    const at = options.at ?? editor.selection;
    if (at && Location.isRange(at) && Range.isExpanded(at)) deleteRange(editor, at);
    else deleteOwn(options);
  };
  editor.deleteFragment = () => {
    if (editor.selection && Range.isExpanded(editor.selection)) deleteRange(editor, editor.selection);
  };

  editor.insertText = (text, options) => {
    const { selection } = editor;
    if (!selection || options?.at !== undefined) {
      insertText(text, options);
      return;
    }
    if (Range.isExpanded(selection)) deleteRange(editor, selection);
    if (!isInWords(editor)) return;
    if (hasLines(text)) {
      insertLines(editor, text);
      return;
    }
    if (isSpareSpace(editor, text)) return;
    insertText(text, options);
    turnTyped(editor, text);
  };
  return withClipboard(editor);
}

/** Whether a caret would be put where there are no words. */
function entersForm(
  editor: Editor,
  { newProperties }: Extract<Operation, { type: 'set_selection' }>,
): boolean {
  const anchor = newProperties?.anchor ?? editor.selection?.anchor;
  const focus = newProperties?.focus ?? editor.selection?.focus;
  if (editor.selection === null || !anchor || !focus || !Path.equals(anchor.path, focus.path)) return false;
  return spotAt(editor, anchor.path) === null;
}

/** Whether the caret stands in words; a selection of them counts. */
function isInWords(editor: Editor): boolean {
  if (!editor.selection) return false;
  return Range.isExpanded(editor.selection) || caretSpot(editor) !== null;
}
