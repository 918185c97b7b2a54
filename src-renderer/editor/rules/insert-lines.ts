import { Editor, Node, Path, Range, Transforms } from 'slate';
import type { Block, ListItem } from '../../../shared/note/blocks.ts';
import { markerValue, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { insertWords, setProperties } from '../apply.ts';
import { replaceChildren } from '../clipboard/replace-children.ts';
import { caretSpot, pointIn, spotAt } from '../places.ts';
import { countOn } from './count-on.ts';
import { deleteRange } from './delete-range.ts';
import { splitAt } from './split.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** Whether words hold a line end, which no block's words may. */
export function hasLines(words: string): boolean {
  return LINE_END.test(words);
}

/**
 * Types or pastes words at the caret. Each further line becomes a block as Enter would make it; lines without a word
 * are left out, as the note has blocks in place of blank lines.
 */
export function insertLines(editor: Editor, words: string): void {
  const { selection } = editor;
  if (!selection) return;
  const [first = '', ...rest] = words.split(LINE_END);
  const lines = [first, ...rest.filter((line) => line.trim() !== '')];
  Editor.withoutNormalizing(editor, () => {
    if (Range.isExpanded(selection)) deleteRange(editor, selection);
    const spot = caretSpot(editor);
    if (!spot) return;
    insertWords(editor, spot.path, spot.offset, first);
    const seam = spot.offset + first.length;
    Transforms.select(editor, pointIn(spot.path, seam));
    if (lines.length > 1) insertFurther(editor, lines.slice(1));
  });
}

function insertFurther(editor: Editor, lines: readonly string[]): void {
  const spot = caretSpot(editor);
  if (spot) splitAt(editor, spot, spot.offset, 'within');
  const after = caretSpot(editor);
  if (!after) return;
  const last = lines.at(-1) ?? '';
  const path = insertMiddle(editor, after.path, lines.slice(0, -1));
  insertWords(editor, path, 0, last);
  Transforms.select(editor, pointIn(path, last.length));
}

/** Puts lines as blocks before the one at a path, of its kind; answers where that one stands then. */
function insertMiddle(editor: Editor, path: Path, lines: readonly string[]): Path {
  const spot = spotAt(editor, path);
  if (!spot || lines.length === 0) return path;
  if (spot.block.type === 'list-item') return insertItems(editor, spot.block, path, lines);
  return insertBefore(
    editor,
    path,
    lines.map((text) => ({ type: 'paragraph', children: [{ text }] })),
  );
}

/** Puts blocks before the one at a path, however many they are; answers where that one stands then. */
function insertBefore(editor: Editor, path: Path, blocks: readonly Block[]): Path {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const { children } = Node.get(editor, parent) as unknown as { readonly children: readonly Block[] };
  replaceChildren(editor, parent, [...children.slice(0, index), ...blocks, ...children.slice(index)]);
  return [...parent, index + blocks.length];
}

/** The items take the marker of the one they come before, and those that follow count on. */
function insertItems(
  editor: Editor,
  { marker: first, level }: ListItem,
  path: Path,
  lines: readonly string[],
): Path {
  let marker = first;
  const items = lines.map((text): ListItem => {
    const item = { type: 'list-item', marker, level, children: [{ text }] } as const;
    marker = nextMarker(marker);
    return item;
  });
  const at = insertBefore(editor, path, items);
  setProperties(editor, at, { marker });
  const last = markerValue(marker, first);
  const place = { index: (at.at(-1) ?? 0) + 1, level, last, by: lines.length };
  if (last > 0) countOn(editor, Path.parent(at), place);
  return at;
}
