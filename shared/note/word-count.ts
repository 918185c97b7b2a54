import type { Block, TextBlock } from './blocks.ts';
import { childBlocks } from './walk.ts';

/** What stands between white space counts as a word where it has a letter or a digit in it. */
const WORD = /[^\s]*[\p{L}\p{N}][^\s]*/gu;

/** How many words a text has, as a word processor counts them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * How many words a block and all in it have: titles, headings, paragraphs and lists, and the title and values of the
 * header. Numbers, markers, labels and the attendance are no words of the meeting.
 */
export function wordCount(block: Block): number {
  switch (block.type) {
    case 'header':
      return countWords([block.title, ...block.fields.map(({ value }) => value)].join(' '));
    case 'paragraph':
    case 'list-item':
    case 'item-title':
    case 'part-heading':
      return countWords(wordsOf(block));
    default:
      return childBlocks(block).reduce((sum, child) => sum + wordCount(child), 0);
  }
}

function wordsOf({ children: [text] }: TextBlock): string {
  return text.text;
}
