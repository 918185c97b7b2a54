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
  ] as const)('may be “%s”', (bracket, details) => {
    expect(splitDetails(`Write. ${bracket}`)).toEqual({ words: 'Write.', ...details });
  });

  it('may be all that the line has', () => {
    expect(splitDetails('[Owner: Eve Lund]')).toEqual({ words: '', owner: 'Eve Lund' });
  });

  it.each([
    ['a date that no month has', 'Write. [Due: 31 February 2020]'],
    ['a date in another form', 'Write. [Due: 30/11/2019]'],
    ['a status that is none', 'Write. [Status: perhaps]'],
    ['another order', 'Write. [Due: 1 May 2020; Owner: Eve Lund]'],
    ['a label in small letters', 'Write. [owner: Eve Lund]'],
    ['a label of another kind', 'Write. [Cost: £5]'],
    ['words after it', 'Write [Owner: Eve Lund] soon.'],
    ['a word right before it', 'Write[Owner: Eve Lund]'],
    ['two of a kind', 'Write. [Status: open; Status: done]'],
    ['nothing in it', 'Write. [Owner: ]'],
    ['a bracket within it', 'Write. [Owner: Eve [the clerk]]'],
    ['a nought before its day', 'Write. [Due: 01 May 2020]'],
  ])('is not read from a bracket with %s', (_what, line) => {
    expect(splitDetails(line)).toEqual({ words: line });
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

  it('is nothing where nothing is set', () => {
    expect(joinDetails('Write.', {})).toBe('Write.');
  });

  it('is told from words that only look so by a soft hyphen', () => {
    expect(joinDetails('Write. [Owner: Eve Lund]', {})).toBe('Write. [\u00ADOwner: Eve Lund]');
  });

  it('reads back as words where it was words', () => {
    const block = action('Write. [Owner: Eve Lund]');
    expect(readBack(block)).toEqual([block]);
  });

  it('stands after words that look so, and both read back', () => {
    const block = action('Write. [Due: 1 May 2020]', { owner: 'Eve Lund' });
    expect(readBack(block)).toEqual([block]);
  });

  it.each(['open', 'in progress', 'done', 'cancelled'] as readonly ActionStatus[])(
    'reads back: %s',
    (status) => {
      const block = action('Officers to write.', { owner: 'Eve; Fay', due: '2019-11-30', status });
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
