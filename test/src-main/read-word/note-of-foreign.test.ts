import { describe, expect, it } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, decision, list, listItem, paragraph, vote } from '../../../shared/note/build.ts';
import { itemsOf, placed } from '../../../shared/note/walk.ts';
import { noteOfForeign } from '../../../src-main/read-word/note-of-foreign.ts';
import type { WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { bullet, content, counted, h, p, table } from './made-pieces.ts';

function noteOf(...pieces: readonly WordPiece[]): Note {
  return noteOfForeign(content(pieces)).note;
}

function entry(ai: number, number: string, title: string, ...body: readonly BodyBlock[]): unknown {
  return agendaItem({ ai, number, title }, body);
}

/** The numbers and titles of the entries, one a line. */
function titlesIn(note: Note): readonly string[] {
  return itemsOf(note).map(({ children: [title] }) => `${title.number} ${title.children[0].text}`.trim());
}

describe('Headings begin entries', () => {
  it('with the numbers that Word counts, and their text under them', () => {
    const note = noteOf(
      p('Harbour Board', { style: 'Title' }),
      h(1, 'Apologies for absence', '1.'),
      p('None.'),
      h(1, 'Fares', '2.'),
      p('The paper was read.'),
    );
    expect(note[0]).toMatchObject({ title: 'Harbour Board', fields: [] });
    expect(itemsOf(note)).toEqual([
      entry(1, '1', 'Apologies for absence', paragraph('None.')),
      entry(2, '2', 'Fares', paragraph('The paper was read.')),
    ]);
  });

  it('with numbers that were typed, and with none', () => {
    const typed = noteOf(h(2, '45/24 Apologies'), p('None.'), h(2, '46/24 Fares'), p('Read.'));
    expect(titlesIn(typed)).toEqual(['45/24 Apologies', '46/24 Fares']);
    expect(titlesIn(noteOf(h(2, 'Apologies'), p('None.'), h(2, 'Fares')))).toEqual(['Apologies', 'Fares']);
  });

  it('on the level where they are counted, not that of the title or of parts', () => {
    const note = noteOf(
      h(1, 'Minutes of the Board'),
      h(2, 'PART ONE'),
      h(3, 'Apologies', '1.'),
      p('None.'),
      h(2, 'PART TWO'),
      h(3, 'Lease', '2.'),
      p('Let.'),
    );
    expect(note[0]).toMatchObject({ title: 'Minutes of the Board' });
    expect(titlesIn(note)).toEqual(['1 Apologies', '2 Lease']);
    expect(note.flatMap((block) => (block.type === 'part-heading' ? [block.children[0].text] : []))).toEqual([
      'PART ONE',
      'PART TWO',
    ]);
  });

  it('and those below them are lines, numbered paragraphs or labels of the entry', () => {
    const note = noteOf(
      h(1, 'Fares', '1'),
      h(2, 'Background'),
      p('They rose.'),
      h(2, 'Summer fares', '1.1'),
      h(2, 'Decision'),
      p('To wait.'),
      h(2, 'Discussion'),
      p('It was long.'),
      h(1, 'Lease', '2'),
    );
    expect(itemsOf(note)[0]).toEqual(
      entry(
        1,
        '1',
        'Fares',
        paragraph('Background'),
        paragraph('They rose.'),
        paragraph('Summer fares', '1.1'),
        decision('To wait.'),
        paragraph('Discussion'),
        paragraph('It was long.'),
      ),
    );
  });

  it('but not those over the people who were there', () => {
    const note = noteOf(
      h(1, 'Minutes of the Board'),
      h(1, 'Present'),
      p('Cllr Ada Marlow, Cllr Ben Thorne'),
      h(1, 'Fares'),
      p('Read.'),
      h(1, 'Lease'),
      p('Let.'),
    );
    expect(titlesIn(note)).toEqual(['Fares', 'Lease']);
    expect(placed(note, 'attendance')[0]?.block.rows.map(({ name }) => name)).toEqual([
      'Cllr Ada Marlow',
      'Cllr Ben Thorne',
    ]);
  });
});

describe('Lines with numbers that count on begin entries', () => {
  it.each([
    ['a number', '1. Apologies', '2. Fares', '3. Lease', ['1 Apologies', '2 Fares', '3 Lease']],
    [
      'a year',
      '45/24 Apologies',
      '46/24 Fares',
      '47/24 Lease',
      ['45/24 Apologies', '46/24 Fares', '47/24 Lease'],
    ],
    [
      'letters and a year',
      'PC 24/12 Apologies',
      'PC 24/13 Fares',
      'PC 24/14 Lease',
      ['PC 24/12 Apologies', 'PC 24/13 Fares', 'PC 24/14 Lease'],
    ],
    [
      'letters',
      'Co.33   Apologies',
      'Co.34   Fares',
      'Co.35   Lease',
      ['Co.33 Apologies', 'Co.34 Fares', 'Co.35 Lease'],
    ],
    [
      'the word item',
      'Item 4: Apologies',
      'Item 5: Fares',
      'Item 6: Lease',
      ['4 Apologies', '5 Fares', '6 Lease'],
    ],
  ])('with %s, in bold letters', (_, one, two, three, titles) => {
    const lines = [one, two, three].flatMap((words) => [p(`**${words}**`), p('Something was said of it.')]);
    expect(titlesIn(noteOf(p('Minutes of the Board'), ...lines))).toEqual(titles);
  });

  it('where Word counts them and prose follows, while the lists in them begin anew', () => {
    const note = noteOf(
      p('Minutes of the Board'),
      counted('1.', 'Apologies for absence'),
      p('There were none.'),
      counted('2.', 'Fares'),
      p('Members agreed:'),
      counted('1.', 'to raise the fare;', 1),
      counted('2.', 'to tell the public.', 1),
      counted('3.', 'Lease'),
      p('It was let.'),
    );
    expect(titlesIn(note)).toEqual(['1 Apologies for absence', '2 Fares', '3 Lease']);
    expect(itemsOf(note)[1]?.children.at(-1)).toEqual(
      decision(
        [
          paragraph('Members agreed:'),
          list([listItem('1.', 'to raise the fare;'), listItem('2.', 'to tell the public.')]),
        ],
        '',
      ),
    );
  });

  it('where the title runs into its text', () => {
    const note = noteOf(
      p('Minutes'),
      p('1. **Apologies.** There were none.'),
      p('2. **Fares.** They rose.'),
      p('3. **Lease.** It was let.'),
    );
    expect(itemsOf(note)).toEqual([
      entry(1, '1', 'Apologies', paragraph('There were none.')),
      entry(2, '2', 'Fares', paragraph('They rose.')),
      entry(3, '3', 'Lease', paragraph('It was let.')),
    ]);
  });

  it('where the number stands alone on a line above the title', () => {
    const note = noteOf(
      p('Minutes'),
      p('**535**'),
      p('**Apologies**'),
      p('None.'),
      p('**536**'),
      p('**Fares**'),
      p('Read.'),
    );
    expect(titlesIn(note)).toEqual(['535 Apologies', '536 Fares']);
  });

  it('and one that was withdrawn leaves a gap', () => {
    const note = noteOf(...[1, 2, 4, 5].flatMap((at) => [p(`**${at}. Matter ${at}**`), p('Talk.')]));
    expect(titlesIn(note)).toEqual(['1 Matter 1', '2 Matter 2', '4 Matter 4', '5 Matter 5']);
  });

  it('but the items of a list in running text do not', () => {
    const note = noteOf(
      p('The Board met.'),
      p('It was asked:'),
      counted('1.', 'for money'),
      counted('2.', 'for time'),
      p('It had neither, and said so at some length.'),
    );
    expect(itemsOf(note)).toEqual([]);
  });
});

describe('Without headings and numbers', () => {
  it('bold lines with text under them begin entries', () => {
    const note = noteOf(p('**Board minutes**'), p('**Apologies**'), p('None.'), p('**Fares**'), p('Read.'));
    expect(titlesIn(note)).toEqual(['Apologies', 'Fares']);
    expect(note[0]).toMatchObject({ title: 'Board minutes' });
  });

  it('lines in capitals do, where nothing is bold', () => {
    const note = noteOf(p('Board minutes'), p('APOLOGIES'), p('None.'), p('FARES'), p('Read.'));
    expect(titlesIn(note)).toEqual(['APOLOGIES', 'FARES']);
  });
});

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

describe('What is decided is read by its words', () => {
  it.each([
    ['a bold word in its sentence', p('**RESOLVED** that it be so.'), decision('that it be so.', 'RESOLVED')],
    ['a bold word and a colon', p('**Decision:** To wait.'), decision('To wait.', 'Decision')],
    ['a bold label without a colon', p('**Action** JS to write'), action('JS to write')],
    ['a count of votes', p('3 for, 1 against, 0 abstentions'), vote(['3 for, 1 against, 0 abstentions'], '')],
  ])('after %s', (_, piece, block) => {
    expect(itemsOf(noteOf(h(1, 'Fares'), piece, h(1, 'Lease')))[0]?.children[1]).toEqual(block);
  });

  it('on a line of its own with its list, which Word counts', () => {
    const note = noteOf(
      h(1, 'Fares'),
      p('**RESOLVED:**'),
      counted('1.', 'to wait;'),
      counted('2.', 'to see.'),
      h(1, 'Lease'),
    );
    expect(itemsOf(note)[0]?.children[1]).toEqual(
      decision([list([listItem('1.', 'to wait;'), listItem('2.', 'to see.')])], 'RESOLVED'),
    );
  });

  it('in bold letters under its label', () => {
    const note = noteOf(
      h(1, 'Fares'),
      p('**Decision**'),
      p('**To wait until March**'),
      p('Plain talk.'),
      h(1, 'Lease'),
    );
    expect(itemsOf(note)[0]?.children[1]).toMatchObject({ type: 'decision' });
    expect(JSON.stringify(itemsOf(note)[0]?.children[1])).toContain('To wait until March');
  });
});

describe('The top of the document', () => {
  const ENTRY = [h(1, 'Fares', '1'), p('Read.'), h(1, 'Lease', '2'), p('Let.')];

  it('has its fields in lines with labels', () => {
    const note = noteOf(
      p('Board'),
      p('**Date:** 5 May 2024'),
      p('Venue:\tQuay House'),
      p('Time: 7 pm'),
      ...ENTRY,
    );
    expect(note[0]).toMatchObject({
      title: 'Board',
      fields: [
        { label: 'Date', value: '5 May 2024' },
        { label: 'Venue', value: 'Quay House' },
        { label: 'Time', value: '7 pm' },
      ],
    });
  });

  it('has its fields and its people in a table of two columns', () => {
    const note = noteOf(
      p('Board'),
      table([
        ['Date:', '5 May 2024'],
        ['Venue:', 'Quay House'],
        ['Present:', 'Cllr Ada Marlow (Chair)\nCllr Ben Thorne'],
        ['Apologies:', 'Cllr Cy Vance'],
      ]),
      ...ENTRY,
    );
    expect(note[0]).toMatchObject({
      fields: [
        { label: 'Date', value: '5 May 2024' },
        { label: 'Venue', value: 'Quay House' },
      ],
    });
    expect(placed(note, 'attendance')[0]?.block.rows.map(({ name, group }) => [name, group])).toEqual([
      ['Cllr Ada Marlow', 'present'],
      ['Cllr Ben Thorne', 'present'],
      ['Cllr Cy Vance', 'apologies'],
    ]);
  });

  it('has its people in lists after labels, of which no word is lost', () => {
    const note = noteOf(
      p('Board'),
      p('**Present:** Cllr Ada Marlow (Chair), Cllr Ben Thorne'),
      p('**Apologies:** Cllr Cy Vance (unwell)'),
      ...ENTRY,
    );
    const { block } = placed(note, 'attendance')[0] ?? {};
    expect(block?.rows.map(({ name }) => name)).toEqual([
      'Cllr Ada Marlow',
      'Cllr Ben Thorne',
      'Cllr Cy Vance',
    ]);
    expect(JSON.stringify(block?.layout)).toContain('(unwell)');
  });

  it('takes its title from the style, the first heading, the first line, and at last from what the file says', () => {
    expect(noteOf(p('A letterhead'), p('Board', { style: 'Title' }), ...ENTRY)[0].title).toBe('Board');
    expect(noteOf(h(1, 'Minutes of the Board'), ...ENTRY)[0].title).toBe('Minutes of the Board');
    expect(noteOf(p('WOLDHAM COUNCIL'), p('Date: 5 May 2024'), ...ENTRY)[0].title).toBe('WOLDHAM COUNCIL');
    expect(noteOfForeign(content(ENTRY, { title: 'Board of May' })).note[0].title).toBe('Board of May');
  });
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

describe('Lists and numbers', () => {
  it('keep the markers that Word shows, level by level', () => {
    const note = noteOf(
      h(1, 'Fares'),
      bullet('one'),
      bullet('under it', 1),
      counted('(a)', 'first'),
      counted('1.1', 'a paragraph of its own', 1),
      h(1, 'Lease'),
    );
    expect(itemsOf(note)[0]?.children.slice(1)).toEqual([
      list([listItem('·', 'one'), listItem('·', 'under it', 1), listItem('(a)', 'first')]),
      paragraph('a paragraph of its own', '1.1'),
    ]);
  });

  it('that no list of a note has stay with their words', () => {
    const note = noteOf(h(1, 'Fares'), counted('5.1.a', 'a clause'), h(1, 'Lease'));
    expect(itemsOf(note)[0]?.children[1]).toEqual(paragraph('5.1.a a clause'));
  });
});

it('What is hidden is no word of the note', () => {
  const note = noteOf(h(1, 'Fares'), p('secret', { isHidden: true }), p('Read.'), h(1, 'Lease'));
  expect(JSON.stringify(note)).not.toContain('secret');
});
