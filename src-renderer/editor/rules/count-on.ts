import type { Editor, Path } from 'slate';
import type { List, ListItem } from '../../../shared/note/blocks.ts';
import { markerAt, markerValue } from '../../../shared/tagged/next-marker.ts';
import { setProperties } from '../apply.ts';
import { blockAt } from '../places.ts';

/** The list at a path; null where there is none. */
export function listAt(editor: Editor, path: Path): List | null {
  const block = blockAt(editor, path);
  return block?.type === 'list' ? block : null;
}

/** The item of a list before one at the same level and in the same run; undefined where there is none. */
export function itemBefore(list: List, index: number, level: number): ListItem | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const item = list.children[at];
    if (item === undefined || item.level < level) return undefined;
    if (item.level === level) return item;
  }
  return undefined;
}

/**
 * Numbers the items of a list anew that counted on over a place where items came (`by` is how many) or one went (-1):
 * those from `index` on, at that level, as far as they counted on without a gap. `last` is the number before them.
 */
export function countOn(
  editor: Editor,
  path: Path,
  place: { readonly index: number; readonly level: number; readonly last: number; readonly by: number },
): void {
  const list = listAt(editor, path);
  if (!list) return;
  let { last } = place;
  let before = itemBefore(list, place.index, place.level)?.marker;
  for (let index = place.index; index < list.children.length; index += 1) {
    const item = list.children[index];
    if (item === undefined || item.level < place.level) return;
    if (item.level > place.level) continue;
    if (markerValue(item.marker, before) !== last + 1 - place.by) return;
    last += 1;
    const marker = markerAt(item.marker, last, before);
    if (marker === item.marker) return;
    setProperties(editor, [...path, index], { marker });
    before = marker;
  }
}
