import { describe, expect, it } from 'vitest';
import { action, agendaItem, decision, paragraph } from '../../../shared/note/build.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { entry, noteOf, titlesIn } from './foreign-note.ts';
import { h, p, table } from './made-pieces.ts';

describe('A table of number, text and action', () => {
  const ROWS = [
    ['1', 'Welcome\nThe Chair opened the meeting.', ''],
    ['2', 'Fares\nThey rose.\nRESOLVED: That it be so.', 'Eve Lund'],
    ['3', 'Lease\nIt was let.', 'Officers to write to the tenant.'],
  ] as const;
  const ENTRIES = [
    entry(1, '1', 'Welcome', paragraph('The Chair opened the meeting.')),
    {
      ...agendaItem({ ai: 2, number: '2', title: 'Fares' }, [
        paragraph('They rose.'),
        decision('That it be so.', 'RESOLVED'),
      ]),
      actionColumn: 'Eve Lund',
    },
    entry(3, '3', 'Lease', paragraph('It was let.'), action('Officers to write to the tenant.')),
  ];

  it('is its entries, each with its owner beside it and its action under it', () => {
    const note = noteOf(p('Board'), table([['Item', 'Minute', 'Action'], ...ROWS], 1));
    expect(itemsOf(note)).toEqual(ENTRIES);
  });

  it('is its entries without a row of titles too', () => {
    expect(itemsOf(noteOf(p('Board'), table(ROWS)))).toEqual(ENTRIES);
  });

  it('has entries over several rows, as the notes of the house print them', () => {
    const note = noteOf(
      table([
        ['Item', 'Decisions and actions', 'Action'],
        ['1', 'Welcome', ''],
        ['', 'The Chair opened the meeting.', ''],
        ['', '', ''],
        ['2', 'Fares', ''],
        ['', 'They rose.', 'Eve Lund'],
      ]),
    );
    expect(titlesIn(note)).toEqual(['1 Welcome', '2 Fares']);
    expect(itemsOf(note)[1]?.actionColumn).toBe('Eve Lund');
  });

  it('ends before what stands under it', () => {
    const note = noteOf(
      p('Board'),
      table([['Item', 'Minute', 'Action'], ...ROWS]),
      p('The meeting closed at nine.'),
    );
    expect(note.at(-1)).toMatchObject({
      type: 'trailer',
      children: [paragraph('The meeting closed at nine.')],
    });
  });
});

it('A list of actions in a table is an action for each of its rows, with owner, date and state', () => {
  const note = noteOf(
    h(1, 'Actions', '1'),
    table([
      ['No.', 'Action', 'Owner', 'Due', 'Status'],
      ['1', 'Write to the port.', 'Eve Lund', '30/11/2019', 'In progress'],
      ['2', 'Ring the quay.', '', 'soon', ''],
    ]),
    h(1, 'Close', '2'),
  );
  expect(itemsOf(note)[0]?.children.slice(1)).toEqual([
    action('1 Write to the port.', { owner: 'Eve Lund', due: '2019-11-30', status: 'in progress' }),
    action('2 Ring the quay. – by soon', { keyword: '' }),
  ]);
});

it('Any other table is kept as text, a line for each row', () => {
  const note = noteOf(
    h(1, 'Finance'),
    table([
      ['Payee', 'Amount'],
      ['Quay Ltd', '£120'],
    ]),
    h(1, 'Close'),
  );
  expect(itemsOf(note)[0]?.children.slice(1)).toEqual([
    paragraph('Payee | Amount'),
    paragraph('Quay Ltd | £120'),
  ]);
});

it('A table of those who were there at the end stands in the trailer, under its heading', () => {
  const note = noteOf(
    h(1, 'Fares', '1'),
    p('Read.'),
    h(1, 'Lease', '2'),
    p('**Appendix A - Attendance**'),
    table([
      ['Role', 'Name', 'Telephone'],
      ['Chair', 'Ada Marlow', '01234'],
      ['Members', 'Ben Thorne', ''],
      ['', 'Cy Vance', ''],
    ]),
  );
  expect(note.at(-1)).toMatchObject({
    type: 'trailer',
    children: [
      { type: 'part-heading' },
      {
        rows: [
          { role: 'Chair', name: 'Ada Marlow (Telephone 01234)' },
          { role: 'Members', name: 'Ben Thorne' },
          { role: 'Members', name: 'Cy Vance' },
        ],
      },
    ],
  });
});
