import type { Path } from 'slate';
import type { Block, List, ListItem, TextBlock } from '../../../shared/note/blocks.ts';
import { settledList } from '../../../shared/note/settled-list.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { markerAt, markerValue, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { isTextBlock, wordsOf } from '../places.ts';
import { isLabelled } from '../rules/leave.ts';
import { edgeOf, type Fragment, isPlain, leafAt } from './fragment.ts';
import { type Halves, halvesAt, withChildren, withWords } from './halves.ts';

/** Blocks after a paste, and where in them the caret stands: at the end of what was pasted. */
export interface PlacedBlocks {
  readonly children: readonly Block[];
  readonly caret: { readonly leaf: TextBlock; readonly offset: number } | null;
}

/** Puts a fragment into blocks at a place in their words. */
export function placeBlocks(
  blocks: readonly Block[],
  path: Path,
  offset: number,
  fragment: Fragment,
): PlacedBlocks {
  const at = blockAtPath(blocks, path);
  const halves = halvesAt(blocks, path, offset);
  const fitted = fittedTo(fragment, at?.type === 'list-item' ? at : null, halves.head);
  const started = joinStart(halves, fitted);
  return joinEnd(started, halves, fitted, at?.type === 'list-item' ? at : null);
}

function blockAtPath(blocks: readonly Block[], [index = 0, ...rest]: Path): Block | undefined {
  const block = blocks[index];
  return block && rest.length > 0 ? blockAtPath(childBlocks(block), rest) : block;
}

/** Joins the start of a fragment to the words before the caret, as far as both are open there. */
export function joinStart(
  { left, head }: Halves,
  { blocks, openStart, isApart }: Fragment,
): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return left;
  const goesOn = head !== null && isApart !== true && isOpen(first, 'start', openStart);
  const last = left.at(-1);
  if (isLabelled(first) && openStart > 0) {
    if (last && last.type === first.type && isLabelled(last)) {
      const inner = { blocks: first.children, openStart: openStart - 1, openEnd: 0 };
      const innerHead = leafAt(last, 'end') === head ? head : null;
      const merged = joinStart({ left: last.children, head: innerHead, right: [], tail: null }, inner);
      return [...left.slice(0, -1), withChildren(last, merged), ...rest];
    }
    // What is left of an action without its own words is none.
    const isLeftOver = first.type === 'action' && (openStart === 1 || !isPlainFirst(first));
    if (goesOn || isLeftOver) {
      const loose = {
        blocks: touching(first.children, rest) as Fragment['blocks'],
        openStart: openStart - 1,
        openEnd: 0,
      };
      return joinStart({ left, head, right: [], tail: null }, loose);
    }
  }
  if (!goesOn) {
    const isSpare = head !== null && head.type !== 'item-title' && wordsOf(head) === '';
    const filled = isSpare ? withLeaf(left, 'end', () => null) : left;
    return touching(filled, withLeaf(settledStart(filled, blocks), 'start', trimmedStart));
  }
  const words = leafAt(first, 'start');
  const joined = withLeaf(left, 'end', (leaf) =>
    withWords(leaf, wordsOf(leaf) + (words ? wordsOf(words) : '')),
  );
  return touching(
    joined,
    settledStart(
      joined,
      withLeaf(blocks, 'start', () => null),
    ),
  );
}

/** Blocks whose first list was cut, and goes on in no list before them: it begins at the outermost level. */
function settledStart(left: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first || (first.type === 'list' && left.at(-1)?.type === 'list')) return blocks;
  if (first.type === 'list') return [settledList(first), ...rest];
  if (!isLabelled(first)) return blocks;
  return [withChildren(first, settledStart([], first.children)), ...rest];
}

function isPlainFirst(block: Block): boolean {
  const [first] = childBlocks(block);
  return first !== undefined && isPlain(first);
}

/** Joins the end of what was pasted to the words after the caret, and the lists that meet there. */
export function joinEnd(
  pasted: readonly Block[],
  { right, head, tail }: Omit<Halves, 'left'>,
  { blocks, openEnd, isApart }: Fragment,
  item: ListItem | null = null,
): PlacedBlocks {
  const goesOn = tail !== null && isApart !== true && takesTail(blocks.at(-1), openEnd, tail, head !== null);
  const last = pasted.at(-1);
  const leaf = last ? leafAt(last, 'end') : null;
  if (!goesOn || !leaf) {
    const trimmed = withLeaf(pasted, 'end', trimmedEnd);
    // Words that stand alone now begin with no space.
    const after = tail && head ? withLeaf(right, 'start', trimmedStart) : right;
    const end = trimmed.at(-1);
    const closed = end ? leafAt(end, 'end') : null;
    const caret = closed ? { leaf: closed, offset: wordsOf(closed).length } : startOf(after);
    return { children: touching(trimmed, after, item), caret };
  }
  const whole = withWords(leaf, wordsOf(leaf) + wordsOf(tail));
  const children = touching(
    withLeaf(pasted, 'end', () => whole),
    withLeaf(right, 'start', () => null),
    item,
  );
  return { children, caret: { leaf: whole, offset: wordsOf(leaf).length } };
}

/** Whether words after the caret go on in the last pasted block. A block that was not parted stays what it is. */
function takesTail(last: Block | undefined, openEnd: number, tail: TextBlock, isParted: boolean): boolean {
  if (!last || !isOpen(last, 'end', openEnd)) return false;
  return isCut(last, 'end', openEnd) || isParted || isPlain(tail);
}

function startOf(blocks: readonly Block[]): PlacedBlocks['caret'] {
  const leaf = blocks[0] ? leafAt(blocks[0], 'start') : null;
  return leaf && { leaf, offset: 0 };
}

/** Whether a block was cut at an edge all through to its words. */
export function isCut(block: Block, side: 'start' | 'end', open: number): boolean {
  return open >= edgeOf(block, side).length;
}

/** Whether the words at an edge of a block go on in those around it: those that were cut, and a paragraph's. */
export function isOpen(block: Block, side: 'start' | 'end', open: number): boolean {
  const edge = edgeOf(block, side);
  const leaf = edge.at(-1);
  if (!isTextBlock(leaf)) return false;
  return open >= edge.length || (isPlain(leaf) && open >= edge.length - 1);
}

/** The same blocks with another first or last block of words; without it, and what it alone was in, for null. */
function withLeaf(
  blocks: readonly Block[],
  side: 'start' | 'end',
  change: (leaf: TextBlock) => TextBlock | null,
): readonly Block[] {
  const index = side === 'start' ? 0 : blocks.length - 1;
  const block = blocks[index];
  if (!block) return blocks;
  const changed = changedEdge(block, side, change);
  if (changed === block) return blocks;
  return changed ? blocks.with(index, changed) : blocks.toSpliced(index, 1);
}

function changedEdge(
  block: Block,
  side: 'start' | 'end',
  change: (leaf: TextBlock) => TextBlock | null,
): Block | null {
  if (isTextBlock(block)) return change(block);
  const inside = childBlocks(block);
  const children = withLeaf(inside, side, change);
  if (children === inside) return block;
  return children.length > 0 ? withChildren(block, children) : null;
}

function trimmedStart(leaf: TextBlock): TextBlock {
  return withWords(leaf, wordsOf(leaf).trimStart());
}

function trimmedEnd(leaf: TextBlock): TextBlock {
  return withWords(leaf, wordsOf(leaf).trimEnd());
}

/** Blocks one after the other: two lists that meet are one. */
function touching(
  one: readonly Block[],
  other: readonly Block[],
  item: ListItem | null = null,
): readonly Block[] {
  const last = one.at(-1);
  const [first, ...rest] = other;
  if (last?.type !== 'list' || first?.type !== 'list') return [...one, ...other];
  const following = item ? countedOn(last.children, first.children, item) : first.children;
  return [...one.slice(0, -1), withChildren(last, [...last.children, ...following]), ...rest];
}

/** Items after pasted ones: those that counted on from the item with the caret count on from the last pasted. */
function countedOn(
  pasted: readonly ListItem[],
  items: readonly ListItem[],
  { marker, level }: ListItem,
): readonly ListItem[] {
  const before = pasted.findLast((item) => item.level <= level);
  if (before?.level !== level) return items;
  let last = markerValue(before.marker, marker);
  let former = markerValue(marker);
  let isOver = last === 0 || former === 0 || last === former;
  return items.map((item) => {
    if (isOver || item.level > level) return item;
    former += 1;
    isOver = item.level < level || markerValue(item.marker, marker) !== former;
    if (isOver) return item;
    last += 1;
    return { ...item, marker: markerAt(item.marker, last, marker) };
  });
}

/** A fragment whose first list stands on the level, and counts on in the way, of the list around the caret. */
function fittedTo(fragment: Fragment, item: ListItem | null, head: TextBlock | null): Fragment {
  const [first, ...rest] = fragment.blocks;
  if (first?.type !== 'list') return fragment;
  const [opening] = first.children;
  if (!opening) return fragment;
  const by = (item?.level ?? 0) - opening.level;
  const shifted = withChildren(
    first,
    first.children.map((each) => ({ ...each, level: Math.max(0, each.level + by) })),
  ) as List;
  const list = item ? shifted : settledList(shifted);
  if (!item) return { ...fragment, blocks: [list, ...rest] };
  const isSame = head === null || isOpen(first, 'start', fragment.openStart);
  const marker = isSame ? item.marker : nextMarker(item.marker);
  return { ...fragment, blocks: [markedFrom(list, marker), ...rest] };
}

/** A list whose items on the level of its first are counted on from a marker, where that is not its own. */
function markedFrom(list: List, marker: string): List {
  const [first] = list.children;
  if (!first || first.marker === marker) return list;
  let next = marker;
  const children = list.children.map((item) => {
    if (item.level !== first.level) return item;
    const marked = { ...item, marker: next };
    next = nextMarker(next);
    return marked;
  });
  return { ...list, children };
}

/** Paragraphs as items of the list that the caret is in: the first and the last go on in those around it. */
export function asItems({ blocks, isApart = false }: Fragment, { marker, level }: ListItem): Fragment {
  let next = marker;
  const children = blocks.map((block): ListItem => {
    const leaf = leafAt(block, 'start');
    const item = {
      type: 'list-item',
      marker: next,
      level,
      children: [{ text: leaf ? wordsOf(leaf) : '' }],
    } as const;
    next = nextMarker(next);
    return item;
  });
  return { blocks: [{ type: 'list', children }], openStart: 2, openEnd: 2, isApart };
}
