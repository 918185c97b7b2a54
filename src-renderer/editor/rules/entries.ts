import type { Editor } from 'slate';
import type { AgendaItem, Block } from '../../../shared/note/blocks.ts';

/** An entry, and which of the blocks at the top level it is. */
export interface PlacedEntry {
  readonly item: AgendaItem;
  readonly index: number;
}

/** The blocks at the top level of a note. */
export function topBlocks(editor: Editor): readonly Block[] {
  return editor.children as unknown as readonly Block[];
}

/** The entries of a note in their order. */
export function entriesOf(editor: Editor): readonly PlacedEntry[] {
  return topBlocks(editor).flatMap((item, index) => (item.type === 'agenda-item' ? [{ item, index }] : []));
}

/** Where the entries of a note end at the latest: before the trailer and what is kept after it. */
export function endOfBody(editor: Editor): number {
  const blocks = topBlocks(editor);
  const trailer = blocks.findIndex(({ type }) => type === 'trailer');
  if (trailer >= 0) return trailer;
  const tail = blocks.findLastIndex((block) => block.type !== 'kept' || block.reason !== 'layout-tail');
  return tail + 1;
}
