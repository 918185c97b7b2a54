import { type Editor, Path } from 'slate';
import { markerKind } from '../../../shared/tagged/marker.ts';
import { markerAt, markerValue, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { retype } from '../apply.ts';
import { blockAt } from '../places.ts';
import { numberIntoWords } from './action-heading.ts';
import { countOn, listAt } from './count-on.ts';
import { child, mergeLists, wrapBlocks } from './shells.ts';

/** The bullet of a new list. */
export const NEW_BULLET = '·';

/** Whether a list may stand at a path: in no vote, and not in the place of an action's first words. */
export function mayHoldList(editor: Editor, path: Path): boolean {
  const type = blockAt(editor, Path.parent(path))?.type;
  return type !== 'vote' && type !== 'list' && !opensAction(editor, path);
}

/** Whether a path is that of an action's first words. */
export function opensAction(editor: Editor, path: Path): boolean {
  return path.at(-1) === 0 && blockAt(editor, Path.parent(path))?.type === 'action';
}

/**
 * Makes a paragraph the item of a list, with the caret kept: one of the list right before it or after it, where there
 * is one. Without a marker of its own it takes that of the list before it, which counts on.
 */
export function makeItem(editor: Editor, path: Path, marker?: string): void {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const before = index > 0 ? listAt(editor, child(parent, index - 1)) : null;
  const outermost = before?.children.filter(({ level }) => level === 0) ?? [];
  const counted = joined(marker, outermost.at(-1)?.marker, outermost.at(-2)?.marker);
  numberIntoWords(editor, path);
  retype(editor, path, { type: 'list-item', marker: counted, level: 0 });
  wrapBlocks(editor, path, 1, { type: 'list' });
  mergeLists(editor, parent, index, index);
  const list = before ? child(parent, index - 1) : path;
  const last = markerValue(counted, outermost.at(-1)?.marker);
  const place = { index: (before?.children.length ?? 0) + 1, level: 0, last, by: 1 };
  if (last > 0) countOn(editor, list, place);
}

/** The marker of an item that comes behind one: it counts on where it is of the same sort and begins with 1. */
function joined(wanted: string | undefined, last: string | undefined, former: string | undefined): string {
  if (last === undefined) return wanted ?? NEW_BULLET;
  if (wanted === undefined) return nextMarker(last, former);
  const [mine, theirs] = [markerKind(wanted, last), markerKind(last, former)];
  const isSame = mine.kind === theirs.kind || isLetterOrRoman(mine.kind, theirs.kind);
  if (!isSame || mine.value > 1) return wanted;
  return mine.kind === 'bullet' ? last : markerAt(last, theirs.value + 1, former);
}

function isLetterOrRoman(...kinds: readonly string[]): boolean {
  return kinds.every((kind) => kind === 'letter' || kind === 'roman');
}
