import { dateLike, withoutDate } from './date-like.ts';
import { dateInWords } from './dates.ts';
import { findDates } from './find-dates.ts';

/** The days of the last meeting, where its note tells it, and of the next (ISO). */
export interface TwoDays {
  readonly last: string | null;
  readonly next: string;
}

/**
 * The title of a note as that of the next meeting's: with its date, in the words that the body always uses. A date with
 * no year, or a month, is the next meeting's where it was the last one's.
 */
export function nextNoteTitle(title: string, days: TwoDays): string {
  const dated = redated(title, days.next);
  return dated === title ? withPartOfDate(title, days) : dated;
}

/** The same words with another date, where they tell one; where that is null, or they tell several, without. */
export function redated(words: string, date: string | null): string {
  const dates = new Set(findDates(words).map((found) => found.date));
  if (dates.size === 0) return words;
  return dates.size === 1 && date !== null ? dateLike(date, words) : withoutDate(words);
}

function withPartOfDate(title: string, { last, next }: TwoDays): string {
  if (last === null) return title;
  const [day, month = '', year] = dateInWords(last).split(' ');
  const short = `${month.slice(0, 3)}(?:${month.slice(3)})?`;
  const ofYear = new RegExp(`\\b${short} ${year}\\b`, 'i').exec(title);
  if (ofYear) return replaced(title, ofYear, dateLike(next, `1 ${ofYear[0]}`).replace(/^\d+ /, ''));
  const ofMonth = new RegExp(
    String.raw`(?:\b[a-z]{3,9}day,?\s+)?\b${day}(?:st|nd|rd|th)?(?: of)? ${short}\b(?!,?\s+\d)`,
    'i',
  ).exec(title);
  return ofMonth ? replaced(title, ofMonth, dateLike(next, `${ofMonth[0]} ${year}`).slice(0, -5)) : title;
}

function replaced(words: string, { index, 0: old }: RegExpExecArray, by: string): string {
  return words.slice(0, index) + by + words.slice(index + old.length);
}
