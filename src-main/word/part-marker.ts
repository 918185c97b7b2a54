import type { BodyBlock, List } from '../../shared/note/blocks.ts';

const LETTER = /^\(?[a-z][.)]?$/i;
const LONGEST_TITLE = 90;

/** Words that open with a capital and do not end as a sentence or a point of one does. */
const TITLE = /^\P{Ll}.*[^.;:,!?]$/su;

/**
 * Whether a list is no list but the lettered title of a part of an entry, as `(b)  Declarations of Interest` before
 * a paragraph, decision or action with a number of its own.
 */
export function isPartMarker({ children }: List, after: BodyBlock | undefined): boolean {
  if (after === undefined || !('number' in after) || !after.number) return false;
  return children.every(({ marker, level, children: [{ text }] }) => {
    const words = text.trim();
    return level === 0 && LETTER.test(marker.trim()) && words.length <= LONGEST_TITLE && TITLE.test(words);
  });
}
