import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOf, isOpen } from '../../../shared/note/actions.ts';
import type { AgendaItem, Block, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  newNote,
  paragraph,
} from '../../../shared/note/build.ts';
import { carriedOver, nextNote } from '../../../shared/note/next-note.ts';
import { standingItem } from '../../../shared/note/standing-items.ts';
import { everyBlock, itemsOf, placed, plainText } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { generatedNote } from '../../laws/generate.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';

const ON = { date: '2019-05-09' };

const item = (number: string, title: string, ...body: AgendaItem['children'][1][]): AgendaItem =>
  agendaItem({ ai: 1, number, title }, body);

function next(
  items: readonly AgendaItem[],
  fields = [{ label: 'Date', value: 'Thursday 14 March 2019' }],
): Note {
  return nextNote(newNote(header('Board', fields), items), ON);
}

/** Numbers and titles of the entries. */
function entries(note: Note): readonly string[] {
  return itemsOf(note).map(({ children: [title] }) => `${title.number} ${title.children[0].text}`.trim());
}

function fieldsFrom(
  ...fields: readonly (readonly [string, string])[]
): readonly (readonly [string, string])[] {
  const [head] = nextNote(
    [
      header(
        '',
        fields.map(([label, value]) => ({ label, value })),
      ),
      item('1', ''),
    ],
    ON,
  );
  return head.fields.map(({ label, value }) => [label, value]);
}

/** The words of an action with all that is known of it, wherever it stands. */
function told(row: ReturnType<typeof actionsOf>[number]): unknown {
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  // What the form of an owner has no place for is left out.
  const owner = bare((row.owner ?? '').replace(/\s*;\s*/g, ' and ').replace(/[[\]:]/g, ' ')).replace(
    /[\s,]+$/,
    '',
  );
  return { owner, due: row.due, status: row.status, text: bare(row.text) };
}

/** What of a note a file holds: a line that nothing was typed in yet is in none. */
function written(note: Note): readonly Block[] {
  const hasWords = (block: Block): boolean => block.type !== 'paragraph' || block.children[0].text !== '';
  return note.map((block): Block => {
    if (block.type !== 'agenda-item') return block;
    const [title, ...body] = block.children;
    return { ...block, children: [title, ...body.filter(hasWords)] };
  });
}

describe('The note of the next meeting', () => {
  it('keeps the title, the labels and the place, and writes the date as it was written', () => {
    expect(
      fieldsFrom(['Title', 'Ferries Board'], ['Date', 'Thursday 14 March 2019'], ['Venue', 'Quay House']),
    ).toEqual([
      ['Title', 'Ferries Board'],
      ['Date', 'Thursday 9 May 2019'],
      ['Venue', 'Quay House'],
    ]);
  });

  it.each([
    ['14 March 2019', '9 May 2019'],
    ['Thursday, 14th March, 2019 at 2.00 pm', 'Thursday, 9th May, 2019 at 2.00 pm'],
    ['THURSDAY 14 MARCH 2019', 'THURSDAY 9 MAY 2019'],
    ['Thu 14 Jan 2019', 'Thu 9 May 2019'],
    ['03/02/2019', '09/05/2019'],
    ['3.2.19', '9.5.19'],
    ['14 March 2019 and 15 March 2019', '9 May 2019'],
    ['to be agreed', '9 May 2019'],
    ['', '9 May 2019'],
  ])('of a meeting on “%s” is dated “%s”', (before, after) => {
    expect(fieldsFrom(['Date', before])).toEqual([['Date', after]]);
  });

  it('empties the fields that were those of one meeting', () => {
    expect(
      fieldsFrom(
        ['Meeting number', '14'],
        ['Time', '10 am'],
        ['Next meeting', '9 May 2019'],
        ['Chair', 'A'],
        ['X', 'y'],
      ),
    ).toEqual([
      ['Meeting number', ''],
      ['Time', '10 am'],
      ['Next meeting', ''],
      ['Chair', 'A'],
      ['X', ''],
    ]);
  });

  it('gives a note in plain paragraphs a header of the house, with date, time and venue', () => {
    const plain = SAMPLES.find(({ name }) => name === 'R01.txt')?.text ?? '';
    const [head] = nextNote(readNote(plain), ON);
    expect(head.title).toContain('Harbour Grants Panel');
    expect(head.fields).toEqual([
      { label: 'Date', value: '9 May 2019' },
      { label: 'Time', value: '9.30 am' },
      { label: 'Venue', value: 'Room 2, Quay House, Quay Street, Eastmere, EM1 2AB' },
    ]);
  });

  it('has the standing items, empty, and no others', () => {
    const note = next([
      item('1', 'Apologies', paragraph('Two were received.')),
      item('2', 'Harbour dues', paragraph('Long words.'), decision('To wait.')),
      item('3', 'Any other business', paragraph('None.')),
    ]);
    expect(entries(note)).toEqual(['1 Apologies', '2 Any other business']);
    expect(itemsOf(note).map((each) => plainText(each))).toEqual(['Apologies', 'Any other business']);
  });

  it.each([
    [
      ['155', '156', '157'],
      ['158', '159'],
    ],
    [
      ['44/24', '45/24', '46/24'],
      ['47/24', '48/24'],
    ],
    [
      ['1/24', '2/24', '3/24'],
      ['4/24', '5/24'],
    ],
    [
      ['Co.33', 'Co.34', 'Co.35'],
      ['Co.36', 'Co.37'],
    ],
    [
      ['01', '02', '03'],
      ['01', '02'],
    ],
    [
      ['1', '2', '3'],
      ['1', '2'],
    ],
    [
      ['7', '', '8'],
      ['9', '10'],
    ],
    [
      ['', '', ''],
      ['', ''],
    ],
    [
      ['7a', '7b', '7c'],
      ['', ''],
    ],
  ])('follows on the numbers %j with %j', (before, after) => {
    const [a = '', b = '', c = ''] = before;
    const note = next([item(a, 'Apologies'), item(b, 'Dues'), item(c, 'Any other business')]);
    expect(itemsOf(note).map(({ children: [title] }) => title.number)).toEqual(after);
  });

  it('agrees the minutes of the last meeting, and forgets other dates in titles', () => {
    const note = next([
      item('1', 'Minutes of the meeting held on 11 January 2019'),
      item('2', 'Date of next meeting: Thursday 9 May 2019 at 2pm'),
    ]);
    expect(entries(note)).toEqual([
      '1 Minutes of the meeting held on 14 March 2019',
      '2 Date of next meeting',
    ]);
  });

  it('carries open actions forward under matters arising, after the minutes, and says from where', () => {
    const note = next([
      item('1', 'Minutes'),
      item(
        '2',
        'Dredging',
        action('Officers to write by 3 May 2019.'),
        action('Buoys to be counted.', {
          owner: 'Eve Lund',
          due: '2019-06-01',
          status: 'in progress',
          keyword: '',
        }),
        action('Clerk to pay.', { status: 'done', keyword: '' }),
        action('Clerk to wait.', { status: 'cancelled', keyword: '' }),
      ),
      item('3', 'Any other business', action('Clerk to book a room.')),
    ]);
    expect(entries(note)).toEqual(['1 Minutes', '2 Matters arising', '3 Any other business']);
    expect(meaningOf(itemsOf(note)[1]?.children.slice(1))).toEqual(
      meaningOf([
        paragraph('From item 2, “Dredging” (14 March 2019)'),
        action('Officers to write by 3 May 2019.'),
        action('Buoys to be counted.', {
          owner: 'Eve Lund',
          due: '2019-06-01',
          status: 'in progress',
          keyword: '',
        }),
        paragraph('From item 3, “Any other business” (14 March 2019)'),
        action('Clerk to book a room.'),
      ]),
    );
  });

  it('makes no matters arising where nothing is open', () => {
    expect(entries(next([item('1', 'Minutes', action('Clerk to pay.', { status: 'done' }))]))).toEqual([
      '1 Minutes',
    ]);
  });

  it('keeps saying where an action was first agreed when it is carried forward again', () => {
    const first = next([item('4', 'Minutes'), item('5', 'Dues', action('Officers to write.'))]);
    const second = nextNote(first, { date: '2019-07-11' });
    expect(placed(second, 'paragraph').map(({ block }) => plainText(block))).toContain(
      'From item 5, “Dues” (14 March 2019)',
    );
  });

  it('sets an owner of the action column on the action, and keeps points of a list', () => {
    const content = [
      paragraph('To ask the harbours:'),
      list([listItem('·', 'which weeks'), listItem('-', 'and whose crane', 1)]),
      paragraph('and to report.'),
    ];
    const column = { ...item('1', 'Dues', action(content)), actionColumn: 'Gus Lund' };
    const carried = placed(next([column]), 'action')[0]?.block;
    expect(meaningOf(carried)).toEqual(meaningOf(action(content, { owner: 'Gus Lund' })));
  });

  it('keeps an action that names its owner on a line above its points', () => {
    const content = [paragraph('Gus Lund'), list([listItem('·', 'to write'), listItem('·', 'to pay')])];
    const carried = placed(next([item('1', 'Dues', action(content))]), 'action')[0]?.block;
    expect(meaningOf(carried)).toEqual(meaningOf(action(content)));
  });

  it('makes an action of each point of a list that was several', () => {
    const content = [
      paragraph('Officers to:'),
      list([listItem('·', 'write'), listItem('·', 'pay by 3 May 2019')]),
    ];
    const carried = placed(next([item('1', 'Dues', action(content))]), 'action').map(({ block }) => block);
    expect(meaningOf(carried)).toEqual(
      meaningOf([
        action('write', { owner: 'Officers' }),
        action('pay by 3 May 2019', { owner: 'Officers', keyword: '' }),
      ]),
    );
  });

  it('has an entry to type in where nothing stands on each agenda', () => {
    const note = next([item('1', 'Dues', paragraph('Words.'))]);
    expect(meaningOf(itemsOf(note))).toEqual(
      meaningOf([agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')])]),
    );
  });

  it('tells beforehand what it will take over', () => {
    const harbour = readNote(SAMPLES.find(({ name }) => name === 'harbour-board.txt')?.text ?? '');
    const told = carriedOver(harbour);
    const note = nextNote(harbour, ON);
    expect(told.people).toBeGreaterThan(10);
    expect(placed(note, 'attendance')[0]?.block.rows).toHaveLength(told.people);
    expect(actionsOf(note)).toHaveLength(told.actions);
  });
});

describe('A title', () => {
  it.each([
    'Apologies',
    'Welcome and Declarations of Interest',
    'Declarations of disclosable pecuniary interests',
    'MINUTES',
    'Minutes of the previous meeting',
    'Note of the Previous Meeting',
    'To approve the minutes of the meeting held on 3 May 2018',
    'Matters arising',
    'Chairman’s announcements',
    "Chairman's business",
    'Report of the Clerk',
    'Clerk’s report',
    'Report from County and District Councillors',
    'Public participation',
    'Questions from members of the public',
    'Accounts for payment',
    'Forward plan',
    'A.O.B.',
    'Any Other Urgent Business',
    'Exclusion of the Press and Public',
    'Date and time of next meeting',
  ])('“%s” stands on each agenda', (title) => {
    expect(standingItem(title)).not.toBeNull();
  });

  it.each([
    '',
    'Harbour dues for small boats',
    'Interest rates on the harbour loan',
    'Minute books: repair of the bindings',
    'Public conveniences, Quay Street',
    'Report on the dredging of Skarra',
    'Meeting rooms at Pilot House',
    'Records management strategy',
    'Election of Chairman',
    'Business rates relief',
  ])('“%s” is a matter of one meeting', (title) => {
    expect(standingItem(title)).toBeNull();
  });
});

describe('Whatever the last note, the next one', () => {
  const laws: readonly (readonly [string, (last: Note, note: Note) => void])[] = [
    [
      'is a valid note with entries from 1 on and no layout but that of a new note',
      (_, note) => {
        expect(faultsOf(note)).toEqual([]);
        expect(itemsOf(note).map(({ ai }) => ai)).toEqual(itemsOf(note).map((__, index) => index + 1));
        const laidOut = [...everyBlock(note)].filter((block) => 'layout' in block).map(({ type }) => type);
        expect(laidOut).toEqual(['paragraph', 'paragraph']);
      },
    ],
    [
      'reads back as the same blocks',
      (_, note) => {
        expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(written(note)));
      },
    ],
    [
      'has every open action with its owner, date and status, and no closed one',
      (last, note) => {
        expect(actionsOf(note).map(told)).toEqual(actionsOf(last).filter(isOpen).map(told));
      },
    ],
    [
      'has no decision, no vote and no words of the discussion',
      (_, note) => {
        const types = new Set(
          note
            .flatMap((block) => (block.type === 'agenda-item' ? block.children : []))
            .map(({ type }) => type),
        );
        for (const type of types) expect(['item-title', 'paragraph', 'action']).toContain(type);
        for (const each of itemsOf(note)) {
          const words = each.children
            .slice(1)
            .filter(({ type }) => type === 'paragraph')
            .map((block) => plainText(block));
          for (const line of words) expect(line).toMatch(/^$|^From /);
        }
      },
    ],
    [
      'has everyone present or in attendance, each once, in the roles of an appendix',
      (_, note) => {
        const rows = placed(note, 'attendance').flatMap(({ block }) => block.rows);
        expect(rows.filter(({ group }) => group !== 'present' && group !== 'in attendance')).toEqual([]);
        expect(new Set(rows.map(({ name, authority }) => `${name}/${authority}`.toLowerCase())).size).toBe(
          rows.length,
        );
      },
    ],
  ];

  it.each(laws)('%s', (_, law) => {
    fc.assert(
      fc.property(generatedNote, (last) => law(last, nextNote(last, ON))),
      { numRuns: CASES / 5, ...SEED },
    );
  });

  describe.each([...SAMPLES, ...SEEDS])('of $name', ({ text }) => {
    it.each(laws)('%s', (_, law) => {
      const last = readNote(text);
      law(last, nextNote(last, ON));
    });
  });

  it('of a list of people in running text has them in the appendix', () => {
    const last: Note = [
      header('Board'),
      attendanceTable([{ role: 'Grants Manager', name: 'Eve Lund', authority: '', group: 'in attendance' }]),
      item('1', 'Apologies'),
    ];
    expect(placed(nextNote(last, ON), 'attendance')[0]?.block.rows).toEqual([
      { role: 'In attendance', name: 'Eve Lund', authority: 'Grants Manager', group: 'in attendance' },
    ]);
  });
});
