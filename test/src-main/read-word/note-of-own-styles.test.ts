import { describe, expect, it } from 'vitest';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  list,
  listItem,
  paragraph,
  partHeading,
  vote,
} from '../../../shared/note/build.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { isOwn } from '../../../src-main/read-word/own-lines.ts';
import { h, table } from './made-pieces.ts';
import { bodyOf, noteOf, own } from './own-pieces.ts';

const BULLET = { number: '•', level: 0, isBullet: true } as const;

describe('A file of our own', () => {
  it('is known by its styles, wherever they stand, and not by those of Word', () => {
    expect(isOwn([own('Decision Label', 'Decision')])).toBe(true);
    expect(isOwn([table([[[own('Action Owner', 'Eve Lund')]]])])).toBe(true);
    expect(
      isOwn([own('Title', 'Board'), h(1, 'Fares'), own('Body Text', 'Read.'), own('List Bullet', 'one')]),
    ).toBe(false);
  });
});

describe('The styles tell', () => {
  it('the title and the fields, but not how many came, which is made of the attendance', () => {
    const note = noteOf(
      own('Title', 'Note of the Board'),
      own('Note Field', '**Date**\t24 October 2019'),
      own('Note Field', '**Attendance**\tPresent: 3 · Apologies: 1\nAn attendance list is attached'),
    );
    expect(note).toEqual([
      expect.objectContaining({
        title: 'Note of the Board',
        fields: [{ label: 'Date', value: '24 October 2019' }],
      }),
      paragraph('An attendance list is attached'),
    ]);
  });

  it('entries with numbers that are counted, typed or alone, and references', () => {
    const note = noteOf(
      h(1, 'Fares', '45/24'),
      own('Item Reference', 'E.70/23'),
      h(1, 'Co.33\tLease'),
      h(1, '535'),
      h(1, 'A notice'),
    );
    expect(itemsOf(note)).toEqual([
      agendaItem({ ai: null, number: '45/24', title: 'Fares', reference: 'E.70/23' }),
      agendaItem({ ai: null, number: 'Co.33', title: 'Lease' }),
      agendaItem({ ai: null, number: '535', title: '' }),
      agendaItem({ ai: null, number: '', title: 'A notice' }),
    ]);
  });

  it('decisions with their labels, numbers, lists and numbered paragraphs', () => {
    expect(
      bodyOf(
        own('Decision Label', '59.1\tRESOLVED'),
        own('Decision', 'that:'),
        own('Decision List', 'it be so;', { number: '1.', level: 0 }),
        own('Decision List 2', 'at once', { number: '(a)', level: 1 }),
        own('Decision List', '59.2\tand this'),
        own('Body Text Indent', 'Plain words.'),
      ),
    ).toEqual([
      {
        ...decision(
          [
            paragraph('that:'),
            list([listItem('1.', 'it be so;'), listItem('(a)', 'at once', 1)]),
            paragraph('and this', '59.2'),
          ],
          'RESOLVED',
        ),
        number: '59.1',
      },
      paragraph('Plain words.'),
    ]);
  });

  it('actions under one label, with what is set on each, behind bullets or without', () => {
    const actions = [
      action('Write to the port.', {
        owner: 'Eve Lund',
        due: '2019-11-30',
        status: 'in progress',
        keyword: 'Actions',
      }),
      action('Ring the quay.', { keyword: '' }),
    ];
    expect(
      bodyOf(
        own('Action Label', 'Actions'),
        own('Action', 'Write to the port.'),
        own('Action Detail', 'Owner: Eve Lund · Due: 30 November 2019 · Status: in progress'),
        own('Action Next', 'Ring the quay.'),
      ),
    ).toEqual(actions);
    expect(
      bodyOf(
        own('Action Label', 'Actions'),
        own('Action List', 'Write to the port.', BULLET),
        own('Action List Detail', '\tOwner: Eve Lund · Due: 30 November 2019 · Status: in progress'),
        own('Action List Next', 'Ring the quay.', BULLET),
      ),
    ).toEqual(actions);
  });

  it('a bullet that was added between others as a further action', () => {
    expect(
      bodyOf(
        own('Action Label', 'Actions'),
        own('Action List', 'Write.', BULLET),
        own('Action List', 'A new one.', BULLET),
        own('Action List Next', 'Ring.', BULLET),
      ).map((block) => (block.type === 'action' ? block.children : [])),
    ).toEqual([[paragraph('Write.')], [paragraph('A new one.')], [paragraph('Ring.')]]);
  });

  it('the list of one action as its list', () => {
    expect(
      bodyOf(
        own('Action Label', 'Action'),
        own('Action', 'Officers to:'),
        own('Action List', 'write', BULLET),
        own('Action List', 'ring', BULLET),
      ),
    ).toEqual([action([paragraph('Officers to:'), list([listItem('·', 'write'), listItem('·', 'ring')])])]);
  });

  it('votes in one line and in several', () => {
    expect(
      bodyOf(
        own('Vote', '**Vote: **3 for, 1 against'),
        own('Vote', '**Recorded vote**'),
        own('Vote Line', 'For'),
        own('Vote Line', 'Marlow – 1 vote'),
        own('Vote', '59.3\t4 for, 0 against'),
      ),
    ).toEqual([
      vote(['3 for, 1 against']),
      vote(['For', 'Marlow – 1 vote'], 'Recorded vote'),
      { ...vote(['4 for, 0 against'], ''), number: '59.3' },
    ]);
  });

  it('who was there, each in the group of their role', () => {
    const [, , block] = noteOf(
      own('Attendance Heading', 'Appendix A - Attendance'),
      table([
        ['Role', 'Name', 'Authority'],
        ['Chairman', 'Ada Marlow', 'Woldham'],
        ['', 'Ben Thorne', ''],
        ['Clerk (in attendance)', 'Gus Lund', ''],
      ]),
    );
    expect(block).toEqual(
      attendanceTable([
        { role: 'Chairman', name: 'Ada Marlow', authority: 'Woldham', group: 'present' },
        { role: 'Chairman', name: 'Ben Thorne', authority: '', group: 'present' },
        { role: 'Clerk', name: 'Gus Lund', authority: '', group: 'in attendance' },
      ]),
    );
  });

  it('parts of the meeting between the entries, and in them', () => {
    const note = noteOf(
      h(1, 'Fares', '1'),
      own('Part Heading', 'PART TWO'),
      h(1, 'Lease', '2'),
      own('Part Heading', 'Exempt'),
      own('Body Text Indent', 'It was let.'),
    );
    expect(note.slice(1)).toEqual([
      agendaItem({ ai: null, number: '1', title: 'Fares' }),
      partHeading('PART TWO'),
      agendaItem({ ai: null, number: '2', title: 'Lease' }, [
        partHeading('Exempt'),
        paragraph('It was let.'),
      ]),
    ]);
  });
});
