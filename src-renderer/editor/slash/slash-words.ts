import { type Editor, Path, Range, Transforms } from 'slate';
import { paragraph } from '../../../shared/note/build.ts';
import { insertBlock, removeWords } from '../apply.ts';
import { caretSpot, pointIn, spotAt, wordsOf } from '../places.ts';

/** No command has a longer name: what goes on is a line that happens to begin with a slash. */
const LONGEST = 24;

/**
 * What is typed after a slash at the start of a paragraph or of a title, while the caret stands behind it; null elsewhere.
 * It looks at the block with the caret only.
 */
export function slashWords(editor: Editor): string | null {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return null;
  const spot = caretSpot(editor);
  if (spot?.block.type !== 'paragraph' && spot?.block.type !== 'item-title') return null;
  const words = wordsOf(spot.block);
  if (!words.startsWith('/') || spot.offset !== words.length || words.length > LONGEST) return null;
  return words.slice(1);
}

/**
 * Takes the slash and what follows it out of the note again. What is put in where a title is still to be typed stands
 * below it: the caret goes there, to an empty line.
 */
export function takeSlash(editor: Editor): void {
  const spot = caretSpot(editor);
  if (!spot || slashWords(editor) === null) return;
  removeWords(editor, spot.path, 0, wordsOf(spot.block));
  if (spot.block.type !== 'item-title') return;
  const below = Path.next(spot.path);
  const first = spotAt(editor, below)?.block;
  const isSpare = first?.type === 'paragraph' && !first.number && wordsOf(first) === '';
  if (!isSpare) insertBlock(editor, below, paragraph(''));
  Transforms.select(editor, pointIn(below, 0));
}
