import { describe, expect, it, test } from 'vitest';
import { actionsOf } from '../../../shared/note/actions.ts';
import type { Attendance, AttendanceRow, BodyBlock, Note, TopBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  kept,
  list,
  listItem,
  newNote,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { decisionsOf } from '../../../shared/note/decisions.ts';
import { EXEMPT_TITLE, publicVersion, USUAL_SENTENCE } from '../../../shared/note/public-version.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { read } from '../reading.ts';

const SAID = 'Held in private.';

/** The body of the public version of an entry. */
function publicBody(...body: readonly BodyBlock[]): readonly BodyBlock[] {
  const [, item] = publicVersion([header(''), agendaItem({ ai: 1, number: '1', title: 'Dues' }, body)], SAID);
  return item?.type === 'agenda-item' ? (item.children.slice(1) as unknown as readonly BodyBlock[]) : [];
}

/** The block of the public version that stands in the place of one. */
function inPublic<B extends TopBlock>(block: B): TopBlock | undefined {
  return publicVersion([header(''), block], SAID)[1];
}

function person(name: string, more: Partial<AttendanceRow> = {}): AttendanceRow {
  return { role: '', name, authority: '', group: 'present', ...more };
}

describe('An exempt entry', () => {
  const item = agendaItem({ ai: 7, number: '45/24', title: '[Exempt] Dismissal', reference: 'E.70' }, [
    paragraph('The officer left.'),
    action('Pay the officer', { owner: 'Eve Lund' }),
    attendanceTable([person('Mr Secret')]),
    kept('stray-tag', '</AI8>\n'),
  ]);

  it('has its number, its tags and the sentence, and nothing else', () => {
    expect(inPublic({ ...item, actionColumn: 'EL' })).toEqual(
      agendaItem({ ai: 7, number: '45/24', title: EXEMPT_TITLE }, [paragraph(SAID)]),
    );
  });

  it('has no decisions and no actions', () => {
    const note = publicVersion([header('Board'), item]);
    expect([...decisionsOf(note), ...actionsOf(note)]).toEqual([]);
  });

  it('is written between the tags that it had', () => {
    const text = '<AI1>\n\n1   Dues\n\nPaid.\n\n</AI1>\n<AI2>\n\n2   [Exempt] Pay\n\nLow.\n\n</AI2>\n';
    expect(writeNote(publicVersion(read(text), SAID))).toBe(
      `<AI1>\n\n1   Dues\n\nPaid.\n\n</AI1>\n<AI2>\n\n2   ${EXEMPT_TITLE}\n\n${SAID}\n\n</AI2>\n\n`,
    );
  });
});

describe('An exempt block is the sentence', () => {
  const sentence = paragraph(SAID);

  it.each<readonly [string, BodyBlock]>([
    ['a paragraph', paragraph('[Exempt] Pay')],
    ['a decision with all in it', decision([paragraph('[Exempt] Pay'), paragraph('More')], 'RESOLVED')],
    ['an action with its owner', action('[Exempt] Pay', { owner: 'Eve Lund', due: '2024-05-31' })],
    ['a vote', vote(['[Exempt] For: 3', 'Against: 1'])],
    ['a part heading', partHeading('[Exempt] Staffing')],
    ['words with the mark further on, in any letters', paragraph('Pay of the officer [EXEMPT]')],
    ['a list by its first item', list([listItem('·', '[Exempt] One'), listItem('·', 'Two')])],
    ['an action whose heading bears the mark', action('Pay', { keyword: 'Action ([Exempt] EL)' })],
  ])('%s', (_name, block) => {
    expect(publicBody(block)).toEqual([sentence]);
  });

  it('once for several in a row', () => {
    const two = [paragraph('[Exempt] One'), decision('[Exempt] Two')];
    expect(publicBody(paragraph('Before'), ...two, paragraph('Between'), paragraph('[Exempt] X'))).toEqual([
      paragraph('Before'),
      sentence,
      paragraph('Between'),
      sentence,
    ]);
  });

  it('once also where kept lines stand between', () => {
    const stray = kept('stray-tag', '</AI8>\n');
    expect(publicBody(paragraph('[Exempt] One'), stray, paragraph('[Exempt] Two'))).toEqual([
      sentence,
      stray,
    ]);
  });

  it('with the number that it had', () => {
    expect(publicBody(paragraph('[Exempt] Pay', '58.1'))).toEqual([paragraph(SAID, '58.1')]);
  });

  it('before the entries and after them', () => {
    const note = publicVersion([header(''), paragraph('[Exempt] A'), trailer([vote(['[Exempt] B'])])], SAID);
    expect(note).toEqual([header(''), sentence, trailer([sentence])]);
  });
});

describe('What is exempt within a block', () => {
  it('is a paragraph of a decision, or a line of a vote', () => {
    expect(
      publicBody(decision([paragraph('Pay'), paragraph('[Exempt] £9')]), vote(['For', '[Exempt] A'])),
    ).toEqual([decision([paragraph('Pay'), paragraph(SAID)]), vote(['For', SAID])]);
  });

  it('is an item with those nested in it, which keeps its marker', () => {
    const items = list([
      listItem('1.', 'One'),
      listItem('2.', '[Exempt] Two'),
      listItem('a)', 'Deeper', 1),
      listItem('3.', '[Exempt] Three'),
      listItem('4.', 'Four'),
    ]);
    expect(publicBody(items)).toEqual([
      list([listItem('1.', 'One'), listItem('2.', SAID), listItem('4.', 'Four')]),
    ]);
  });

  it('is the owner of an action, where the mark stands there', () => {
    expect(publicBody(action('Pay', { owner: '[Exempt] Eve Lund', due: '2024-05-31' }))).toEqual([
      action('Pay', { due: '2024-05-31' }),
    ]);
  });
});

test('A further action under the heading of an exempt one has a heading of its own.', () => {
  const both = [action('[Exempt] Pay', { keyword: 'Action (EL)' }), action('Write', { keyword: '' })];
  expect(publicBody(...both)).toEqual([paragraph(SAID), action('Write')]);
});

describe('The action column of an entry', () => {
  const shown = (...body: readonly BodyBlock[]) =>
    inPublic({ ...agendaItem({ ai: 1, number: '1', title: 'Dues' }, body), actionColumn: 'Eve Lund' });

  it('stays where no action is exempt', () => {
    expect(shown(paragraph('[Exempt] A'), action('Pay'))).toMatchObject({ actionColumn: 'Eve Lund' });
  });

  it('goes with an exempt action or point of an action', () => {
    expect(shown(action('[Exempt] Pay'), action('Write'))).not.toHaveProperty('actionColumn');
    const points = list([listItem('·', 'Write'), listItem('·', '[Exempt] Pay')]);
    expect(shown(action([paragraph('Officers to:'), points]))).not.toHaveProperty('actionColumn');
  });

  it('goes from the lines of the file too', () => {
    const cells = '\tAction: [Exempt] Pay\n\n\n\tEve Lund\n\n\n';
    const text = `<AI1>\n\n\t5  \n\tTitle\n \n\t\n\n\t\n${cells}</AI1>\n\n`;
    const note = read(text);
    expect(note[1]).toMatchObject({ actionColumn: 'Eve Lund' });
    expect(writeNote(publicVersion(note))).not.toContain('Eve Lund');
  });
});

describe('The forms', () => {
  it('lose the fields, and the title, in which the mark stands', () => {
    const fields = [
      { label: 'Date', value: '5 May 2024' },
      { label: 'Venue', value: '[Exempt] A safe house' },
    ];
    const [head] = publicVersion([header('[Exempt] Dismissal panel', fields)]);
    expect(head).toEqual(header('', fields.slice(0, 1)));
  });

  it('lose the people whose name bears the mark, and the remarks that do', () => {
    const rows = [
      person('Ada Marlow', { remark: '[Exempt] by telephone from hospital' }),
      person('[Exempt] Mr Secret', { authority: 'Acme Ltd' }),
      person('Ben Thorne', { authority: '[Exempt] Acme Ltd', role: '[Exempt] Accused' }),
      person('Cy Vance', { remark: 'via Teams' }),
    ];
    expect(inPublic(attendanceTable(rows))).toEqual(
      attendanceTable([
        person('Ada Marlow'),
        person('Ben Thorne'),
        person('Cy Vance', { remark: 'via Teams' }),
      ]),
    );
  });

  it('are the sentence where the mark stands in a list in running text', () => {
    const means = [person('Ada Marlow'), person('[Exempt] Mr Secret'), person('Mr Too')];
    const block: Attendance = {
      ...attendanceTable(means),
      layout: { form: 'list', raw: 'Present: Ada Marlow\n[Exempt] Mr Secret, Mr Too\n', means },
    };
    expect(inPublic(block)).toEqual(paragraph(SAID));
  });

  it('are left out with kept lines that bear the mark, and kept with others', () => {
    const pattern = kept('layout-tail', '<LAYOUT_SECTION>\nFIELD_TITLE\n</LAYOUT_SECTION>\n');
    expect(inPublic(pattern)).toBe(pattern);
    expect(
      inPublic(kept('layout-tail', '<LAYOUT_SECTION>\n[Exempt] Pay\n</LAYOUT_SECTION>\n')),
    ).toBeUndefined();
  });
});

test('The lines of a paragraph that an export broke go with the marked one before them.', () => {
  const lines = [
    'Before it the Board had read the minutes of the last meeting, and',
    'had agreed that they were a true record of what was said there.',
    '[Exempt] The Board then heard of the officer who had been found to',
    'have taken the money from the safe, and of what the police had said',
    'when they were asked about it by the Monitoring Officer, who had',
    'no more to tell.',
  ];
  expect(publicBody(...lines.map((line) => paragraph(line)))).toEqual([
    ...lines.slice(0, 2).map((line) => paragraph(line)),
    paragraph(SAID),
  ]);
});

describe('The sentence', () => {
  const said = (sentence?: string) =>
    publicVersion([header(''), paragraph('[Exempt] A')], sentence)[1]?.children[0];

  it('is the usual one where none is given', () => {
    expect(said()).toEqual({ text: USUAL_SENTENCE });
    expect(said(' \n')).toEqual({ text: USUAL_SENTENCE });
  });

  it('is one line, and never exempt itself', () => {
    expect(said('[Exempt] [Exempt]  Closed\nsession.')).toEqual({ text: 'Closed session.' });
  });
});

test('A note without exempt matter is the same object, and so is a public version.', () => {
  const note: Note = newNote(header('Board'), [
    agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('Paid'), list([listItem('·', 'x')])]),
  ]);
  expect(publicVersion(note)).toBe(note);
  const once = publicVersion([...note, paragraph('[Exempt] A')]);
  expect(publicVersion(once)).toBe(once);
});

test('A public version is written and read like any other note.', () => {
  const text = '<AI1>\n\n1   Dues\n\nAction\n\n· [Exempt] Pay\n\n· Write to him\n\n[Exempt] X\n\n</AI1>\n';
  const note = publicVersion(read(text));
  expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(note));
});
