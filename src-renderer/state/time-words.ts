import { dateInWords, dayOf } from '../../shared/note/dates.ts';

/** Made when it is first needed: the page's start would wait for the system's tables of languages. */
let day: Intl.DateTimeFormat | null = null;

/** A time of today: `14:05`; of another day with the day: `14:05, 3 March 2019`. Times are milliseconds since 1970. */
export function clockWords(time: number, now: number): string {
  const clock = clockOf(time);
  return daysBetween(time, now) === 0 ? clock : `${clock}, ${dateOf(time)}`;
}

/** When something was, as a clerk says it: `today at 14:05`, `yesterday at 09:12`, `Tuesday 3 March at 14:05`. */
export function whenWords(time: number, now: number): string {
  const clock = clockOf(time);
  const days = daysBetween(time, now);
  if (days === 0) return `today at ${clock}`;
  if (days === 1) return `yesterday at ${clock}`;
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return `${isThisYear ? weekdayOf(time) : dateOf(time)} at ${clock}`;
}

function clockOf(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function dateOf(time: number): string {
  return dateInWords(dayOf(new Date(time)));
}

function weekdayOf(time: number): string {
  day ??= new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  return day.format(time);
}

/** Midnights between two times; below 0 where the clock was put back. */
function daysBetween(time: number, now: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(time)) / 86_400_000);
}

/** Words that open a sentence. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
