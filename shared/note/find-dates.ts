import { en, type ParsedComponents } from 'chrono-node';
import { isoDate, wholeDate } from './dates.ts';

/** A date found in running words: where it stands and what it is. */
export interface FoundDate {
  readonly index: number;
  readonly text: string;
  /** ISO date. */
  readonly date: string;
}

/** Export often loses the space beside a time: `4.00pm8 October`, `14 March 2024at 9.30`. */
function spaced(words: string): string {
  return words.replace(/(?<=[ap]\.?m\.?)(?=\d{1,2}\s*[A-Z])/gi, ' ').replace(/(?<=\d{4})(?=[a-z])/g, ' ');
}

/** A day and a month, in words or figures: what has neither is not worth a parser. */
const MAYBE_DATE =
  /\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d[/.-]\d{1,2}\b/i;

/** No meeting counts years otherwise: of `3/4 3 before` the parser makes a year of another era. */
const FIRST_YEAR = 1000;

/** Dates are looked for in the first stretch of a paragraph: nobody writes one behind more words. */
const REACH = 2000;

/**
 * The full dates (day, month and year) in running words, in British order. `reference` (ISO) is the day that words
 * without a year count from: then the next such day is meant. Without it only dates with a year are found.
 */
export function findDates(words: string, reference?: string): readonly FoundDate[] {
  // The parser would find the very same, and to get it ready takes longer than to read a short note.
  const whole = wholeDate(words);
  if (whole !== null) return [{ index: 0, text: words, date: whole }];
  if (!MAYBE_DATE.test(words.slice(0, REACH))) return [];
  const base = reference === undefined ? new Date(2000, 0, 1) : new Date(`${reference}T12:00:00`);
  const text = spaced(words.slice(0, REACH));
  return en.GB.parse(text, base, { forwardDate: true }).flatMap(({ index, text: found, start, end }) => {
    const first = dateOf(start, reference);
    const last = end ? dateOf(end, reference) : null;
    // The second day of a span stands at the end of its words.
    const endAt = index + found.length - 1;
    return [
      ...(first === null ? [] : [{ index, text: found, date: first }]),
      ...(last === null ? [] : [{ index: endAt, text: found, date: last }]),
    ];
  });
}

/** A day that a parser found, where it is certain of all its parts. */
function dateOf(parts: ParsedComponents, reference: string | undefined): string | null {
  const isFull = parts.isCertain('day') && parts.isCertain('month');
  if (!isFull || (!parts.isCertain('year') && reference === undefined)) return null;
  const year = parts.get('year') ?? 0;
  return year < FIRST_YEAR ? null : isoDate(year, parts.get('month') ?? 0, parts.get('day') ?? 0);
}
