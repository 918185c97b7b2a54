import { type Editor, Range } from 'slate';
import { removeWords } from '../apply.ts';
import { caretSpot, wordsOf } from '../places.ts';

/** No command has a longer name: what goes on is a line that happens to begin with a slash. */
const LONGEST = 24;

/**
 * What is typed after a slash at the start of a paragraph, while the caret stands behind it; null elsewhere. It looks at
 * the block with the caret only.
 */
export function slashWords(editor: Editor): string | null {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return null;
  const spot = caretSpot(editor);
  if (spot?.block.type !== 'paragraph') return null;
  const words = wordsOf(spot.block);
  if (!words.startsWith('/') || spot.offset !== words.length || words.length > LONGEST) return null;
  return words.slice(1);
}

/** Takes the slash and what follows it out of the note again. */
export function takeSlash(editor: Editor): void {
  const spot = caretSpot(editor);
  if (spot && slashWords(editor) !== null) removeWords(editor, spot.path, 0, wordsOf(spot.block));
}
