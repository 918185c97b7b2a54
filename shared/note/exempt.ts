import type { Block } from './blocks.ts';
import { childBlocks } from './walk.ts';

/**
 * What marks exempt matter: words of the text itself, at the start of an entry's title or of the first words of a
 * block, so that they stand in the file, on paper and in every export alike.
 */
export const EXEMPT_MARK = '[Exempt]';

/** Whether a block begins with the mark: an entry's title, or the first words in anything else. */
export function isExempt(block: Block): boolean {
  return isMarked(firstWords(block));
}

/** Words without the mark and the space after it. */
export function exemptWords(text: string): string {
  return isMarked(text) ? text.slice(EXEMPT_MARK.length).trimStart() : text;
}

function isMarked(text: string): boolean {
  return text === EXEMPT_MARK || text.startsWith(`${EXEMPT_MARK} `);
}

/** The first words in a block; none in a form. */
function firstWords(block: Block): string {
  const [first] = block.children;
  if (first && 'text' in first) return first.text;
  const [inner] = childBlocks(block);
  return inner ? firstWords(inner) : '';
}
