import { type Editor, Node, type Path } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { insertBlock, mergeIntoPrevious, removeBlock, splitBlocks } from '../apply.ts';
import { blockAt } from '../places.ts';

/**
 * More blocks than this go into a block in one piece: Slate looks through all that an edit touched with each further
 * operation, so that the time of single ones grows with the square of their number.
 */
const SINGLY = 40;

/**
 * Makes the blocks in a block, or in the note, others. Those that stay the same at both ends are not touched. In a
 * block it takes no more operations for many blocks than for a few.
 */
export function replaceChildren(editor: Editor, path: Path, wanted: readonly Block[]): void {
  const { children } = Node.get(editor, path) as { readonly children: readonly Node[] };
  const least = Math.min(children.length, wanted.length);
  let start = 0;
  while (start < least && children[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < least - start && children.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  const gone = children.length - start - end;
  const come = wanted.slice(start, wanted.length - end);
  if (path.length > 0 && Math.max(gone, come.length) > SINGLY) replaceInOne(editor, path, start, gone, come);
  else {
    for (const [index, block] of come.entries()) insertBlock(editor, [...path, start + index], block);
    for (let index = 0; index < gone; index += 1) removeBlock(editor, [...path, start + come.length]);
  }
}

/** Parts the block at both ends, puts a like one with the new blocks between, and joins them again. */
function replaceInOne(editor: Editor, path: Path, start: number, gone: number, come: readonly Block[]): void {
  const block = blockAt(editor, path);
  if (!block) return;
  const { children: _, ...shell } = block;
  const next = [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
  splitBlocks(editor, path, start + gone, shell);
  if (gone > 0) {
    splitBlocks(editor, path, start, shell);
    removeBlock(editor, next);
  }
  insertBlock(editor, next, { ...shell, children: come } as unknown as Block);
  mergeIntoPrevious(editor, next);
  mergeIntoPrevious(editor, next);
}
