import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInWords, dueOf } from '../../../shared/note/due-words.ts';

/** A Friday. */
const MEETING = '2026-11-20';

describe('The date of an action in words', () => {
  it.each([
    ['Friday', '2026-11-27'],
    ['this Friday', '2026-11-20'],
    ['next Friday', '2026-11-27'],
    ['Thursday', '2026-11-26'],
    ['mon', '2026-11-23'],
    ['Monday week', '2026-11-30'],
    ['a week on Monday', '2026-11-30'],
    ['week today', '2026-11-27'],
    ['tomorrow', '2026-11-21'],
    ['in two weeks', '2026-12-04'],
    ['10 days', '2026-11-30'],
    ['in a fortnight', '2026-12-04'],
    ['fortnight', '2026-12-04'],
    ['next month', '2026-12-20'],
    ['30/11', '2026-11-30'],
    ['30-11', '2026-11-30'],
    ['30.11.2027', '2027-11-30'],
    ['12/1', '2027-01-12'],
    ['1/2/27', '2027-02-01'],
    ['30 November', '2026-11-30'],
    ['Nov 30', '2026-11-30'],
    ['Nov 30th, 2027', '2027-11-30'],
    ['by 1st Dec.', '2026-12-01'],
    ['by the 30th', '2026-11-30'],
    ['the 5th', '2026-12-05'],
    ['31st', '2026-12-31'],
    ['end of March', '2027-03-31'],
    ['2026-11-30', '2026-11-30'],
    ['Mon 30 Nov 2026', '2026-11-30'],
  ])('%s', (words, iso) => {
    expect(dueOf(words, MEETING)).toEqual({ iso, isBefore: false });
  });

  it.each([
    ['last Friday', '2026-11-13'],
    ['two weeks ago', '2026-11-06'],
    ['1/2/25', '2025-02-01'],
  ])('%s is told to lie before the meeting', (words, iso) => {
    expect(dueOf(words, MEETING)).toEqual({ iso, isBefore: true });
  });

  it.each([
    '',
    'asap',
    'next meeting',
    'November',
    '5pm',
    '31/2',
    '5/13',
    'Friday or Monday',
    '30 Nov to 4 Dec',
    'when 30 November is over',
    '99th',
    'x'.repeat(500),
  ])('“%s” is none', (words) => {
    expect(dueOf(words, MEETING)).toBeNull();
  });

  it('is read again as it is shown', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(dueOf(dueInWords(iso), MEETING)?.iso).toBe(iso);
      }),
    );
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(dueOf(words, MEETING)?.iso ?? MEETING).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
