import { describe, expect, it } from 'vitest';
import { action, agendaItem, decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import type { WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { h, p, table } from './made-pieces.ts';
import { bodyOf, noteOf, own } from './own-pieces.ts';

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
