import { MARK } from './chars.ts';
import { TAG_BODY } from './tags.ts';

/*
 * The tagged text has no way to say "this line is only words". Where a clerk's words would be read as something
 * else, the writer puts soft hyphens before the line: invisible on paper and screen, kept by every encoding. Their
 * count says how the line is to be read. Files from elsewhere have none.
 */

/** What the soft hyphens before a line say, by their count. */
export const MARKS = {
  none: 0,
  /** An ordinary paragraph, within the decision, action or vote that is open. */
  wordsWithin: 1,
  /** An ordinary paragraph after it. */
  wordsAfter: 2,
  /** Whatever the line is, but after it. */
  anyAfter: 3,
  /** Whatever the line is, but within it. */
  anyWithin: 4,
  /** A part heading, whatever its words. */
  partHeading: 5,
  /** A list item, whatever its words, within it. */
  itemWithin: 6,
  /** A list item, whatever its words, after it. */
  itemAfter: 7,
} as const;

export type Mark = (typeof MARKS)[keyof typeof MARKS];

/** The mark that a count of soft hyphens stands for; more than are known count as the last. */
export function markOf(count: number): Mark {
  return Math.min(count, MARKS.itemAfter) as Mark;
}

/** The count of soft hyphens in a lead. */
export function markIn(lead: string): Mark {
  let count = 0;
  for (let at = lead.indexOf(MARK); at >= 0; at = lead.indexOf(MARK, at + 1)) count += 1;
  return markOf(count);
}

/** A lead with exactly the given mark. */
export function withMark(lead: string, mark: Mark): string {
  if (markIn(lead) === mark) return lead;
  return lead.replaceAll(MARK, '') + MARK.repeat(mark);
}

const TAG_IN_WORDS = new RegExp(`<(${MARK}*)(?=${TAG_BODY})`, 'gi');
const ESCAPED_TAG = new RegExp(`<${MARK}(${MARK}*)(?=${TAG_BODY})`, 'gi');

/** Words as they are written: what would be read as a tag gets a soft hyphen after its `<`. */
export function escapeTags(words: string): string {
  return words.includes('<') ? words.replace(TAG_IN_WORDS, `<${MARK}$1`) : words;
}

/** The reverse of `escapeTags`. */
export function unescapeTags(written: string): string {
  return written.includes(MARK) ? written.replace(ESCAPED_TAG, '<$1') : written;
}
