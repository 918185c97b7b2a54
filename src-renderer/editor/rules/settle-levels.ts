import type { Editor, Path } from 'slate';
import { setProperties } from '../apply.ts';
import { listAt } from './count-on.ts';

/**
 * Brings the items of a list from one on further out where what they were nested in has gone: the first item of a list
 * is at the outermost level, and none is more than a level further in than the one before it.
 */
export function settleLevels(editor: Editor, path: Path, from = 0): void {
  const items = listAt(editor, path)?.children ?? [];
  const before = items[from - 1];
  const deepest = before ? before.level + 1 : 0;
  let shift = Number.POSITIVE_INFINITY;
  for (let index = from; index < items.length; index += 1) {
    const { level } = items[index] ?? { level: 0 };
    shift = Math.min(shift, level - deepest);
    if (shift <= 0) return;
    setProperties(editor, [...path, index], { level: level - shift, layout: undefined });
  }
}
