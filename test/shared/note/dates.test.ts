import { en } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromWords, dateInWords, isDateOnly } from '../../../shared/note/dates.ts';
import { findDates } from '../../../shared/note/find-dates.ts';

/** The dates found in words. */
function dates(words: string, reference?: string): readonly string[] {
  return findDates(words, reference).map(({ date }) => date);
}

describe('A date in running words', () => {
  it.each([
    ['Thursday 25 October 2018', '2018-10-25'],
    ['25th October 2018', '2018-10-25'],
    ['25 Oct 2018', '2018-10-25'],
    ['the 25th of October 2018', '2018-10-25'],
    ['October 25, 2018', '2018-10-25'],
    ['25/10/2018', '2018-10-25'],
    ['03/04/2020', '2020-04-03'],
    ['25.10.2018', '2018-10-25'],
    ['Monday, 3rd May, 2021', '2021-05-03'],
    ['4.00pm8 October 2020', '2020-10-08'],
    ['14 March 2024at 9.30', '2024-03-14'],
    ['7.30 p.m.14 March 2024', '2024-03-14'],
    ['29 February 2024', '2024-02-29'],
    ['held on 25 October 2018 at seven', '2018-10-25'],
  ])('is found in British order: “%s”', (words, date) => {
    expect(dates(words)).toEqual([date]);
  });

  it('that is all the words is what the parser finds in them', () => {
    const written = fc.tuple(
      fc.constantFrom('', 'Monday ', 'tuesday, ', 'SUNDAY '),
      fc.constantFrom('', '0'),
      fc.integer({ min: 0, max: 33 }),
      fc.constantFrom('', 'st', 'nd', 'rd', 'th'),
      fc.constantFrom(' ', ' of '),
      fc.constantFrom('February', 'april', 'MAY', 'September', 'December'),
      fc.constantFrom('', ','),
      fc.integer({ min: 1, max: 3100 }),
    );
    fc.assert(
      fc.property(written, ([weekday, zero, day, ending, of, month, comma, year]) => {
        const words = `${weekday}${zero}${day}${ending}${of}${month}${comma} ${year}`;
        const [found] = en.GB.parse(words, new Date(2000, 0, 1), { forwardDate: true });
        const parsed = found && [
          found.index,
          found.text,
          ...(['year', 'month', 'day'] as const).map((part) => found.start.get(part)),
        ];
        for (const { index, text, date } of findDates(words)) {
          expect([index, text, ...date.split('-').map(Number)]).toEqual(parsed);
        }
      }),
    );
  });

  it('may be one of several', () => {
    expect(dates('on 3 May 2020 and again on 4 June 2020')).toEqual(['2020-05-03', '2020-06-04']);
  });

  it('without a year is the next such day after a day that is given', () => {
    expect(dates('by 8 November', '2018-10-25')).toEqual(['2018-11-08']);
    expect(dates('by 8 May', '2018-10-25')).toEqual(['2019-05-08']);
  });

  it.each([
    ['without a year', '8 November'],
    ['without a day', 'November 2018'],
    ['of no month', '31 February 2020'],
    ['in figures of no month', '31/02/2020'],
    ['said as a day of the week', 'next Monday'],
    ['in a number of the agenda', '45/24'],
    ['in pages', '(Pages 5 - 22)'],
    ['in a time', '6.47 p.m.'],
    ['in words without figures', 'the may blossom'],
  ])('is none %s', (_what, words) => {
    expect(dates(words)).toEqual([]);
  });

  it('is looked for in the first stretch only', () => {
    expect(dates(`${'x '.repeat(1100)}3 May 2020`)).toEqual([]);
  });
});

describe('A date in the words of the program', () => {
  it.each([
    ['2019-11-30', '30 November 2019'],
    ['2020-05-01', '1 May 2020'],
    ['2024-02-29', '29 February 2024'],
  ])('%s is “%s”, and back', (iso, words) => {
    expect(dateInWords(iso)).toBe(words);
    expect(dateFromWords(words)).toBe(iso);
  });

  it.each([
    '31 February 2020',
    '0 May 2020',
    '30 november 2019',
    '30 Nov 2019',
    ' 1 May 2020',
    '2019-11-30',
    '',
  ])('is not “%s”', (words) => {
    expect(dateFromWords(words)).toBeNull();
  });
});

describe('A line with nothing but a date', () => {
  it.each(['12 September 2012', 'Monday, 3rd May, 2021', 'Tuesday 4 May 2021', '3/5/21', '03.05.2021'])(
    'is “%s”',
    (words) => {
      expect(isDateOnly(words)).toBe(true);
    },
  );

  it.each([
    '12 September',
    'On 12 September 2012',
    '12 September 2012 at seven',
    'September 2012',
    '2012',
    '',
  ])('is not “%s”', (words) => {
    expect(isDateOnly(words)).toBe(false);
  });
});
