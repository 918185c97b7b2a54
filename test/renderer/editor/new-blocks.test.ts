import { describe, expect, it } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  list,
  listItem,
  paragraph,
  trailer,
} from '../../../shared/note/build.ts';
import { addAction, addDecision, addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { editorAt, markedNote } from './caret-note.ts';
import { entry, HEAD } from './cases.ts';
import { tryCommands } from './commands.ts';

describe('New blocks', () => {
  const two: Note = [
    HEAD,
    paragraph('Attendance'),
    agendaItem({ ai: 1, number: '1', title: 'Dues|' }),
    agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Two')]),
    trailer([paragraph('End')]),
  ];

  it('begin with an entry after the one with the caret', () => {
    const editor = editorAt(two);
    addEntry(editor);
    const added = agendaItem({ ai: 2, number: '', title: '|' }, [paragraph('')]);
    expect(markedNote(editor)[3]).toEqual(added);
    expect(markedNote(editor)[4]).toEqual(
      agendaItem({ ai: 3, number: '2', title: 'Dredging' }, [paragraph('Two')]),
    );
  });

  it('count on after the last entry', () => {
    const editor = editorAt(two);
    editor.select({ path: [4, 0, 0], offset: 0 });
    addEntry(editor);
    expect(markedNote(editor)[4]).toEqual(agendaItem({ ai: 3, number: '3', title: '|' }, [paragraph('')]));
  });

  it('stand before the trailer of a note without entries', () => {
    const editor = editorAt([HEAD, paragraph('One|'), trailer([paragraph('End')])]);
    addEntry(editor);
    expect(markedNote(editor)[2]).toEqual(agendaItem({ ai: 1, number: '1', title: '|' }, [paragraph('')]));
  });

  it('follow the block with the caret', () => {
    const editor = editorAt(entry(list([listItem('·', 'On|e')]), paragraph('Two')));
    addDecision(editor);
    expect(markedNote(editor)).toEqual(entry(list([listItem('·', 'One')]), decision('|'), paragraph('Two')));
  });

  it('take the place of an empty paragraph', () => {
    const editor = editorAt(entry(paragraph('|')));
    addAction(editor);
    expect(markedNote(editor)).toEqual(entry(action('|')));
  });

  it('go under the heading of the action before them', () => {
    const editor = editorAt(entry(action('One|')));
    addAction(editor);
    expect(markedNote(editor)).toEqual(entry(action('One'), action('|', { keyword: '' })));
  });
});

/** The note of one entry with these blocks and a new entry behind it. */
function followed(...body: readonly BodyBlock[]): Note {
  return [...entry(...body), agendaItem({ ai: 2, number: '2', title: '|' }, [paragraph('')])];
}

describe('A new entry uses up the empty block with the caret', () => {
  tryCommands([
    {
      is: 'a paragraph that Enter made',
      from: entry(paragraph('One'), paragraph('|')),
      does: addEntry,
      to: followed(paragraph('One')),
    },
    {
      is: 'a paragraph among others, where lists that touch then are one',
      from: entry(list([listItem('1.', 'One')]), paragraph('|'), list([listItem('2.', 'Two')])),
      does: addEntry,
      to: followed(list([listItem('1.', 'One'), listItem('2.', 'Two')])),
    },
    {
      is: 'an item',
      from: entry(list([listItem('·', 'One'), listItem('·', '|')])),
      does: addEntry,
      to: followed(list([listItem('·', 'One')])),
    },
    {
      is: 'a paragraph of a decision',
      from: entry(decision([paragraph('One'), paragraph('|')])),
      does: addEntry,
      to: followed(decision('One')),
    },
    {
      is: 'a further action',
      from: entry(action('One'), action('|', { keyword: '' })),
      does: addEntry,
      to: followed(action('One')),
    },
    {
      is: 'a paragraph before the entries',
      from: [HEAD, paragraph('|')],
      does: addEntry,
      to: [HEAD, agendaItem({ ai: 1, number: '1', title: '|' }, [paragraph('')])],
    },
    {
      is: 'a paragraph behind the entries',
      from: [...entry(paragraph('One')), paragraph('Two'), paragraph('|')],
      does: addEntry,
      to: [...followed(paragraph('One')), paragraph('Two')],
    },
    {
      is: 'an item behind the entries',
      from: [...entry(paragraph('One')), list([listItem('·', 'Two'), listItem('·', '|')])],
      does: addEntry,
      to: [...followed(paragraph('One')), list([listItem('·', 'Two')])],
    },
  ]);
});

describe('A new block takes the place of the empty line with the caret', () => {
  tryCommands([
    {
      is: 'of a decision',
      from: entry(decision([paragraph('One'), paragraph('|')]), paragraph('Two')),
      does: addAction,
      to: entry(decision('One'), action('|'), paragraph('Two')),
    },
    {
      is: 'of a list, and all of that where it held nothing else',
      from: entry(list([listItem('·', '|')])),
      does: addDecision,
      to: entry(decision('|')),
    },
    {
      is: 'of a further action',
      from: entry(action('One'), action('|', { keyword: '' }), action('Two', { keyword: '' })),
      does: addAction,
      to: entry(action('One'), action('|', { keyword: '' }), action('Two', { keyword: '' })),
    },
    {
      is: 'but of no decision that was begun with it',
      from: entry(decision('|')),
      does: addAction,
      to: entry(decision(''), action('|')),
    },
  ]);
});

describe('A new entry leaves an empty block where it is', () => {
  tryCommands([
    {
      is: 'that is all an entry has to type in',
      from: entry(paragraph('|')),
      does: addEntry,
      to: followed(paragraph('')),
    },
    {
      is: 'that a decision was begun with',
      from: entry(paragraph('One'), decision('|')),
      does: addEntry,
      to: followed(paragraph('One'), decision('')),
    },
    {
      is: 'of an action that is somebody’s',
      from: entry(action('One'), action('|', { keyword: '', owner: 'Eve Lund' })),
      does: addEntry,
      to: followed(action('One'), action('', { keyword: '', owner: 'Eve Lund' })),
    },
    {
      is: 'with a number of its own',
      from: entry(paragraph('One'), paragraph('|', '1.2')),
      does: addEntry,
      to: followed(paragraph('One'), paragraph('', '1.2')),
    },
  ]);
});
