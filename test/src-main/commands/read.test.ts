import { expect, test } from 'vitest';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { paintFor } from '../../../src-main/commands/paint.ts';
import { summaryText } from '../../../src-main/commands/summary-text.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';

async function read(args: readonly string[], stdin: string) {
  const { io, stdout, stderr } = standIn('/', { stdin });
  return { exit: await runCommandLine(['read', '--stdin', ...args], io), out: stdout(), err: stderr() };
}

test('A note is told in short: title, fields, entries, decisions, actions and who was there.', async () => {
  const { exit, out, err } = await read([], NOTE);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.split('\n').slice(0, -3)).toEqual([
    'Note of last Ferries Board meeting',
    '',
    'Title: Ferries Board',
    'Date:  Thursday 24 October 2019',
    'Venue: Quay House, Eastmere',
    '',
    '1  Fares review',
    '   Decision: Members noted the paper.',
    '   Action:   Eve Lund to circulate the fares data by 30 November 2019. (owner:',
    '             Eve Lund; due: 30 November 2019)',
    '   Action:   To write to the operator. (no owner)',
    '',
  ]);
  expect(out).toContain('\nAttendance: 1 present and 1 apology.\n');
});

test('An empty file is a note too.', async () => {
  const { exit, out } = await read([], '');
  expect(exit).toBe(0);
  expect(out).toBe(
    'A note without a title\n\nAttendance: none found.\nProblems: 1 warning. “minutewright check” tells them.\n',
  );
});

test('Where no field says when and where the meeting was, its words may.', async () => {
  const { out } = await read(
    [],
    'Harbour Panel\n\nheld on Thursday, 14 March 2024at 9.30 am in Room 2, Quay House\n',
  );
  expect(out).toContain('When:  14 March 2024, 9.30 am\nWhere: Room 2, Quay House\n');
});

test('As JSON it has the shape that programs rely on.', async () => {
  const { out } = await read(['--json'], NOTE);
  expect(JSON.parse(out)).toMatchObject({
    title: expect.stringContaining('Ferries Board'),
    fields: [
      { label: 'Title', value: 'Ferries Board' },
      { label: 'Date', value: 'Thursday 24 October 2019' },
      { label: 'Venue', value: 'Quay House, Eastmere' },
    ],
    items: [
      {
        ai: 1,
        number: '1',
        title: 'Fares review',
        line: expect.any(Number),
        decisions: [{ text: 'Members noted the paper.' }],
        actions: [
          {
            text: 'Eve Lund to circulate the fares data by 30 November 2019.',
            owner: 'Eve Lund',
            due: '2019-11-30',
            status: 'open',
          },
          { text: 'To write to the operator.', owner: null, due: null, status: 'open' },
        ],
      },
    ],
    attendance: [
      { role: 'Chairman', name: 'Cllr Ada Marlow', authority: 'Woldham Borough Council', group: 'present' },
      {
        role: 'Apologies',
        name: 'Cllr Dee Winter',
        authority: 'Dalesmoor County Council',
        group: 'apologies',
      },
    ],
    problems: expect.any(Array),
  });
});

test('A decision with a list keeps the lines of its list.', () => {
  const text = summaryText(
    {
      title: 'Board',
      fields: [],
      meeting: { body: '', date: null, time: '', venue: '' },
      items: [
        {
          ai: 1,
          number: '10',
          reference: null,
          title: 'Plan',
          line: 1,
          text: '',
          decisions: [{ text: 'Members:\n1. noted it;\n  (a) with care', keyword: 'Decision' }],
          actions: [],
        },
        { ai: 2, number: '', reference: null, title: '', line: 9, text: '', decisions: [], actions: [] },
      ],
      attendance: [],
      problems: [],
    },
    60,
    paintFor(false),
  );
  expect(text).toContain(
    [
      '10  Plan',
      '    Decision: Members:',
      '              1. noted it;',
      '                (a) with care',
      '    (no title)',
    ].join('\n'),
  );
});
