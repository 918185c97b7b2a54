import { en } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeDate } from '../../../shared/note/dates.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ENDINGS = ['', 'st', 'nd', 'rd', 'th'] as const;

/** A date as somebody may write it, and a day that may be one of no month. */
const written = fc
  .record({
    year: fc.integer({ min: 1951, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    weekday: fc.constantFrom(
      '',
      ...WEEKDAYS.flatMap((day) => [`${day} `, `${day}, `, `${day.slice(0, 3)} `]),
    ),
    ending: fc.constantFrom(...ENDINGS),
    of: fc.constantFrom('', ' of'),
    comma: fc.constantFrom('', ','),
    isShort: fc.boolean(),
    mark: fc.constantFrom('/', '.', '-'),
    form: fc.constantFrom('day', 'month', 'figures', 'short figures'),
  })
  .map(({ year, month, day, weekday, ending, of, comma, isShort, mark, form }) => {
    const name = MONTHS[month - 1] ?? '';
    const said = isShort ? name.slice(0, 3) : name;
    const two = (figure: number): string => String(figure).padStart(2, '0');
    switch (form) {
      case 'day':
        return `${weekday}${day}${ending}${of} ${said}${comma} ${year}`;
      case 'month':
        return `${weekday}${said} ${day}${ending}${comma} ${year}`;
      case 'figures':
        return [two(day), two(month), year].join(mark);
      default:
        // With dots and single figures, running words may as well tell of a section.
        return [day, month, two(year % 100)].join('/');
    }
  });

describe('Words that are a date', () => {
  it('tell the day that the parser of running words finds in them', () => {
    fc.assert(
      fc.property(written, (words) => {
        const [found] = en.GB.parse(words, new Date(2000, 0, 1), { forwardDate: true });
        const [year = 0, month = 0, day = 0] = (['year', 'month', 'day'] as const).map((part) =>
          found?.start.get(part),
        );
        const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
        const isReal = found?.text === words && date.getUTCDate() === day;
        expect(wholeDate(words)).toBe(isReal ? date.toISOString().slice(0, 10) : null);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['30 November', 'no year'],
    ['November 2019', 'no day'],
    ['30 Novembers 2019', 'a word that begins like a month'],
    ['30 Nova 2019', 'another such'],
    ['31 February 2020', 'a day that no month has'],
    ['11/30/2019', 'a month that no year has'],
    ['30/11-2019', 'two marks'],
    ['30 November 2019 at 2pm', 'more than a date'],
    ['1.5.20', 'what may as well be a section'],
    ['next Friday', 'a day that hangs on another'],
  ])('are not “%s”: %s', (words) => {
    expect(wholeDate(words)).toBeNull();
  });
});
