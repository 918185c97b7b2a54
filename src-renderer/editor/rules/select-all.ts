import { type Editor, type Point, Transforms } from 'slate';
import { endOf, firstSpotFrom, lastSpotBefore, pointIn } from '../places.ts';

/**
 * Selects all words of a note. A browser's own command fails where the first or the last block is a form, which it
 * can't select.
 */
export function selectAll(editor: Editor): void {
  const first = firstSpotFrom(editor, [0]);
  const last = lastSpotBefore(editor, [editor.children.length]);
  if (!first || !last) return;
  const [anchor, focus]: readonly [Point, Point] = [pointIn(first.path, 0), endOf(last)];
  Transforms.select(editor, { anchor, focus });
}
