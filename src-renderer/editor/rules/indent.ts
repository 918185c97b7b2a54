import { Editor, Path } from 'slate';
import type { Spot } from '../places.ts';
import { listAt } from './count-on.ts';
import { setLevel } from './leave.ts';
import { touchedSpots } from './touched.ts';

/**
 * Puts the item with the caret, or all that are selected, a level further in (1) or out (-1), never more than one level
 * in from the item before. False where there are none.
 */
export function indentItem(editor: Editor, by: 1 | -1): boolean {
  const items = touchedSpots(editor).flatMap(({ block, path }) =>
    block.type === 'list-item' ? [{ path, level: Math.max(0, block.level + by) }] : [],
  );
  Editor.withoutNormalizing(editor, () => {
    for (const { path, level } of items) setLevel(editor, path, Math.min(level, deepest(editor, path)));
  });
  return items.length > 0;
}

/** The level that an item may have at most. */
function deepest(editor: Editor, path: Spot['path']): number {
  const before = listAt(editor, Path.parent(path))?.children[(path.at(-1) ?? 0) - 1];
  return before ? before.level + 1 : 0;
}
