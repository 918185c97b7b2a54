import fc from 'fast-check';
import type {
  Action,
  AgendaItem,
  AttendanceRow,
  BodyBlock,
  Header,
  List,
  Note,
  Paragraph,
} from '../../shared/note/blocks.ts';
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
  partHeading,
  trailer,
  vote,
} from '../../shared/note/build.ts';
import { groupOfRole } from '../../shared/tagged/attendance-table.ts';

/*
 * Notes as the program builds them: any words in any block, in the normal form that the editor keeps. Words are
 * often such as would be read as something else, so that every mark of the writer is needed somewhere.
 */

/** Words that look like what they are not. */
const TRAPS = [
  'Decision',
  'Decision:',
  'RESOLVED',
  'RESOLVED: That it be so',
  'Resolved – that it be so',
  'AGREED that:',
  'The Committee resolved to:',
  'It was RESOLVED to wait',
  'Action',
  'Action: Officers to write',
  'Actions:',
  'To circulate the paper',
  'Officers to circulate the paper',
  'PART TWO',
  'Appendix A - Attendance',
  '· a point',
  '- a point',
  '1. first',
  '(a) first',
  'o open',
  '58.1   a numbered paragraph',
  '63   Apologies',
  '64.  Minutes',
  '1   Apologies',
  '2   Minutes',
  'Apologies',
  'Present',
  '535',
  '45/24',
  '<AI3>',
  '</AI3> and more',
  'before <TRAILER_SECTION>',
  '<LAYOUT_SECTION>',
  'For',
  'Against: 3',
  '3 for, 1 against, 0 abstentions',
  'Vote: carried',
  '– 26 votes',
  'Present: Cllr Ada Marlow',
  'In attendance:',
  'Councillors Ada Marlow, Ben Thorne and Cy Vance',
  'Date: 8 May 2020',
  'Title:',
  'Reasons for decision',
  '12 September 2012',
  'That it be agreed',
  'and so on',
  'the following:',
  'write to the clerk [Owner: Ada]',
  '[Due: 3 May 2020]',
  'Position/Role',
  'Item',
  'FIELD_TITLE',
];

const PLAIN = [
  'The Chair welcomed members.',
  'Members noted the report.',
  'A long discussion followed; nobody left – not even at nine.',
  'Cllr Marlow said “no”, and meant it.',
  'x',
];

/** Words of a block: not empty, no line end, nothing blank at either end, no soft hyphen in front. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PLAIN) },
    { weight: 4, arbitrary: fc.constantFrom(...TRAPS) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...TRAPS), fc.constantFrom(...PLAIN)).map((two) => two.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  )
  .map(normal)
  .filter((text) => text !== '');

function normal(text: string): string {
  const bare = text.replace(/[\r\n]+/g, ' ').replace(/^[\s\u00AD\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '');
  return bare;
}

const paragraphs: fc.Arbitrary<Paragraph> = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => paragraph(text)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PLAIN), fc.constantFrom('58.1', '4.2.1'))
      .map(([text, number]) => paragraph(text, number)),
  },
);

const MARKERS = ['·', '•', '-', '–', 'o', '1.', '2.', '1)', '(1)', 'a)', '(b)', 'iv)', '(iv)', 'b.'];

const lists: fc.Arbitrary<List> = fc
  .array(fc.tuple(fc.constantFrom(...MARKERS), words, fc.integer({ min: 0, max: 2 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((items) => {
    let before = -1;
    const nested = items.map(([marker, text, wish]) => {
      const level = Math.min(wish, before + 1);
      before = level;
      return listItem(marker, text, level);
    });
    const [first, ...rest] = nested;
    return list([first ?? listItem('·', 'x'), ...rest]);
  });

/** Lists that touch are one list. */
function apart<B extends { readonly type: string }>(blocks: readonly B[]): readonly B[] {
  return blocks.filter((block, index) => block.type !== 'list' || blocks[index - 1]?.type !== 'list');
}

const contents = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraphs }, { weight: 2, arbitrary: lists }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(apart);

const DECISION_WORDS = [
  'Decision',
  'Decisions',
  'RESOLVED',
  'Resolved',
  'AGREED that',
  'UNANIMOUSLY RESOLVED',
  'RECOMMENDATION TO COUNCIL',
];

const decisions = fc
  .tuple(contents, fc.constantFrom(...DECISION_WORDS))
  .map(([children, keyword]) => decision(children, keyword));

const details = fc.record(
  {
    owner: fc.constantFrom('Eve Lund', 'Officers', 'Cllr Marlow & Cllr Vance', 'Eve Lund, Fay Orme'),
    due: fc.constantFrom('2019-11-30', '2024-02-29'),
    status: fc.constantFrom('open', 'in progress', 'done', 'cancelled'),
  },
  { requiredKeys: [] },
);

const actionContents = fc
  .tuple(words, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, contents))
  .map(([text, rest]) => apart([paragraph(text), ...rest]));

/** Actions under one heading. */
const runs: fc.Arbitrary<readonly Action[]> = fc
  .array(fc.tuple(actionContents, details), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([children, set], index) => action(children, { ...set, keyword: index === 0 ? 'Action' : '' })),
  );

const votes = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => vote(lines));

const body: fc.Arbitrary<readonly BodyBlock[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraphs.map((one): readonly BodyBlock[] => [one]) },
      { weight: 2, arbitrary: lists.map((one): readonly BodyBlock[] => [one]) },
      { weight: 3, arbitrary: decisions.map((one): readonly BodyBlock[] => [one]) },
      { weight: 3, arbitrary: runs as fc.Arbitrary<readonly BodyBlock[]> },
      { weight: 1, arbitrary: votes.map((one): readonly BodyBlock[] => [one]) },
      { weight: 1, arbitrary: words.map((text): readonly BodyBlock[] => [partHeading(text)]) },
    ),
    { maxLength: 5 },
  )
  .map((groups) => apart(groups.flat()));

const items: fc.Arbitrary<readonly AgendaItem[]> = fc
  .array(
    fc.record({
      number: fc.constantFrom('', '1', '45/24', 'Co.33', '7a', '155'),
      title: fc.oneof({ weight: 5, arbitrary: words }, fc.constant('')),
      column: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, words),
      blocks: body,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ number, title, column, blocks }, index) => {
      const item = agendaItem({ ai: index + 1, number, title }, blocks);
      return column === '' || blocks.length === 0 ? item : { ...item, actionColumn: column };
    }),
  );

const cell = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');

const rows: fc.Arbitrary<readonly AttendanceRow[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('Chairman', 'Members', 'Apologies', 'Substitutes', 'In attendance'),
      cell,
      fc.oneof(cell, fc.constant('')),
    )
    .map(([role, name, authority]) => ({ role, name, authority, group: groupOfRole(role) })),
  { maxLength: 6 },
);

const headers: fc.Arbitrary<Header> = fc
  .tuple(
    fc.oneof(words, fc.constant('')),
    fc.uniqueArray(fc.constantFrom('Title', 'Date', 'Venue', 'Chair’s name'), { maxLength: 4 }),
    fc.array(cell, { minLength: 4, maxLength: 4 }),
  )
  .map(([title, labels, values]) =>
    header(
      title,
      labels.map((label, index) => ({ label, value: values[index] ?? '' })),
    ),
  );

/** A note as the program builds one. */
export const generatedNote: fc.Arbitrary<Note> = fc.oneof(
  fc
    .tuple(headers, fc.oneof({ weight: 9, arbitrary: items }, fc.constant([])), rows)
    .map(([head, entries, people]) => newNote(head, entries, people)),
  fc
    .tuple(headers, body, fc.oneof({ weight: 4, arbitrary: items }, fc.constant([])), body, rows)
    .map(
      ([head, before, entries, after, people]): Note => [
        head,
        ...before,
        ...entries,
        trailer([...after, attendanceTable(people)]),
      ],
    ),
);
