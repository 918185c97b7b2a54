import type { Editor } from 'slate';
import { moveBlock } from '../editor/apply.ts';
import { blockAt } from '../editor/places.ts';
import { topBlocks } from '../editor/rules/entries.ts';
import { entryChange } from '../editor/rules/renumber.ts';
import type { OutlineThing } from './outline-rows.ts';

/**
 * Moves an entry from one place of the top level to where it stands afterwards; one step to undo. False where nothing
 * is moved.
 */
export function moveEntryInNote(editor: Editor, from: number, to: number | null): boolean {
  if (to === null || to === from || blockAt(editor, [from])?.type !== 'agenda-item') return false;
  entryChange(editor, () => moveBlock(editor, [from], [to]));
  return true;
}

/** Where an entry goes that is moved up (-1) or down (1): past the next entry or heading. Null at the edge of them. */
export function placeBeyond(editor: Editor, from: number, step: -1 | 1): number | null {
  const blocks = topBlocks(editor);
  for (let at = from + step; at > 0 && at < blocks.length; at += step) {
    const type = blocks[at]?.type;
    if (type === 'agenda-item' || type === 'part-heading') return at;
    if (type === 'trailer') return null;
  }
  return null;
}

/** Where an entry goes that is dropped before or after something in the outline. */
export function placeOfDrop(
  from: number,
  { kind, path }: OutlineThing,
  position: 'before' | 'on' | 'after',
  all: readonly OutlineThing[],
): number {
  const [place = 0] = path;
  // A heading that stands in an entry goes with it: what is dropped there goes behind the entry.
  const isWithin = kind === 'part' && path.length > 1;
  const gap = position === 'after' || isWithin ? place + 1 : place;
  const last = all.findLast(({ path: each }) => each.length === 1)?.path[0] ?? place;
  // In the trailer there are no entries.
  const wanted = Math.min(gap, last + 1);
  return wanted > from ? wanted - 1 : wanted;
}
