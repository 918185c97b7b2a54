import { EXEMPT_MARK, exemptWords } from '../note/exempt.ts';
import { cellsIn } from './chars.ts';
import { advance, atEnd, cursorAt, leadOf, type Source } from './cursor.ts';
import { MARKS } from './escape.ts';

/*
 * Entries whose tags are lost. In a stretch where tags are missing, a line that has the next number and a title, with
 * something said below it, opens an entry; in a file with no tags at all the numbers must run on at least once.
 */

const HEADING = /^(\d{1,4})(?:[.):]?[ \u00A0]{2,}|[.):]+[ \u00A0]|[.):]?[ \u00A0]*\t)(\S.*)$/;
const NUMBER_ALONE = /^(\d{1,4})[.):]?$/;
const TITLE = /^[\p{Lu}“"‘'(]/u;
const LONGEST_TITLE = 160;

/** How such a line begins, whatever its words: not as `18 High Street`. */
const BEGINNING = /^\d{1,4}(?:[.):]+(?:\s|$)|\s{2}|\s*\t|$)/;

/** Whether words, a marker or a number begin as the first line of an entry does. */
export function beginsAsEntry(words: string): boolean {
  return BEGINNING.test(words);
}

interface Candidate {
  readonly number: number;
  readonly at: number;
  /** How many lines with words stand below it before the next candidate. */
  lines: number;
}

/** Whether words can be a title, be it of exempt matter, or that mark alone. */
function isTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || /[.;,:]$/.test(words)) return false;
  return words === EXEMPT_MARK || TITLE.test(exemptWords(words));
}

function candidates(source: Source, from: number, to: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const cursor = cursorAt(source, from, to, true);
  let pending: { number: number; at: number } | null = null;
  while (!atEnd(cursor)) {
    const { words, mark } = cursor;
    const digit = words.charCodeAt(0);
    const isDigit = digit >= 48 && digit <= 57 && mark === MARKS.none;
    const heading = isDigit ? HEADING.exec(words) : null;
    const alone = isDigit ? NUMBER_ALONE.exec(words) : null;
    const isCell = cellsIn(leadOf(cursor)) > 0;
    if (pending && (isTitle(words) || isCell) && !heading && !alone) {
      found.push({ ...pending, lines: 0 });
      pending = null;
    } else if (heading && isTitle(heading[2] ?? '')) {
      found.push({ number: Number(heading[1]), at: wordsLine(cursor.start, leadOf(cursor)), lines: 0 });
      pending = null;
    } else if (alone) {
      pending = { number: Number(alone[1]), at: wordsLine(cursor.start, leadOf(cursor)) };
    } else {
      pending = null;
      const last = found.at(-1);
      if (last) last.lines += 1;
    }
    advance(cursor);
  }
  return found;
}

/** The start of the line that the words after a lead stand on. */
function wordsLine(start: number, lead: string): number {
  return start + Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
}

/**
 * Where entries without tags start in a stretch of text. `after` is the number of the entry before it; null where
 * there is none, and then the first number may be any, but at least two must run on.
 */
export function untaggedEntries(
  source: Source,
  from: number,
  to: number,
  after: number | null,
): readonly number[] {
  const starts: number[] = [];
  let last = after;
  for (const { number, at, lines } of candidates(source, from, to)) {
    if (lines === 0 || (last !== null && number !== last + 1)) continue;
    starts.push(at);
    last = number;
  }
  return after === null && starts.length < 2 ? [] : starts;
}

/** The first line that has a number and a title: where an entry starts whose opening tag is missing. */
export function firstHeading(source: Source, from: number, to: number): number | null {
  return candidates(source, from, to)[0]?.at ?? null;
}
