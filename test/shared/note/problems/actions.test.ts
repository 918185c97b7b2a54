import { describe, expect, it } from 'vitest';
import { inCell, inEntry } from '../../reading.ts';
import { problems, told, toldInText } from './telling.ts';

const NAME_SOMEONE = 'Begin it with a name (“Officers to …”), or press Tab in it and set its owner.';
const SAY_DONE = 'When it is done, press Tab in it and set its state to Done.';

describe('An action that no one owns', () => {
  it('is told at its words', () => {
    expect(told(inEntry('Actions:\n\n· Officers to write.\n\n· To call the operator.'), 'no-owner')).toEqual([
      `9:3 warning The action “To call the operator.” does not say who is to do it. ${NAME_SOMEONE}`,
    ]);
  });

  it('is told in its heading’s line', () => {
    expect(told(inEntry('Action: To call.'), 'no-owner')).toEqual([
      `5:9 warning The action “To call.” does not say who is to do it. ${NAME_SOMEONE}`,
    ]);
  });

  it('is told with the start of its words where they are many', () => {
    const words = 'To write to the operator and to the harbour master about the fares of the ferry';
    expect(told(inEntry(`Action: ${words}`), 'no-owner')[0]).toContain(
      '“To write to the operator and to the harbour master about the…” does',
    );
  });

  it('is told with whole words, or a part of one that is longer than that', () => {
    const words = 'To write to the operator and to the harbour master by the 31 October at the latest';
    expect(told(inEntry(`Action: ${words}`), 'no-owner')[0]).toContain(
      '“To write to the operator and to the harbour master by the 31…”',
    );
    expect(told(inEntry(`Action: ${'x'.repeat(80)}`), 'no-owner')[0]).toContain(`“${'x'.repeat(60)}…”`);
  });

  it('is told what to write by the command line', () => {
    expect(toldInText(inEntry('Action: To call.'), 'no-owner')[0]).toMatch(
      /or end it with \[Owner: name\]\.$/,
    );
  });

  it('is told with its entry', () => {
    expect(problems(inEntry('Action: To call.'), 'no-owner')[0]?.item).toEqual({
      ai: 1,
      number: '5',
      title: 'Title',
    });
  });

  it('has no fix', () => {
    expect(problems(inEntry('Action: To call.'), 'no-owner')[0]?.fix).toBeUndefined();
  });

  it.each(['Officers to call.', 'To call. [Owner: Eve Lund]'])('is owned once it is typed: “%s”', (words) => {
    expect(told(inEntry(`Action: ${words}`), 'no-owner')).toEqual([]);
  });

  it.each([
    ['owned in its words', inEntry('Action: Officers to call.')],
    ['owned by what is set on it', inEntry('Action: To call. [Owner: Eve Lund]')],
    ['owned in its column', inCell('Action: To call.').replace('\n\n\n\t\n', '\n\n\n\tAda Marlow\n')],
    ['owned by its lead-in', inEntry('Action: Officers to:\n· call')],
    ['without words', inEntry('Action:')],
  ])('is not one %s', (_what, text) => {
    expect(told(text, 'no-owner')).toEqual([]);
  });
});

describe('An action that is overdue', () => {
  it('is told with the day it was due on', () => {
    expect(told(inEntry('Action: Officers to write by 30 April 2020.'), 'overdue')).toEqual([
      `5:9 warning The action “Officers to write by 30 April 2020.” was due on 30 April 2020 and is still open. ${SAY_DONE}`,
    ]);
  });

  it('is told what to write by the command line', () => {
    expect(toldInText(inEntry('Action: Officers to write by 30 April 2020.'), 'overdue')[0]).toMatch(
      / When it is done, end it with \[Status: done\]\.$/,
    );
  });

  it('may be in progress', () => {
    const text = inEntry('Action: Officers to write. [Due: 30 April 2020; Status: in progress]');
    expect(told(text, 'overdue')).toHaveLength(1);
  });

  it.each([
    ['due today', 'Action: Officers to write by 1 May 2020.'],
    ['due tomorrow', 'Action: Officers to write by 2 May 2020.'],
    ['without a date', 'Action: Officers to write.'],
    ['done', 'Action: Officers to write by 3 May 2019. [Status: done]'],
    ['done, in other words', 'Action: Officers to write by 3 May 2019. [status: Completed].'],
    ['cancelled', 'Action: Officers to write. [Due: 3 May 2019; Status: cancelled]'],
    ['given another day', 'Action: Officers to write by 3 May 2019. [Due: 1 June 2020]'],
  ])('is not one %s', (_what, lines) => {
    expect(told(inEntry(lines), 'overdue')).toEqual([]);
  });
});

describe('A bracket that is not understood', () => {
  const WRITE_IT =
    'is not understood, and stays in the words of the action. Take it out, press Tab in the action, and set its owner, date and state there.';

  it.each([
    '[Owner: Eve Lund; Due: soon]',
    '[Due: 31 February 2020]',
    '[Due: 1 May]',
    '[Status: perhaps]',
    '[status: perhaps].',
    '[Owner: ]',
    '[Owner: Eve: clerk]',
    '[Owner: Eve; Owner: Fay]',
    '[Cost: £5; Owner: Eve]',
  ])('is told at the words of its action: “%s”', (bracket) => {
    expect(told(inEntry(`Action: Officers to write. ${bracket}`), 'unread-details')).toEqual([
      `5:9 warning “${bracket}” ${WRITE_IT}`,
    ]);
  });

  it('is told on each of several actions', () => {
    const lines = 'Actions:\n\n· Officers to write. [Due: soon]\n\n· Ada Marlow to call. [Status: perhaps]';
    expect(told(inEntry(lines), 'unread-details')).toEqual([
      `7:3 warning “[Due: soon]” ${WRITE_IT}`,
      `9:3 warning “[Status: perhaps]” ${WRITE_IT}`,
    ]);
  });

  it('is told with its entry, and has no fix', () => {
    const [problem] = problems(inEntry('Action: Officers to write. [Due: soon]'), 'unread-details');
    expect(problem?.item).toEqual({ ai: 1, number: '5', title: 'Title' });
    expect(problem?.fix).toBeUndefined();
  });

  it.each([
    ['one that is', 'Action: Officers to write. [status: Completed, due: 1/5/2020].'],
    ['a bracket that sets nothing', 'Action: Officers to write. [Cost: £5]'],
    ['a bracket in the midst of the words', 'Action: Officers to write [Owner: Eve] soon.'],
    ['a label that only ends like one', 'Action: Officers to write. [Overdue: yes]'],
    ['an owner in brackets', 'Action: Write to the operator. [GL/FO]'],
    ['a bracket in words that are no action', 'Members noted it. [Due: soon]'],
    ['a bracket in a decision', 'RESOLVED that it be so. [Due: soon]'],
  ])('is not %s', (_what, lines) => {
    expect(told(inEntry(lines), 'unread-details')).toEqual([]);
  });
});

describe('A heading with nothing under it', () => {
  it.each([
    ['Decision:', '5:1 hint Nothing is written under “Decision”.'],
    ['UNANIMOUSLY RESOLVED', '5:1 hint Nothing is written under “UNANIMOUSLY RESOLVED”.'],
    ['RESOLVED\n\nPART TWO', '5:1 hint Nothing is written under “RESOLVED”.'],
  ])('is told: %j', (lines, message) => {
    expect(told(inEntry(lines), 'empty-heading')).toEqual([message]);
  });

  it('is told in the trailer too', () => {
    expect(told('<TRAILER_SECTION>\nDecision:\n</TRAILER_SECTION>', 'empty-heading')).toHaveLength(1);
  });

  it('is told outside the entries too', () => {
    expect(told(`Board\n\nAction:\n\n${inEntry('Noted.')}`, 'empty-heading')).toHaveLength(1);
  });

  it('is not one with words under it', () => {
    expect(told(inEntry('Decision:\n\nNoted.\n\nAction: Officers to write.'), 'empty-heading')).toEqual([]);
  });
});
