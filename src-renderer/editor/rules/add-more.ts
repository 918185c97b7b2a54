import { Editor, Path, Transforms } from 'slate';
import { paragraph, partHeading, vote } from '../../../shared/note/build.ts';
import { insertBlock } from '../apply.ts';
import { pointIn, type Spot, spotAt, wordsOf } from '../places.ts';
import { addBody, bodyPath } from './insert-blocks.ts';
import { makeItem, mayHoldList } from './make-item.ts';
import { splitAt } from './split.ts';

/** Adds a vote after the block with the caret; the caret goes into it. */
export function addVote(editor: Editor): void {
  addBody(editor, () => vote(['']));
}

/** Adds a paragraph after the block with the caret, outside of a decision, list or the like; the caret goes into it. */
export function addParagraph(editor: Editor): void {
  const spot = focusSpot(editor);
  const isThere = spot && isEmptyParagraph(spot) && Path.equals(bodyPath(editor, spot.path) ?? [], spot.path);
  if (isThere) Transforms.select(editor, pointIn(spot.path, 0));
  else addBody(editor, () => paragraph(''));
}

/** Adds the heading of a part after the block with the caret; the caret goes into it. */
export function addPartHeading(editor: Editor): void {
  addBody(editor, () => partHeading(''));
}

/**
 * Adds an item after the one with the caret; elsewhere it begins a list after the paragraph with the caret, within the
 * decision or action that this stands in, or goes on with a list that is there.
 */
export function addListItem(editor: Editor): void {
  const spot = focusSpot(editor);
  if (!spot) return;
  const { block, path } = spot;
  Editor.withoutNormalizing(editor, () => {
    if (block.type === 'list-item') splitAt(editor, spot, wordsOf(block).length, 'within');
    else if (block.type === 'paragraph' && mayHoldList(editor, path)) addAfter(editor, spot);
    else {
      addBody(editor, () => paragraph(''));
      const added = focusSpot(editor);
      if (added) makeItem(editor, added.path);
    }
  });
}

function addAfter(editor: Editor, spot: Spot): void {
  const at = isEmptyParagraph(spot) ? spot.path : Path.next(spot.path);
  if (at !== spot.path) insertBlock(editor, at, paragraph(''));
  Transforms.select(editor, pointIn(at, 0));
  makeItem(editor, at);
}

function isEmptyParagraph({ block }: Spot): boolean {
  return block.type === 'paragraph' && wordsOf(block) === '' && !block.number;
}

function focusSpot(editor: Editor): Spot | null {
  return editor.selection && spotAt(editor, editor.selection.focus.path);
}
