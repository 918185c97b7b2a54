import { type Editor, Path, Transforms } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { markerValue, markerWithin, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { moveBlock, removeBlock, retype, setProperties, splitBlocks } from '../apply.ts';
import { blockAt, pointIn, type Spot } from '../places.ts';
import { giveHeading, headingOver, settleAction } from './action-heading.ts';
import { countOn, itemBefore, listAt } from './count-on.ts';
import { settleLevels } from './settle-levels.ts';

/**
 * Leads out of a list, decision, action or vote from an empty block at its end, or one level out in a list. False
 * where the block is in none of these, or not at the end of it.
 */
export function leaveBlock(editor: Editor, { block, path }: Spot): boolean {
  if (block.type === 'list-item') {
    takeItemOut(editor, path);
    return true;
  }
  const container = Path.parent(path);
  const parent = blockAt(editor, container);
  const heading = headingOver(editor, container);
  if (!isLabelled(parent) || path.at(-1) !== parent.children.length - 1) return false;
  if (parent.children.length === 1) takeFirstOut(editor, path);
  else {
    const next = Path.next(container);
    moveBlock(editor, path, next);
    giveHeading(editor, Path.next(next), heading);
    Transforms.select(editor, pointIn(next, 0));
  }
  return true;
}

/** Whether a block stands under a keyword of its own. */
export function isLabelled(
  block: Block | null,
): block is Extract<Block, { type: 'decision' | 'action' | 'vote' }> {
  return block?.type === 'decision' || block?.type === 'action' || block?.type === 'vote';
}

/**
 * An item goes one level out; one at the outermost level becomes a paragraph, and those behind it close up. The caret
 * stays at its start.
 */
export function takeItemOut(editor: Editor, path: Path): void {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const list = listAt(editor, parent);
  const item = list?.children[index];
  if (!list || !item) return;
  if (item.level > 0) {
    setLevel(editor, path, item.level - 1);
    Transforms.select(editor, pointIn(path, 0));
    return;
  }
  const value = markerValue(item.marker, itemBefore(list, index, 0)?.marker);
  const rest = index === 0 ? parent : Path.next(parent);
  if (index > 0) splitBlocks(editor, parent, index, { type: 'list' });
  moveBlock(editor, [...rest, 0], rest);
  retype(editor, rest, { type: 'paragraph' });
  const behind = Path.next(rest);
  if (!removeEmpty(editor, behind)) {
    if (value > 0) countOn(editor, behind, { index: 0, level: 0, last: value - 1, by: -1 });
    settleLevels(editor, behind);
  }
  Transforms.select(editor, pointIn(rest, 0));
}

/** Puts an item at another level, with a marker that counts on there; the items after it close up. */
export function setLevel(editor: Editor, path: Path, level: number): void {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const list = listAt(editor, parent);
  const item = list?.children[index];
  if (!list || !item || item.level === level) return;
  const former = itemBefore(list, index, item.level)?.marker;
  const value = markerValue(item.marker, former);
  const before = itemBefore(list, index, level);
  const marker = before
    ? nextMarker(before.marker, itemBefore(list, list.children.indexOf(before), level)?.marker)
    : level > item.level
      ? markerWithin(item.marker, former)
      : item.marker;
  setProperties(editor, path, { level, marker, layout: undefined });
  if (level > item.level && value > 0) {
    countOn(editor, parent, { index: index + 1, level: item.level, last: value - 1, by: -1 });
  }
  const here = before ? markerValue(marker, before.marker) : 0;
  if (here > 0) countOn(editor, parent, { index: index + 1, level, last: here, by: 1 });
  settleLevels(editor, parent, index + 1);
}

/**
 * Takes the first paragraph of a decision, action or vote out of it, before what is left. The heading that a further
 * action stood under goes on to that one.
 */
export function takeFirstOut(editor: Editor, path: Path): void {
  const container = Path.parent(path);
  const parent = blockAt(editor, container);
  if (!isLabelled(parent)) return;
  const heading = headingOver(editor, container);
  moveBlock(editor, path, container);
  const rest = Path.next(container);
  removeEmpty(editor, rest);
  giveHeading(editor, rest, heading);
  settleAction(editor, rest);
  Transforms.select(editor, pointIn(container, 0));
}

/** Removes a block that holds nothing any more. */
export function removeEmpty(editor: Editor, path: Path): boolean {
  const block = blockAt(editor, path);
  if (!block || block.children.length > 0) return false;
  removeBlock(editor, path);
  return true;
}
