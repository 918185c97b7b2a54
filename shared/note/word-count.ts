import type { Block, TextBlock } from './blocks.ts';
import { childBlocks } from './walk.ts';

/** What stands between white space counts as a word where it has a letter or a digit in it. */
const WORD = /[^\s]*[\p{L}\p{N}][^\s]*/gu;

/** How many words a text has, as a word processor counts them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Lines of the house that name the attendance: every note has them before a word is typed. */
const LABEL =
  /^(?:attendance|appendix [a-z]\s*[-–—:]\s*attendance|an attendance list is attached as appendix [a-z] to this note\.?)$/i;
/** When the meeting is, which is filled in for the person. */
const WHEN = /^(?:date|time|day)\b/i;

/**
 * How many words a block and all in it have: titles, headings, paragraphs and lists, and the title and values of the
 * header. Numbers, markers, labels, the attendance and the day and time are no words of the meeting.
 */
export function wordCount(block: Block): number {
  switch (block.type) {
    case 'header':
      return countWords(
        [block.title, ...block.fields.map(({ label, value }) => (WHEN.test(label) ? '' : value))].join(' '),
      );
    case 'paragraph':
    case 'part-heading':
      return LABEL.test(wordsOf(block).trim()) ? 0 : countWords(wordsOf(block));
    case 'list-item':
    case 'item-title':
      return countWords(wordsOf(block));
    default:
      return childBlocks(block).reduce((sum, child) => sum + wordCount(child), 0);
  }
}

function wordsOf({ children: [text] }: TextBlock): string {
  return text.text;
}
