import { Editor, Path, Range } from 'slate';
import { isTextBlock, type Spot } from '../places.ts';

/**
 * The blocks with words that the caret stands in or the selection touches, in the order of the note. One that a
 * selection ends at the start of is not touched by it.
 */
export function touchedSpots(editor: Editor): readonly Spot[] {
  const { selection } = editor;
  if (!selection) return [];
  const [start, end] = Range.edges(selection);
  const spots: Spot[] = [];
  for (const [node, path] of Editor.nodes(editor, { at: selection, voids: true })) {
    if (isTextBlock(node)) spots.push({ block: node, path });
  }
  const last = spots.at(-1);
  const isHanging = last && end.offset === 0 && Path.isAncestor(last.path, end.path);
  return isHanging && !Path.equals(start.path, end.path) ? spots.slice(0, -1) : spots;
}
