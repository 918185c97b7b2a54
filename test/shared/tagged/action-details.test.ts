import { describe, expect, it } from 'vitest';
import type { ActionStatus } from '../../../shared/note/blocks.ts';
import { action } from '../../../shared/note/build.ts';
import { joinDetails, splitDetails } from '../../../shared/tagged/action-details.ts';
import { body, readBack, written } from '../reading.ts';

describe('What is set on an action', () => {
  it('is read from the bracket at the end of its line', () => {
    expect(
      body('Action: Write to the operator. [Owner: Eve Lund; Due: 30 November 2019; Status: in progress]'),
    ).toEqual([
      action('Write to the operator.', { owner: 'Eve Lund', due: '2019-11-30', status: 'in progress' }),
    ]);
  });

  it.each([
    ['[Owner: Eve Lund]', { owner: 'Eve Lund' }],
    ['[Due: 1 May 2020]', { due: '2020-05-01' }],
    ['[Status: open]', { status: 'open' }],
    ['[Status: done]', { status: 'done' }],
    ['[Status: cancelled]', { status: 'cancelled' }],
    ['[Owner: Eve Lund; Status: done]', { owner: 'Eve Lund', status: 'done' }],
    ['[Due: 1 May 2020; Status: open]', { due: '2020-05-01', status: 'open' }],
    ['[Owner: Cllrs Marlow & Vance]', { owner: 'Cllrs Marlow & Vance' }],
    ['[Owner: Eve, Fay; Status: done]', { owner: 'Eve, Fay', status: 'done' }],
    ['[Due: 1 May 2020; Owner: Eve Lund]', { due: '2020-05-01', owner: 'Eve Lund' }],
    ['[status: done, owner: Eve Lund]', { status: 'done', owner: 'Eve Lund' }],
    ['[OWNER:Eve Lund]', { owner: 'Eve Lund' }],
    ['[Owner : Eve Lund ;]', { owner: 'Eve Lund' }],
    ['[Due date: 1 May 2020]', { due: '2020-05-01' }],
    ['[Owner: Eve Lund].', { owner: 'Eve Lund' }],
  ] as const)('may be “%s”', (bracket, details) => {
    const kept = { raw: ` ${bracket}`, means: details };
    expect(splitDetails(`Write. ${bracket}`)).toEqual({ words: 'Write.', ...details, kept });
  });

  it.each([
    '30 November 2019',
    '30 Nov 2019',
    '30th November 2019',
    '30 November, 2019',
    'Saturday 30 November 2019',
    '30/11/2019',
    '30/11/19',
    '30.11.2019',
    '30-11-2019',
    '2019-11-30',
    'by 30 November 2019',
  ])('may be due “%s”', (date) => {
    expect(splitDetails(`Write. [Due: ${date}]`).due).toBe('2019-11-30');
  });

  it('has the day before the month', () => {
    expect(splitDetails('Write. [Due: 02/03/2020]').due).toBe('2020-03-02');
  });

  it.each([
    ['open', 'open'],
    ['outstanding', 'open'],
    ['in progress', 'in progress'],
    ['ongoing', 'in progress'],
    ['started', 'in progress'],
    ['done', 'done'],
    ['complete', 'done'],
    ['Completed', 'done'],
    ['CLOSED', 'done'],
    ['cancelled', 'cancelled'],
    ['withdrawn', 'cancelled'],
  ])('may have the status “%s”, which is %s', (words, status) => {
    expect(splitDetails(`Write. [Status: ${words}]`).status).toBe(status);
  });

  it('may be all that the line has', () => {
    const kept = { raw: '[Owner: Eve Lund]', means: { owner: 'Eve Lund' } };
    expect(splitDetails('[Owner: Eve Lund]')).toEqual({ words: '', owner: 'Eve Lund', kept });
  });

  it('is read from the last of two brackets', () => {
    expect(splitDetails('Write. [Owner: Eve] [Owner: Fay]')).toMatchObject({
      words: 'Write. [Owner: Eve]',
      owner: 'Fay',
    });
  });

  it.each([
    ['a date that no month has', 'Write. [Due: 31 February 2020]'],
    ['such a date in figures', 'Write. [Due: 31/02/2020]'],
    ['such a date in ISO', 'Write. [Due: 2019-02-30]'],
    ['a date without a year', 'Write. [Due: 1 May]'],
    ['a date without a day', 'Write. [Due: May 2020]'],
    ['a day of the week', 'Write. [Due: Friday]'],
    ['a date in other words', 'Write. [Owner: Eve Lund; Due: next meeting]'],
    ['a status that is none', 'Write. [Status: perhaps]'],
    ['a label of another kind', 'Write. [Cost: £5]'],
    ['a label of another kind first', 'Write. [Cost: £5; Owner: Eve Lund]'],
    ['a label of another kind last', 'Write. [Owner: Eve Lund; Cost: £5]'],
    ['a colon in what it sets', 'Write. [Owner: Eve: clerk]'],
    ['a semicolon in an owner', 'Write. [Owner: Eve; Fay]'],
    ['what reads as a label that lost its colon', 'Write. [Owner: Eve, due 1 May 2020]'],
    ['words before its first label', 'Write. [by Owner: Eve]'],
    ['no mark between', 'Write. [Owner: Eve Status: done]'],
    ['words after it', 'Write [Owner: Eve Lund] soon.'],
    ['two full stops after it', 'Write. [Owner: Eve Lund]..'],
    ['a word right before it', 'Write[Owner: Eve Lund]'],
    ['two of a kind', 'Write. [Status: open; Status: done]'],
    ['two owners', 'Write. [Owner: Eve, owner: Fay]'],
    ['two dates', 'Write. [Due: 1 May 2020; due date: 1 May 2020]'],
    ['nothing in it', 'Write. [Owner: ]'],
    ['nothing for one of its labels', 'Write. [Owner: ; Status: done]'],
    ['no label', 'Write. [soon]'],
    ['a bracket within it', 'Write. [Owner: Eve [the clerk]]'],
    ['another form', 'Write. (Owner: Eve Lund)'],
  ])('is not read from a bracket with %s', (_what, line) => {
    expect(splitDetails(line)).toEqual({ words: line });
    expect(joinDetails(line, {})).toBe(line);
  });

  it('is not read from the end of a paragraph', () => {
    const line = 'Members noted it. [Owner: Eve Lund]';
    expect(body(line)).toEqual([{ type: 'paragraph', children: [{ text: line }] }]);
  });

  it('is written at the end of the line, the date in words', () => {
    const details = { owner: 'Eve Lund', due: '2024-02-29', status: 'done' } as const;
    expect(joinDetails('Write.', details)).toBe(
      'Write. [Owner: Eve Lund; Due: 29 February 2024; Status: done]',
    );
  });

  it('is written with no brackets of the owner’s own', () => {
    expect(joinDetails('Write.', { owner: 'Eve [Clerk]' })).toBe('Write. [Owner: Eve  Clerk]');
  });

  it('is written with no colon of the owner’s own, which would be a label', () => {
    expect(joinDetails('Write.', { owner: 'Eve: Clerk' })).toBe('Write. [Owner: Eve  Clerk]');
  });

  it('is written with no semicolon of the owner’s own, which would end it', () => {
    expect(joinDetails('Write.', { owner: 'Eve; Fay', status: 'done' })).toBe(
      'Write. [Owner: Eve and Fay; Status: done]',
    );
  });

  it('is nothing where nothing is set', () => {
    expect(joinDetails('Write.', {})).toBe('Write.');
  });

  it.each([
    ['Write. [Owner: Eve Lund]', 'Write. [\u00ADOwner: Eve Lund]'],
    ['Write. [status: Completed, due: 1/5/2020].', 'Write. [\u00ADstatus: Completed, due: 1/5/2020].'],
    ['[Owner: Eve Lund]', '[\u00ADOwner: Eve Lund]'],
    ['Write. [\u00ADOwner: Eve Lund]', 'Write. [\u00AD\u00ADOwner: Eve Lund]'],
  ])('is told from words that only look so by a soft hyphen: “%s”', (words, line) => {
    expect(joinDetails(words, {})).toBe(line);
    expect(splitDetails(line)).toEqual({ words });
  });

  it.each(['Write. [Owner: Eve Lund]', 'Write. [due: 1/5/2020].'])('reads back as words: “%s”', (words) => {
    const block = action(words);
    expect(readBack(block)).toEqual([block]);
  });

  it('stands after words that look so, and both read back', () => {
    const block = action('Write. [Due: 1 May 2020]', { owner: 'Eve Lund' });
    expect(readBack(block)).toEqual([block]);
  });

  it.each(['open', 'in progress', 'done', 'cancelled'] as readonly ActionStatus[])(
    'reads back: %s',
    (status) => {
      const block = action('Officers to write.', { owner: 'Eve and Fay', due: '2019-11-30', status });
      expect(readBack(block)).toEqual([block]);
    },
  );

  it('reads back on each of several actions', () => {
    const blocks = [
      action('Write.', { owner: 'Eve Lund' }),
      action('Call.', { keyword: '', due: '2020-01-31' }),
      action('Wait.', { keyword: '', status: 'cancelled' }),
    ];
    expect(readBack(...blocks)).toEqual(blocks);
  });

  it('is written on the line of an action in its heading’s line', () => {
    const block = { ...action('Write.', { owner: 'Eve Lund' }) };
    expect(written(block)).toBe('Action:\n\nWrite. [Owner: Eve Lund]\n\n');
  });
});
