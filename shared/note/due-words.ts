import { en, type ParsedResult } from 'chrono-node';

export { dueInWords } from './due-day.ts';

/** A day as a person meant it. */
export interface DueDay {
  /** ISO date. */
  readonly iso: string;
  /** Whether it lies before the day that the words were counted from. */
  readonly isBefore: boolean;
}

/** Nobody says a date in more words than these. */
const LONGEST = 60;

/** What may stand before a date and says nothing of its day. */
const LEAD = /^(?:by|before|until|on|for|due|not later than|no later than)\s+(?:the\s+(?=\d))?/i;

/** Words that tell of a day gone by. */
const BACK = /\b(?:last|ago|yesterday)\b/i;

/** A week is added to the day that stands in these: `Monday week`, `a week on Monday`, `week today`. */
const WEEK_ON = [
  /^(?:a )?week on (.+)$/i,
  /^(?:a )?week (today|tomorrow)$/i,
  /^([a-z]+day|today|tomorrow) week$/i,
];

const WEEK = 7;

/**
 * The day that words mean (`Friday`, `in two weeks`, `30/11`, `end of March`), in British order; null where they are
 * no date, or say more than one. `from` (ISO) is the day they count from: of a note, that of its meeting, as what was
 * said there is meant from there. Words without a year mean the next such day, and a weekday is never that day itself.
 */
export function dueOf(words: string, from: string): DueDay | null {
  const said = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
    .replace(LEAD, '');
  if (said === '' || said.length > LONGEST) return null;
  const iso = isoIn(said) ?? dayOfMonth(said, from) ?? weekOn(said, from) ?? parsed(said, from);
  return iso === null ? null : { iso, isBefore: iso < from };
}

/** `2026-11-30`. */
function isoIn(said: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `the 30th`: the next month that has that day. */
function dayOfMonth(said: string, from: string): string | null {
  const match = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i.exec(said);
  if (!match) return null;
  const [year = 0, month = 0] = from.split('-').map(Number);
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
    const iso = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, Number(match[1]));
    if (iso !== null && iso > from) return iso;
  }
  return null;
}

function weekOn(said: string, from: string): string | null {
  const day = WEEK_ON.map((pattern) => pattern.exec(said)?.[1]).find((found) => found !== undefined);
  const first = day === undefined ? null : parsed(day, from);
  return first === null ? null : addDays(first, WEEK);
}

function parsed(said: string, from: string): string | null {
  const plain = said
    .replace(/\b(?:a |one )?fortnight\b/gi, 'two weeks')
    .replace(/^(\d{1,2})-(\d{1,2})(?:-(\d{2,4}))?$/, (_all, day, month, year) =>
      [day, month, year].filter((part) => part !== undefined).join('/'),
    )
    // A month that the day follows: the parser takes that for a year.
    .replace(/^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?=$|,? \d{4}$)/i, '$2 $1');
  // The day comes first here: a figure above twelve in the middle is a month of no British date.
  if (/^\d{1,2}[/.](?:1[3-9]|[2-9]\d)\b/.test(plain)) return null;
  const base = new Date(`${from}T12:00:00`);
  const found = en.GB.parse(plain, base, { forwardDate: !BACK.test(plain) });
  const [first] = found;
  if (!first || found.length > 1 || first.end || first.text.length !== plain.length) return null;
  const { start } = first;
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  if (!isWeekday && !start.isCertain('day') && !isSpan(first)) return null;
  const iso = dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  return isWeekday && iso === from && !/\bthis\b/i.test(plain) ? addDays(iso, WEEK) : iso;
}

/** Whether words tell how long from now, as `next month`. */
function isSpan(found: ParsedResult): boolean {
  return found.tags().has('result/relativeDate');
}

function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day as ISO, or null where no month has it. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 0 && year < 10_000 ? date.toISOString().slice(0, 10) : null;
}
