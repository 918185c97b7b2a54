import { describe, expect, it } from 'vitest';
import { action, decision, list, listItem, paragraph, vote } from '../../../shared/note/build.ts';
import { itemsOf, placed } from '../../../shared/note/walk.ts';
import { noteOfForeign } from '../../../src-main/read-word/note-of-foreign.ts';
import { noteOf } from './foreign-note.ts';
import { bullet, content, counted, h, p, table } from './made-pieces.ts';

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
