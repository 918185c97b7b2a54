import { type Editor, Location, Range } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { Block } from '../../../shared/note/blocks.ts';
import type { PasteTarget } from '../../../shared/pieces/blocks-of-pieces.ts';
import { entryChange } from '../rules/renumber.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { dropWords, startWordDrag } from './drop-words.ts';
import { type Fragment, wordsAlone } from './fragment.ts';
import { FRAGMENT_TYPE, fragmentOf, isSoundBlock, readFragment, writeFragment } from './fragment-data.ts';
import { htmlOfFragment } from './html-of-fragment.ts';
import { endDrag, startDrag } from './left-by-drag.ts';
import { pasteFragment } from './paste.ts';
import { selectedFragment } from './selected.ts';
import { textOfFragment } from './text-of-fragment.ts';

/**
 * Gives a Slate editor the clipboard of a note: what is copied is a piece of a note, a piece of a web page and plain
 * text at once; what is pasted or dropped becomes the blocks that it is, and one step to undo.
 */
export function withClipboard<T extends ReactEditor>(editor: T): T {
  const { getDirtyPaths } = editor;

  // Slate looks through all blocks that came in with each one that comes: thousands outside the entries, where no
  // block around them could take them in at once, would take minutes, and so would redoing it.
  editor.getDirtyPaths = (operation) => {
    const isSound =
      operation.type === 'insert_node' &&
      operation.path.length === 1 &&
      operation.path[0] !== 0 &&
      isSoundBlock(operation.node);
    // Of the note itself it is still asked, once, whether its entries are read as they were.
    return isSound ? [[]] : getDirtyPaths(operation);
  };

  editor.setFragmentData = (data, origin) => {
    const { selection } = editor;
    if (!selection || Range.isCollapsed(selection)) return;
    const fragment = selectedFragment(editor, selection, origin === 'copy' || origin === undefined);
    if (!fragment) return;
    if (origin === 'drag') {
      startDrag(editor, fragment.openStart === 0);
      startWordDrag(editor);
    }
    data.setData('text/plain', textOfFragment(fragment));
    data.setData('text/html', htmlOfFragment(fragment));
    data.setData(FRAGMENT_TYPE, writeFragment(fragment));
  };

  editor.insertData = (data) => {
    // Entries may come with it, and one that was dragged away may go: the others count on.
    entryChange(editor, () => {
      if (!dropWords(editor) && !editor.insertFragmentData(data)) editor.insertTextData(data);
      endDrag(editor);
    });
  };

  editor.insertFragmentData = (data) => {
    const fragment = readFragment(data.getData(FRAGMENT_TYPE));
    if (fragment) pasteFragment(editor, fragment);
    return fragment !== null;
  };

  editor.insertTextData = (data) => {
    const fragment = fragmentOfData(editor, data);
    if (fragment) pasteFragment(editor, fragment);
    return fragment !== null;
  };

  editor.insertFragment = (nodes, { at } = {}) => {
    const fragment = fragmentOf(nodes);
    if (!fragment) return;
    if (at) editor.select(Location.isRange(at) ? at : editor.range(at));
    pasteFragment(editor, fragment);
  };

  return editor;
}

/**
 * What somebody else's data is in a note. A web page of one paragraph says no more than its plain text, which keeps
 * the spaces at its ends.
 */
function fragmentOfData(editor: Editor, data: DataTransfer): Fragment | null {
  const target = pasteTarget(editor);
  const html = data.getData('text/html');
  const ofPage = html === '' ? null : blocksOfHtml(html, target);
  if (ofPage && wordsAlone(ofPage) === null) return ofPage;
  return blocksOfText(data.getData('text/plain'), target) ?? ofPage;
}

function pasteTarget(editor: Editor): PasteTarget {
  const blocks = editor.children as unknown as readonly Block[];
  const [edge] = editor.selection ? Range.edges(editor.selection) : [];
  const isInEntry = blocks[edge?.path[0] ?? 0]?.type === 'agenda-item';
  const hasNone = !blocks.some(
    (block) =>
      block.type === 'attendance' ||
      (block.type === 'trailer' && block.children.some(({ type }) => type === 'attendance')),
  );
  return { hasAttendance: !isInEntry || hasNone, isInEntry };
}
