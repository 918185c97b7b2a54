import { describe, expect, it } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
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
import { noteOfOwnStyles } from '../../../src-main/read-word/note-of-own-styles.ts';
import { isOwn, ownFile } from '../../../src-main/read-word/own-lines.ts';
import type { WordParagraph, WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { h, p, table } from './made-pieces.ts';

/** A paragraph in one of our own styles. */
function own(style: string, words: string, more: Parameters<typeof p>[1] = {}): WordParagraph {
  return p(words, { style, ...more });
}

function noteOf(...pieces: readonly WordPiece[]): Note {
  return noteOfOwnStyles(ownFile(pieces));
}

/** What the given lines are in an entry. */
function bodyOf(...pieces: readonly WordPiece[]): readonly BodyBlock[] {
  const [item] = itemsOf(noteOf(h(1, 'Fares', '1'), ...pieces));
  const [, ...body] = item?.children ?? [];
  return body;
}

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

describe('The table of a note tells', () => {
  it('its entries row by row, an owner where the words name another or none', () => {
    const cells = (number: string | null, words: readonly WordPiece[], owner: string) => [
      number === null ? [own('Table Text', '')] : [own('Item Number', number)],
      words,
      owner === '' ? [own('Table Text', '')] : [own('Action Owner', owner)],
    ];
    const note = noteOf(
      table([
        [
          [own('Column Title', 'Item')],
          [own('Column Title', 'Decisions and actions')],
          [own('Column Title', 'Action')],
        ],
        cells('45/24', [h(1, 'Fares')], ''),
        cells(null, [own('Body Text Indent', 'They rose.')], 'The Clerk'),
        cells(null, [own('Action Label', 'Actions'), own('Action', 'Write to the port.')], 'Eve Lund'),
        cells(null, [own('Action Next', 'Officers to ring the quay.')], 'Officers'),
        cells('', [own('Body Text Indent', 'An entry without a title.')], ''),
      ]),
    );
    expect(itemsOf(note)).toEqual([
      {
        ...agendaItem({ ai: null, number: '45/24', title: 'Fares' }, [
          paragraph('They rose.'),
          action('Write to the port.', { keyword: 'Actions', owner: 'Eve Lund' }),
          action('Officers to ring the quay.', { keyword: '' }),
        ]),
        actionColumn: 'The Clerk',
      },
      agendaItem({ ai: null, number: '', title: '' }, [paragraph('An entry without a title.')]),
    ]);
  });
});

it('A list of actions alone tells the entries that they are of', () => {
  const cell = (words: string): readonly WordPiece[] =>
    words.split('\n').map((line) => own('Register Text', line));
  const note = noteOf(
    own('Title', 'Board'),
    own('Layout Name', 'Action list'),
    own('Register Title', 'Actions'),
    table([
      ['Item', 'Title', 'Action', 'Owner', 'Due', 'Status'].map((title) => [own('Register Heading', title)]),
      [
        cell('1'),
        cell('Fares'),
        cell('Officers to:\n•\twrite\n•\tring'),
        cell('Officers'),
        cell('30 November 2019'),
        cell('open'),
      ],
      [cell('1'), cell('Fares'), cell('See to it.'), cell(''), cell(''), cell('done')],
    ]),
  );
  expect(itemsOf(note)).toEqual([
    agendaItem({ ai: null, number: '1', title: 'Fares' }, [
      action([paragraph('Officers to:'), list([listItem('·', 'write'), listItem('·', 'ring')])], {
        owner: 'Officers',
        due: '2019-11-30',
      }),
      action('See to it.', { status: 'done', keyword: '' }),
    ]),
  ]);
});

it('Tables at the end, the signature and hidden tags are no words of the note', () => {
  const note = noteOf(
    own('Marker', '<AI1>', { isHidden: true }),
    h(1, 'Fares', '1'),
    own('Decision Label', 'Decision'),
    own('Decision', 'To wait.'),
    own('Signature Text', 'Signed as a correct record of the meeting:'),
    own('Register Title', 'Decisions'),
    table([[[own('Register Text', 'To wait.')]]]),
    own('Register Title', 'Actions'),
    own('Body Text', 'No actions were recorded.'),
  );
  expect(note.slice(1)).toEqual([
    agendaItem({ ai: null, number: '1', title: 'Fares' }, [decision('To wait.')]),
  ]);
});

it('What was put in with a style of other files is in the note by what Word shows', () => {
  expect(
    bodyOf(
      p('Typed words.'),
      p('counted', { style: 'List Paragraph', number: '(b)', level: 0 }),
      p('of its own', { number: '1.2', level: 1 }),
      table([
        ['Payee', 'Sum'],
        ['Quay Ltd', '£9'],
      ]),
    ),
  ).toEqual([
    paragraph('Typed words.'),
    list([listItem('(b)', 'counted')]),
    paragraph('of its own', '1.2'),
    paragraph('Payee | Sum'),
    paragraph('Quay Ltd | £9'),
  ]);
});
