import type { Editor } from 'slate';
import { moveBlock } from '../apply.ts';
import { blockAt } from '../places.ts';
import { entriesOf, topBlocks } from './entries.ts';
import { entryChange } from './renumber.ts';

/**
 * Moves the entry with the caret, and all in it, one place down (1) or up (-1): past the next entry, or past the
 * heading of a part between the two. The first stays below what stands before the entries, the last above what stands
 * after them. False where it can go no further, or the caret is in no entry.
 */
export function moveEntry(editor: Editor, step: 1 | -1): boolean {
  const index = editor.selection?.focus.path[0];
  if (index === undefined || blockAt(editor, [index])?.type !== 'agenda-item') return false;
  const blocks = topBlocks(editor);
  const isBeyond = (at: number): boolean => (step > 0 ? at > index : at < index);
  if (!entriesOf(editor).some((entry) => isBeyond(entry.index))) return false;
  let to = index + step;
  while (blocks[to]?.type !== 'agenda-item' && blocks[to]?.type !== 'part-heading') to += step;
  moveTo(editor, index, to);
  return true;
}

/**
 * Moves an entry, and all in it, to another place among the entries; `to` is where it stands afterwards. False where
 * there is no such entry or place.
 */
export function moveEntryTo(editor: Editor, from: number, to: number): boolean {
  const entries = entriesOf(editor);
  const [moved, reached] = [entries[from], entries[to]];
  if (!moved || !reached || from === to) return false;
  moveTo(editor, moved.index, reached.index);
  return true;
}

function moveTo(editor: Editor, from: number, to: number): void {
  entryChange(editor, () => moveBlock(editor, [from], [to]));
}
