import type { Paragraph } from '../../../shared/note/blocks.ts';
import { isParagraphNumber } from '../../../shared/tagged/paragraph.ts';
import type { Properties } from '../apply.ts';

/**
 * What is said of a paragraph that another block with this number becomes. It keeps a number that the file can have
 * before a paragraph, as `58.1`: any other, as the `2` of an entry, would be read as the first of its words.
 */
export function paragraphWith(number: string | undefined): Properties<Paragraph> {
  return { type: 'paragraph', ...(number && isParagraphNumber(number) ? { number } : {}) };
}
