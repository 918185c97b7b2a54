import type { Block, TextBlock } from '../../../shared/note/blocks.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import { isTextBlock } from '../places.ts';

/**
 * A piece of a note, as it is copied and pasted: blocks without any layout, as that belongs to the place they stood
 * in. `openStart` and `openEnd` say how many blocks, from the outermost in, were cut at that edge: the words at an
 * open edge go on in the words around the caret, and a cut block in one of its kind there.
 */
export interface Fragment {
  readonly blocks: readonly CopiedBlock[];
  readonly openStart: number;
  readonly openEnd: number;
  /** Whether its words never go on in those around the caret, as the rows of a table don't. */
  readonly isApart?: boolean;
}

/** A fragment of whole blocks. */
export function wholeBlocks(blocks: readonly CopiedBlock[]): Fragment {
  return { blocks, openStart: 0, openEnd: 0 };
}

/** A fragment of the rows of a table, which begin and end as blocks of their own. */
export function blocksApart(blocks: readonly CopiedBlock[]): Fragment {
  return { ...wholeBlocks(blocks), isApart: true };
}

/** The words of a fragment that is one paragraph and no more; null for any other. */
export function wordsAlone({ blocks }: Fragment): string | null {
  const [only] = blocks;
  return only && blocks.length === 1 && isPlain(only) ? only.children[0].text : null;
}

/** Whether a block is a paragraph with nothing but its words. */
export function isPlain(block: Block): block is Extract<Block, { type: 'paragraph' }> {
  return block.type === 'paragraph' && !block.number;
}

/** The blocks of one edge, from a block in: each the first (or last) of the one before it. */
export function edgeOf(block: Block, side: 'start' | 'end'): readonly Block[] {
  const children = childBlocks(block);
  const next = side === 'start' ? children[0] : children.at(-1);
  return next ? [block, ...edgeOf(next, side)] : [block];
}

/** The block with words at an edge of a block; null where a form stands there. */
export function leafAt(block: Block, side: 'start' | 'end'): TextBlock | null {
  const leaf = edgeOf(block, side).at(-1);
  return isTextBlock(leaf) ? leaf : null;
}
