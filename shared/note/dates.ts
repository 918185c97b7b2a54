import { en, type ParsedComponents } from 'chrono-node';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO date (`2019-11-30`) in words, as British minutes have it: `30 November 2019`. */
export function dateInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${Number(year)}`;
}

const IN_WORDS = new RegExp(String.raw`^(\d{1,2}) (${MONTHS.join('|')}) (\d{4})$`);

/** The reverse of `dateInWords`; null for anything else, and for a day that no month has. */
export function dateFromWords(words: string): string | null {
  const match = IN_WORDS.exec(words);
  if (!match) return null;
  const [, day, month, year] = match;
  return isoDate(Number(year), MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1, Number(day));
}

/** A date as ISO, or null where there is no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

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

/** `Thursday, 24th of October, 2019`: a day of a millennium that the parser takes for a year too. */
const WHOLE_DATE = new RegExp(
  String.raw`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?([1-9]|0[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')}),? ([12]\d{3})$`,
  'i',
);

/**
 * The date that words are, where they say nothing else, as the field of a header mostly does. The parser would find the
 * very same: it is told before it is asked, as getting it ready takes longer than reading a short note.
 */
function wholeDate(words: string): string | null {
  const [, day, month = '', year] = WHOLE_DATE.exec(words) ?? [];
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return at < 0 ? null : isoDate(Number(year), at + 1, Number(day));
}

/** A day that a parser found, where it is certain of all its parts. */
function dateOf(parts: ParsedComponents, reference: string | undefined): string | null {
  const isFull = parts.isCertain('day') && parts.isCertain('month');
  if (!isFull || (!parts.isCertain('year') && reference === undefined)) return null;
  const year = parts.get('year') ?? 0;
  return year < FIRST_YEAR ? null : isoDate(year, parts.get('month') ?? 0, parts.get('day') ?? 0);
}

/** A line with nothing on it but a date, as stands under `Decision made:` in decision sheets. */
const DATE_ONLY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/i;

/** Whether words are a date and nothing else. */
export function isDateOnly(words: string): boolean {
  return words.length < 40 && DATE_ONLY.test(words);
}
