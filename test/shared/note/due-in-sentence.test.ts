import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInSentence } from '../../../shared/note/due-in-sentence.ts';
import { dueOf } from '../../../shared/note/due-words.ts';

/** A Friday. */
const MEETING = '2026-11-20';

describe('A date in full is found behind a word that says so', () => {
  it.each([
    ['Officers to write by 30 November 2019.', '2019-11-30'],
    ['Officers to write by Monday 4 May 2020.', '2020-05-04'],
    ['Officers to write before 3 May 2020.', '2020-05-03'],
    ['Officers to write no later than 3 May 2020.', '2020-05-03'],
    ['Officers to write (deadline 3 May 2020).', '2020-05-03'],
    ['Officers to write, due 3/5/2020.', '2020-05-03'],
    ['Officers to write by the end of play on 3 May 2020.', '2020-05-03'],
    ['On 1 May 2020 officers to write by 3 May 2020.', '2020-05-03'],
    ['BY 3 May 2020', '2020-05-03'],
  ])('“%s”', (words, date) => {
    expect(dueInSentence(words, null)).toBe(date);
    expect(dueInSentence(words, MEETING)).toBe(date);
  });

  it.each([
    ['a date that is not due', 'Officers to minute the meeting of 3 May 2020.'],
    ['no date', 'Officers to write by the next meeting.'],
    ['a date without a year', 'Officers to write by 3 May.'],
    ['a day of the week', 'Officers to write by Friday.'],
    ['a date in the next sentence', 'It stands by. On 3 May 2020 officers met.'],
    [
      'a person it was written by',
      'The letter by Ada Marlow, who wrote it at length for us all, of 3 May 2020',
    ],
  ])('and not %s, where nobody knows when the meeting was', (_what, words) => {
    expect(dueInSentence(words, null)).toBeNull();
  });
});

describe('A date in words is found at the end of a sentence', () => {
  it.each([
    ['Officers to write by Friday.', '2026-11-27'],
    ['Officers to write by Friday', '2026-11-27'],
    ['Officers to write by 30 November.', '2026-11-30'],
    ['Officers to write by the 30th', '2026-11-30'],
    ['Officers to write by the 30th of November', '2026-11-30'],
    ['Officers to write by 30/11.', '2026-11-30'],
    ['Officers to write before the next meeting on 14 December.', '2026-12-14'],
    ['Officers to write before the next meeting’s date, 14 December.', '2026-12-14'],
    ['Officers to write no later than Monday week.', '2026-11-30'],
    ['Officers to write, due Friday', '2026-11-27'],
    ['Officers to write by the end of the month.', '2026-11-30'],
    ['Officers to write by the end of March', '2027-03-31'],
    ['Officers to write by 5pm on Friday at the latest.', '2026-11-27'],
    ['Officers to write by close of play Friday', '2026-11-27'],
    ['To write (by Friday)', '2026-11-27'],
    ['To write by Friday (GL).', '2026-11-27'],
    ['Officers to draft by Friday. Members to comment by Monday.', '2026-11-27'],
    ['To write to:\n· Ada by tomorrow', '2026-11-21'],
  ])('“%s”', (words, date) => {
    expect(dueInSentence(words, MEETING)).toBe(date);
  });

  it.each([
    ['in the middle of other talk', 'To ask why the letter promised by Friday did not come.'],
    ['where it opens the sentence', 'By Friday the operator will have written.'],
    ['a name', 'To answer the letter by Mr Friday.'],
    ['a newspaper', 'To answer what was written by the Sun.'],
    ['a month alone', 'To answer what was written by May.'],
    ['no date', 'Officers to write by the next meeting.'],
    ['how much', 'To lower the fares by 1/4.'],
    ['how much in figures', 'To lower the fares by 1.5'],
    ['how long', 'To put the survey off by two weeks.'],
    ['another day than is named', 'To call the day before Friday.'],
    ['a day gone by', 'To find out what was sent before last Friday.'],
    ['a part of a word', 'To look at the stand-by Friday.'],
    ['now', 'It should be done by now.'],
  ])('and not %s: “%s”', (_what, words) => {
    expect(dueInSentence(words, MEETING)).toBeNull();
  });

  it('as the same day that the field for it understands', () => {
    const said = fc.constantFrom('Friday', 'mon', '30 November', '30/11', 'the 30th', 'tomorrow', 'Nov 30');
    fc.assert(
      fc.property(said, fc.constantFrom('by', 'before', 'no later than', 'due'), (words, lead) => {
        const sentence = `Officers to write ${lead} ${words}.`;
        expect(dueInSentence(sentence, MEETING)).toBe(dueOf(words, MEETING)?.iso);
      }),
    );
  });

  it('whatever is written, never before the meeting, and without failing', () => {
    const parts = fc.constantFrom(
      'by',
      'due',
      'before',
      'Friday',
      '3/4',
      'May',
      '(',
      ')',
      '.',
      '\n',
      '3',
      'the',
      ',',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join(' ')),
        ),
        (words) => {
          expect((dueInSentence(words, MEETING) ?? MEETING) >= MEETING).toBe(true);
        },
      ),
      { examples: [['by 3/4 3 before']] },
    );
  });
});
