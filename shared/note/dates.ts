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

/** A date as ISO, or null where there is no such day. `month` counts from 1. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that a moment belongs to where the person is, as ISO. */
export function dayOf(moment: Date): string {
  return isoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()) ?? '';
}

/** A line with nothing on it but a date, as stands under `Decision made:` in decision sheets. */
const DATE_ONLY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/i;

/** Whether words are a date and nothing else. */
export function isDateOnly(words: string): boolean {
  return words.length < 40 && DATE_ONLY.test(words);
}

const WEEKDAY = String.raw`(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?`;
const MONTH = `(${MONTHS.flatMap((month) => [month, month.slice(0, 3)]).join('|')}|sept)`;
/** `Saturday, 30th of November, 2019`. */
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?(?: of)?\s+${MONTH}[.,]?\s+([12]\d{3})$`,
  'i',
);
/** `November 30th, 2019`. */
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+([12]\d{3})$`,
  'i',
);
/** `30/11/2019`, `30.11.2019`, `1/5/20`, `01.05.20`; but for `1.5.20`, which may as well be a section. */
const IN_FIGURES =
  /^(?:(\d{1,2})([/.-])(\d{1,2})\2([12]\d{3})|(\d{1,2})\/(\d{1,2})\/(\d{2})|(\d{2})([.-])(\d{2})\9(\d{2}))$/;

/** Years of two figures reach from this one on. */
const CENTURY_FROM = 1951;

/** The date that words are, whole, in a form that British people write dates in; null for anything else. */
export function wholeDate(words: string): string | null {
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(words);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const inFigures = IN_FIGURES.exec(words);
  if (!inFigures) return null;
  const [day, month, year] = inFigures
    .slice(1)
    .filter((part) => /^\d+$/.test(part ?? ''))
    .map(Number);
  return isoDate(fullYear(year ?? 0), month ?? 0, day ?? 0);
}

/** A month by its name or the first letters of it, counted from 1. */
function monthOf(name = ''): number {
  return 1 + MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year >= CENTURY_FROM % 100 ? 1900 : 2000);
}
