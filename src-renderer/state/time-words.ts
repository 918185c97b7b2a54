const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A time of today: `14:05`; of another day with the day: `14:05, 3 March 2019`. Times are milliseconds since 1970. */
export function clockWords(time: number, now: number): string {
  const clock = CLOCK.format(time);
  return daysBetween(time, now) === 0 ? clock : `${clock}, ${DAY_OF_YEAR.format(time)}`;
}

/** When something was, as a clerk says it: `today at 14:05`, `yesterday at 09:12`, `Tuesday 3 March at 14:05`. */
export function whenWords(time: number, now: number): string {
  const clock = CLOCK.format(time);
  const days = daysBetween(time, now);
  if (days === 0) return `today at ${clock}`;
  if (days === 1) return `yesterday at ${clock}`;
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return `${(isThisYear ? DAY : DAY_OF_YEAR).format(time)} at ${clock}`;
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
