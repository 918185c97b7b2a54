import type { Note } from '../../shared/note/blocks.ts';

/** As wide as two digits and a gap, as in the Word file. */
const LEAST = 4.5;
/** A wider number runs over the edge of its column. */
const MOST = 14;
const GAP = 1.6;
/** Titles are set larger than the words around them. */
const TITLE = 1.2;

/**
 * The width of the column in which the note's own numbers stand (`5`, `45/24`, `58.1`) beside titles and paragraphs,
 * in widths of a digit; 0 where the note has no entries and no numbers. Asked once, when a note is opened.
 */
export function columnWidth(note: Note): number {
  let widest = 0;
  for (const block of note) {
    if (block.type !== 'agenda-item') continue;
    for (const child of block.children) {
      if (child.type === 'item-title') widest = Math.max(widest, child.number.length * TITLE);
      if (child.type === 'paragraph' || child.type === 'vote') {
        widest = Math.max(widest, child.number?.length ?? 0);
      }
    }
  }
  return Math.min(MOST, Math.max(LEAST, widest + GAP));
}
