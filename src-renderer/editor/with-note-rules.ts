import { type Editor, Location, Range } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import { isVoid, plainText } from '../../shared/note/walk.ts';
import { caretSpot } from './places.ts';
import { deleteRange } from './rules/delete-range.ts';
import { hasLines, insertLines, selectedWords } from './rules/insert-lines.ts';
import { joinBackward, joinForward } from './rules/join.ts';
import { mend } from './rules/mend.ts';
import { breakBlock } from './rules/split.ts';

/**
 * Gives a Slate editor the rules of a note: what Enter, Backspace, Delete, typing and pasting do in each kind of
 * block. Forms, the attendance and lines that are kept hold no caret.
 */
export function withNoteRules<T extends ReactEditor & HistoryEditor>(editor: T): T {
  const { deleteBackward, deleteForward, delete: deleteOwn, insertText } = editor;

  editor.isVoid = (element) => isVoid(element);
  editor.isSelectable = (element) => !isVoid(element);

  editor.normalizeNode = ([node, path]) => {
    mend(editor, node, path);
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
    if (hasLines(text)) insertLines(editor, text);
    else insertText(text, options);
  };
  editor.insertFragment = (fragment) => {
    insertLines(editor, fragment.map((node) => ('type' in node ? plainText(node) : '')).join('\n'));
  };
  editor.insertFragmentData = () => false;
  editor.insertTextData = (data) => {
    const words = data.getData('text/plain') || wordsOfPage(data.getData('text/html'));
    if (words === '') return false;
    insertLines(editor, words);
    return true;
  };
  editor.insertData = (data) => {
    editor.insertTextData(data);
  };
  editor.setFragmentData = (data) => {
    if (!editor.selection || Range.isCollapsed(editor.selection)) return;
    data.setData('text/plain', selectedWords(editor, editor.selection));
  };

  return editor;
}

/** Whether the caret stands in words; a selection of them counts. */
function isInWords(editor: Editor): boolean {
  if (!editor.selection) return false;
  return Range.isExpanded(editor.selection) || caretSpot(editor) !== null;
}

/** The words of a piece of a web page, a line each of its blocks. */
function wordsOfPage(html: string): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const end of page.querySelectorAll('br, p, div, li, tr, h1, h2, h3, h4')) end.append('\n');
  return page.body.textContent ?? '';
}
