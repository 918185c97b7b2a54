import type { Note } from '../../shared/note/blocks.ts';
import { everyBlock } from '../../shared/note/walk.ts';
import { SIZE } from './look.ts';

/** A digit's width in Calibri Bold, in twips for a letter size of one half point: 0.507 em. */
const DIGIT = 0.507 * 10;
const GAP = 200;
const LEAST = 567;
/** A wider number runs over the edge of its column and pushes its title along. */
const MOST = 1701;

/**
 * The width in twips of the column in which the note's own numbers stand (`5`, `45/24`, `58.1`) beside titles and
 * paragraphs: as wide as the longest needs, nothing where the note has none.
 */
export function numberColumn(note: Note): number {
  let widest = 0;
  for (const block of everyBlock(note)) {
    if (block.type === 'item-title') widest = Math.max(widest, block.number.length * SIZE.heading);
    if (block.type === 'paragraph' || block.type === 'vote')
      widest = Math.max(widest, (block.number ?? '').length * SIZE.body);
  }
  if (widest === 0) return 0;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(widest * DIGIT) + GAP));
}
