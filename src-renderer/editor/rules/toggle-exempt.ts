import { type Editor, Path } from 'slate';
import { EXEMPT_MARK, isExempt } from '../../../shared/note/exempt.ts';
import { insertWords, removeWords } from '../apply.ts';
import { blockAt, firstSpotFrom, type Spot, wordsOf } from '../places.ts';
import { newStep } from './new-step.ts';
import { touchedSpots } from './touched.ts';

/**
 * Marks the block with the caret as exempt, or takes the mark away: an entry by its title, a list by its first item.
 * Of several blocks that are selected all are marked, unless all are already. The caret stays in its words.
 */
export function toggleExempt(editor: Editor): boolean {
  const firsts = new Map<string, Spot>();
  for (const spot of touchedSpots(editor)) {
    const first = spot.block.type === 'list-item' ? firstSpotFrom(editor, Path.parent(spot.path)) : spot;
    if (first) firsts.set(first.path.join(), first);
  }
  const spots = [...firsts.values()];
  if (spots.length === 0) return false;
  const isAll = spots.every(({ path }) => isMarked(editor, path));
  newStep(editor, () => {
    for (const { path, block } of spots) {
      if (isAll) removeWords(editor, path, 0, markIn(wordsOf(block)));
      else if (!isMarked(editor, path)) insertWords(editor, path, 0, `${EXEMPT_MARK} `);
    }
  });
  return true;
}

function isMarked(editor: Editor, path: Path): boolean {
  const block = blockAt(editor, path);
  return block !== null && isExempt(block);
}

/** The mark with the space after it, as far as it has one. */
function markIn(words: string): string {
  return words.slice(0, words[EXEMPT_MARK.length] === ' ' ? EXEMPT_MARK.length + 1 : EXEMPT_MARK.length);
}
