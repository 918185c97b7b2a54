import { type Editor, Node, Path } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { insertBlock, moveBlock, type Properties, removeBlock, retype, setProperties } from '../apply.ts';
import { blockAt } from '../places.ts';
import { mergeTouchingLists } from './join.ts';
import { paragraphWith } from './paragraph-with.ts';

/** The kinds of block that hold others under a keyword, and lists. */
type Shell = Extract<Block, { type: 'decision' | 'action' | 'vote' | 'list' }>;

/** The path of a place among the blocks that a block holds, or of the note for an empty path. */
export function child(parent: Path, index: number): Path {
  return [...parent, index];
}

/** Puts the blocks from a path on, as many as `count`, into a new block that stands in their place. */
export function wrapBlocks(editor: Editor, path: Path, count: number, shell: Properties<Shell>): void {
  insertBlock(editor, path, { ...shell, children: [] } as unknown as Block);
  for (let index = 0; index < count; index += 1) moveBlock(editor, Path.next(path), child(path, index));
}

/** Puts what a block holds in its place; a number that the block had goes to a paragraph that opens it and can have it. */
export function unwrapBlock(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  if (!block) return;
  const count = block.children.length;
  let at = path;
  for (let index = 0; index < count; index += 1) {
    moveBlock(editor, child(at, 0), at);
    at = Path.next(at);
  }
  removeBlock(editor, at);
  const { number } = paragraphWith('number' in block ? block.number : undefined);
  const first = blockAt(editor, path);
  if (number && first?.type === 'paragraph' && !first.number) setProperties(editor, path, { number });
}

/** Makes paragraphs of the items of a list, in its place; answers how many. */
export function unlist(editor: Editor, path: Path): number {
  const count = blockAt(editor, path)?.children.length ?? 0;
  unwrapBlock(editor, path);
  for (let index = 0; index < count; index += 1) {
    retype(editor, child(Path.parent(path), (path.at(-1) ?? 0) + index), { type: 'paragraph' });
  }
  return count;
}

/**
 * Makes one list of each two that touch among the blocks from one place to another, those beside them included. Answers
 * how many blocks fewer there are then.
 */
export function mergeLists(editor: Editor, parent: Path, from: number, to: number): number {
  const size = (): number => (Node.get(editor, parent) as { children: readonly unknown[] }).children.length;
  const before = size();
  for (let index = to + 1; index >= Math.max(1, from); index -= 1) {
    mergeTouchingLists(editor, child(parent, index));
  }
  return before - size();
}
