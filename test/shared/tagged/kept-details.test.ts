import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/note/blocks.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { joinDetails, splitDetails } from '../../../shared/tagged/action-details.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { inEntry, read, withBody } from '../reading.ts';

const BRACKET = '[status: Ongoing, owner: Eve Lund, due: 30/11/2019].';

/** What is changed of an action; what is undefined is taken off. */
type Change = { readonly [Name in keyof Action]?: Action[Name] | undefined };

/** The line that an action is written as once some of it was changed. */
function edited(line: string, change: Change): string {
  const text = inEntry(`Action: ${line}`);
  const [, block] = itemsOf(read(text))[0]?.children ?? [];
  if (block?.type !== 'action') throw new Error('There is no action.');
  const after = writeNote(withBody(text, [{ ...block, ...change } as Action]));
  return /^Action: (.*)$/m.exec(after)?.[1] ?? '';
}

/** The change of an action’s words. */
function words(text: string): Change {
  return { children: [{ type: 'paragraph', children: [{ text }] }] };
}

describe('A line that was taken apart', () => {
  it.each([
    '',
    ' ',
    ']',
    '].',
    '[',
    'Write.',
    'Write. [Owner: Eve Lund; Due: 30 November 2019; Status: done]',
    `Write. ${BRACKET}`,
    'Write.  [Owner: Eve Lund]',
    'Write.\t[Owner: Eve Lund ; ]',
    'Write.\u00A0[OWNER:Eve Lund]',
    ' [Owner: Eve Lund]',
    '[Owner: Eve Lund]',
    'Write. [Owner: Eve] [Owner: Fay]',
    'Write. [\u00ADOwner: Eve Lund]',
    'Write. [\u00AD\u00ADOwner: Eve Lund].',
    'Write. [\u00ADOwner: Eve Lund] [Status: done]',
    'Write. [\u00ADCost: £5]',
    'Write. [Owner: Eve Lund; Due: soon]',
    'Write. [Cost: £5; Owner: Eve]',
    'Write. [Owner: Eve]]',
    'Write. [[Owner: Eve]',
    'Write[Owner: Eve]',
    'Write. []',
  ])('is put together as it was: “%s”', (line) => {
    const split = splitDetails(line);
    expect(joinDetails(split.words, split, split.kept)).toBe(line);
  });
});

describe('What is set on an action in other than the usual form', () => {
  it('keeps what it stood as, and what that means', () => {
    expect(splitDetails(`Write. ${BRACKET}`).kept).toEqual({
      raw: ` ${BRACKET}`,
      means: { owner: 'Eve Lund', due: '2019-11-30', status: 'in progress' },
    });
  });

  it('stays as it stood while nothing is changed', () => {
    expect(edited(`Write. ${BRACKET}`, {})).toBe(`Write. ${BRACKET}`);
  });

  it('stays as it stood where only the words are changed', () => {
    expect(edited(`Write. ${BRACKET}`, words('Call.'))).toBe(`Call. ${BRACKET}`);
  });

  it('stays as it stood where it is set to the same', () => {
    expect(edited(`Write. ${BRACKET}`, { status: 'in progress' })).toBe(`Write. ${BRACKET}`);
  });

  it.each([
    [{ owner: 'Fay Hill' }, '[Owner: Fay Hill; Due: 30 November 2019; Status: in progress]'],
    [{ due: '2020-05-01' }, '[Owner: Eve Lund; Due: 1 May 2020; Status: in progress]'],
    [{ status: 'done' }, '[Owner: Eve Lund; Due: 30 November 2019; Status: done]'],
    [{ status: undefined }, '[Owner: Eve Lund; Due: 30 November 2019]'],
  ] as readonly (readonly [Change, string])[])(
    'is written in the usual form where one of it is changed: %j',
    (change, bracket) => {
      expect(edited(`Write. ${BRACKET}`, change)).toBe(`Write. ${bracket}`);
    },
  );

  it('goes where all of it is taken off', () => {
    expect(edited(`Write. ${BRACKET}`, { owner: undefined, due: undefined, status: undefined })).toBe(
      'Write.',
    );
  });

  it('is written again where it is set back', () => {
    const { words: before, kept } = splitDetails(`Write. ${BRACKET}`);
    const details = { owner: 'Eve Lund', due: '2019-11-30', status: 'in progress' } as const;
    expect(joinDetails(before, { ...details, owner: 'Fay Hill' }, kept)).not.toContain(BRACKET);
    expect(joinDetails(before, details, kept)).toBe(`Write. ${BRACKET}`);
  });
});
