import { dateInWords } from './dates.ts';
import { findDates } from './find-dates.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = '(?:mon|tue|tues|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?';
/** `Thursday, 27th of May, 2021`: weekday and comma, day and its ending, month and comma, year. */
const IN_WORDS = new RegExp(
  String.raw`(?:\b(${WEEKDAY})(,?)\s+)?\b(\d{1,2})(st|nd|rd|th)?( of)?\s+(${MONTH})(,?)\s+(\d{4})`,
  'i',
);
/** `27/05/2021`, `27.5.21`. */
const IN_FIGURES = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/;

/**
 * Words with another date in place of the one they tell, written as that was: with the weekday, `27th`, `27/05/2021`.
 * What stands beside it stays, as `at 10.00 am`. Words that tell no date, or more than one, become the date alone.
 */
export function dateLike(iso: string, words: string): string {
  const found = new Set(findDates(words).map(({ date }) => date));
  if (found.size > 1) return dateInWords(iso);
  const inWords = IN_WORDS.exec(words);
  if (inWords) return replaced(words, inWords, wordsLike(iso, inWords));
  const inFigures = IN_FIGURES.exec(words);
  return inFigures ? replaced(words, inFigures, figuresLike(iso, inFigures)) : dateInWords(iso);
}

/** Words without the date they end with, and without what leads to it: `Next meeting: 13 June 2019 at 2pm`. */
export function withoutDate(words: string): string {
  const found = IN_WORDS.exec(words) ?? IN_FIGURES.exec(words);
  if (!found) return words;
  const before = words
    .slice(0, found.index)
    .replace(/[\s:;,(–—-]*(?:\b(?:held|on|dated|of|is|will be))*[\s:;,(–—-]*$/i, '');
  return before.trim();
}

function replaced(words: string, { index, 0: old }: RegExpExecArray, date: string): string {
  return words.slice(0, index) + date + words.slice(index + old.length);
}

function wordsLike(iso: string, like: RegExpExecArray): string {
  const [, weekday, weekdayComma = '', , ending, of = '', month = '', comma = ''] = like;
  const [day = '', monthName = '', year = ''] = dateInWords(iso).split(' ');
  const shown = month.length === 3 && monthName.length > 3 ? monthName.slice(0, 3) : monthName;
  const cased = month === month.toUpperCase() ? shown.toUpperCase() : shown;
  const rest = `${day}${ending ? endingOf(Number(day)) : ''}${of} ${cased}${comma} ${year}`;
  if (weekday === undefined) return rest;
  const name = weekdayOf(iso);
  const named = weekday.toLowerCase().endsWith('day') ? name : name.slice(0, 3);
  return `${weekday === weekday.toUpperCase() ? named.toUpperCase() : named}${weekdayComma} ${rest}`;
}

function figuresLike(iso: string, like: RegExpExecArray): string {
  const [, day = '', sign = '/', , year = ''] = like;
  const [newYear = '', newMonth = '', newDay = ''] = iso.split('-');
  const isPadded = day.length === 2 && (day.startsWith('0') || like[3]?.length === 2);
  const part = (figures: string): string => (isPadded ? figures : String(Number(figures)));
  return [part(newDay), part(newMonth), newYear.slice(-year.length)].join(sign);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function weekdayOf(iso: string): string {
  return WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

function endingOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
