import { type Editor, Path, Range, Transforms } from 'slate';
import { blockAt, endOf, firstSpotFrom, lastSpotBefore, pointIn, type Spot, spotAt } from '../places.ts';
import { selectAll } from './select-all.ts';

/**
 * Selects the words of the block with the caret: a paragraph, a title, a list. Where they are selected already, those
 * of the entry or the trailer; then those of the whole note.
 */
export function selectBlock(editor: Editor): void {
  const { selection } = editor;
  if (!selection) return;
  const spot = spotAt(editor, Range.start(selection).path);
  if (!spot) return;
  for (const path of [bodyBlock(spot), spot.path.slice(0, 1)]) {
    const range = wordsIn(editor, path);
    if (!range || !isMore(range, selection)) continue;
    Transforms.select(editor, range);
    return;
  }
  selectAll(editor);
}

/** An item is part of its list; other words are a block of their own. */
function bodyBlock({ block, path }: Spot): Path {
  return block.type === 'list-item' ? Path.parent(path) : path;
}

/** All words of a block. */
function wordsIn(editor: Editor, path: Path): Range | null {
  if (!blockAt(editor, path)) return null;
  const first = firstSpotFrom(editor, path);
  const last = lastSpotBefore(editor, Path.next(path));
  if (!first || !last || Path.isAfter(first.path, last.path)) return null;
  return { anchor: pointIn(first.path, 0), focus: endOf(last) };
}

/** Whether a range takes in all of another and more. */
function isMore(range: Range, selection: Range): boolean {
  const [start, end] = Range.edges(selection);
  return (
    Range.includes(range, start) && Range.includes(range, end) && !Range.equals(range, ordered(selection))
  );
}

function ordered(selection: Range): Range {
  const [anchor, focus] = Range.edges(selection);
  return { anchor, focus };
}
