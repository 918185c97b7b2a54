import { type Editor, Path } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { blockAt, caretSpot, wordsOf } from '../places.ts';

/**
 * The path of the empty block with the caret that nobody misses: a paragraph, an item or a further action as Enter makes
 * them. None where it is the only one in what it stands in: an entry keeps a place to type in, and a decision that was
 * begun stays one. Null for none.
 */
export function spareBlock(editor: Editor): Path | null {
  const spot = caretSpot(editor);
  if (!spot || wordsOf(spot.block) !== '') return null;
  const { block, path } = spot;
  if (block.type !== 'list-item' && (block.type !== 'paragraph' || block.number)) return null;
  let only = path;
  for (;;) {
    const parent = blockAt(editor, Path.parent(only));
    if (parent?.type === 'trailer') return null;
    if (!parent || parent.type === 'agenda-item') break;
    if (parent.children.length > 1) return path;
    if (!isSpareShell(parent)) return null;
    only = Path.parent(only);
  }
  const around = blockAt(editor, Path.parent(only));
  return around === null || around.children.length > 2 ? path : null;
}

/** Whether what holds a block alone may go with it: a list, or an action of which nothing is set, nor said by a heading. */
function isSpareShell(block: Block): boolean {
  if (block.type === 'list') return true;
  if (block.type !== 'action' || block.keyword !== '') return false;
  return block.owner === undefined && block.due === undefined && block.status === undefined;
}
