import { Editor, Path, Transforms } from 'slate';
import { markerValue } from '../../../shared/tagged/next-marker.ts';
import { insertWords, mergeIntoPrevious, removeBlock, retype, setProperties } from '../apply.ts';
import {
  blockAt,
  caretSpot,
  endOf,
  lastSpotBefore,
  neighbour,
  pointIn,
  type Spot,
  spotAt,
  wordsOf,
} from '../places.ts';
import { giveHeading, headingOver } from './action-heading.ts';
import { countOn, itemBefore, listAt } from './count-on.ts';
import { dissolveEntry, entryAt } from './dissolve-entry.ts';
import { isLabelled, takeFirstOut, takeItemOut } from './leave.ts';
import { entryChange } from './renumber.ts';
import { settleLevels } from './settle-levels.ts';

/**
 * Backspace at the start of a block. First it takes away what sets the block apart from a paragraph (a marker, a
 * number, a decision around it, an entry that begins with it); a plain paragraph joins the block before it. Answers
 * false where the caret is not at a start: then a character goes.
 */
export function joinBackward(editor: Editor): boolean {
  const spot = caretSpot(editor);
  if (!spot || spot.offset > 0) return false;
  Editor.withoutNormalizing(editor, () => backward(editor, spot));
  return true;
}

function backward(editor: Editor, spot: Spot): void {
  const { block, path } = spot;
  switch (block.type) {
    case 'item-title':
      if (!removeBare(editor, Path.parent(path)))
        entryChange(editor, () => dissolveEntry(editor, Path.parent(path)));
      break;
    case 'list-item':
      takeItemOut(editor, path);
      break;
    case 'part-heading':
      retype(editor, path, { type: 'paragraph' });
      break;
    case 'paragraph':
      if (block.number) setProperties(editor, path, { number: undefined, layout: undefined });
      else if (path.at(-1) === 0 && isLabelled(blockAt(editor, Path.parent(path))))
        takeFirstOut(editor, path);
      else joinParagraph(editor, spot);
  }
}

/** Takes an entry without a word away whole, the caret at the end of the words before. False where there are some. */
function removeBare(editor: Editor, path: Path): boolean {
  const item = entryAt(editor, path);
  const before = lastSpotBefore(editor, path);
  if (!item || !before || item.actionColumn?.trim() || item.children[0].reference) return false;
  const isBare = item.children.every((block) =>
    block.type === 'item-title' || (block.type === 'paragraph' && !block.number)
      ? wordsOf(block) === ''
      : false,
  );
  if (!isBare) return false;
  Transforms.select(editor, endOf(before));
  entryChange(editor, () => removeBlock(editor, path));
  return true;
}

function joinParagraph(editor: Editor, { block, path }: Spot): void {
  const before = neighbour(editor, path, -1);
  if (before) joinBlocks(editor, before.path, path);
  else if (wordsOf(block) === '') removeForNext(editor, path);
}

/** An empty paragraph that nothing can be joined to goes where words follow it. */
function removeForNext(editor: Editor, path: Path): void {
  const next = neighbour(editor, path, 1);
  if (!next || next.path.length !== path.length) return;
  Transforms.select(editor, pointIn(next.path, 0));
  removeBlock(editor, path);
}

/** Delete at the end of a block: what follows joins it. Answers false where the caret is not at an end. */
export function joinForward(editor: Editor): boolean {
  const spot = caretSpot(editor);
  if (!spot || spot.offset < wordsOf(spot.block).length) return false;
  const next = neighbour(editor, spot.path, 1);
  if (!next) return true;
  Editor.withoutNormalizing(editor, () => {
    if (wordsOf(spot.block) === '' && spot.block.type === 'paragraph' && isSpare(editor, spot.path)) {
      Transforms.select(editor, pointIn(next.path, 0));
      removeBlock(editor, spot.path);
    } else if (next.block.type === 'item-title') {
      entryChange(editor, () => dissolveEntry(editor, Path.parent(next.path)));
      Transforms.select(editor, endOf(spot));
    } else {
      joinBlocks(editor, spot.path, next.path);
    }
  });
  return true;
}

/** Whether the block that a paragraph stands in holds others, so that it can do without this one. */
function isSpare(editor: Editor, path: Path): boolean {
  const parent = blockAt(editor, Path.parent(path));
  return parent === null || parent.children.length > 1;
}

/**
 * Puts the words of one block behind those of one before it, and takes the block away, with a list, decision, action
 * or vote that it leaves empty. The caret stands where the two meet.
 */
export function joinBlocks(editor: Editor, first: Path, second: Path): void {
  const to = spotAt(editor, first);
  const from = spotAt(editor, second);
  if (!to || !from) return;
  const seam = endOf(to);
  Transforms.select(editor, seam);
  insertWords(editor, first, seam.offset, wordsOf(from.block));
  removeWithShell(editor, second);
  Transforms.select(editor, seam);
}

/** Removes a block, and around it what it alone was in, up to an entry. Lists that touch then become one. */
export function removeWithShell(editor: Editor, path: Path): void {
  let victim = path;
  for (;;) {
    const parent = blockAt(editor, Path.parent(victim));
    if (!parent || parent.type === 'agenda-item' || parent.children.length > 1) break;
    victim = Path.parent(victim);
  }
  if (blockAt(editor, victim)?.type === 'list-item') removeItem(editor, victim);
  else {
    const heading = headingOver(editor, victim);
    removeBlock(editor, victim);
    giveHeading(editor, victim, heading);
    mergeTouchingLists(editor, victim);
  }
}

function removeItem(editor: Editor, path: Path): void {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const list = listAt(editor, parent);
  const item = list?.children[index];
  if (!list || !item) return;
  const value = markerValue(item.marker, itemBefore(list, index, item.level)?.marker);
  removeBlock(editor, path);
  if (value > 0) countOn(editor, parent, { index, level: item.level, last: value - 1, by: -1 });
  settleLevels(editor, parent, index);
}

/** Two lists with nothing between them are one. */
export function mergeTouchingLists(editor: Editor, path: Path): void {
  if ((path.at(-1) ?? 0) === 0 || !Path.hasPrevious(path)) return;
  if (listAt(editor, path) && listAt(editor, Path.previous(path))) mergeIntoPrevious(editor, path);
}
