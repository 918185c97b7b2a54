import { Editor, Path } from 'slate';
import { caretSpot } from '../places.ts';
import { listAt } from './count-on.ts';
import { setLevel } from './leave.ts';

/**
 * Puts the item with the caret a level further in (1) or out (-1), never more than one level in from the item before
 * it. False where the caret is in no list.
 */
export function indentItem(editor: Editor, by: 1 | -1): boolean {
  const spot = caretSpot(editor);
  if (spot?.block.type !== 'list-item') return false;
  const index = spot.path.at(-1) ?? 0;
  const before = listAt(editor, Path.parent(spot.path))?.children[index - 1];
  const deepest = before ? before.level + 1 : 0;
  const level = Math.min(deepest, Math.max(0, spot.block.level + by));
  Editor.withoutNormalizing(editor, () => setLevel(editor, spot.path, level));
  return true;
}
