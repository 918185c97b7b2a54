import type { Path } from 'slate';
import type { Block, List, TextBlock } from '../../../shared/note/blocks.ts';
import { settledList } from '../../../shared/note/settled-list.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { nextMarker } from '../../../shared/tagged/next-marker.ts';
import { isTextBlock, wordsOf } from '../places.ts';
import { isLabelled } from '../rules/leave.ts';

/** Blocks parted at a caret. A half that would hold no words is left out. */
export interface Halves {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** The words before the caret, the last of `left`; null where that half is left out. */
  readonly head: TextBlock | null;
  /** The words after it, the first of `right`. */
  readonly tail: TextBlock | null;
}

/** Parts blocks at a place in the words under them. */
export function halvesAt(blocks: readonly Block[], path: Path, offset: number): Halves {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  const before = blocks.slice(0, index);
  const after = blocks.slice(index + 1);
  if (!block) return { left: before, right: after, head: null, tail: null };
  if (isTextBlock(block)) {
    const { head, tail } = partWords(block, offset);
    return { left: head ? [...before, head] : before, right: tail ? [tail, ...after] : after, head, tail };
  }
  const inner = halvesAt(childBlocks(block), rest, offset);
  const isFirst = inner.left.length === 0;
  return {
    ...inner,
    left: isFirst ? before : [...before, withChildren(block, inner.left)],
    right: inner.right.length > 0 ? [restOf(block, inner.right, isFirst), ...after] : after,
  };
}

function partWords(block: TextBlock, offset: number): Pick<Halves, 'head' | 'tail'> {
  const words = wordsOf(block);
  // A title stays in its entry, and a number with its paragraph, even where no words are left to them.
  const isKept = block.type === 'item-title' || (block.type === 'paragraph' && block.number && words === '');
  const head = offset > 0 || isKept ? withWords(block, words.slice(0, offset)) : null;
  if (offset >= words.length) return { head, tail: null };
  return { head, tail: head ? furtherBlock(block, words.slice(offset)) : block };
}

/** What follows words that were parted: as Enter would make it. */
function furtherBlock(block: TextBlock, text: string): TextBlock {
  if (block.type !== 'list-item') return { type: 'paragraph', children: [{ text }] };
  const { marker, level } = block;
  return { type: 'list-item', marker: nextMarker(marker), level, children: [{ text }] };
}

/** The second half of a block that holds blocks; all of it where there is no first. */
function restOf(block: Block, children: readonly Block[], isAll: boolean): Block {
  if (isAll) return withChildren(block, children);
  if (isLabelled(block)) {
    const keyword = block.type === 'action' && block.keyword === '' ? 'Action' : block.keyword;
    return { type: block.type, keyword, children } as Block;
  }
  if (block.type === 'list') return settledList({ type: 'list', children } as List);
  return withChildren(block, children);
}

/** The same block with other words. */
export function withWords<B extends TextBlock>(block: B, text: string): B {
  return wordsOf(block) === text ? block : { ...block, children: [{ text }] };
}

/** The same block with other blocks in it. */
export function withChildren<B extends Block>(block: B, children: readonly Block[]): B {
  return { ...block, children } as B;
}
