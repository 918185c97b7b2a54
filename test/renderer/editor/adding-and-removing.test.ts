import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  kept,
  list,
  listItem,
  newNote,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { createNoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import {
  addListItem,
  addParagraph,
  addPartHeading,
  addVote,
} from '../../../src-renderer/editor/rules/add-more.ts';
import { addDecision } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { removeEntry } from '../../../src-renderer/editor/rules/remove-entry.ts';
import { selectAll } from '../../../src-renderer/editor/rules/select-all.ts';
import { press } from './caret-note.ts';
import { entry, HEAD, titled } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

const item = (ai: number, title: string): Note[number] => agendaItem({ ai, number: String(ai), title });

const REMOVALS: readonly CommandCase[] = [
  {
    is: 'takes all that is in it, and the caret goes to the next',
    from: [
      HEAD,
      item(1, 'Dues'),
      agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [decision('T|wo')]),
      item(3, 'Survey'),
    ],
    does: removeEntry,
    to: [HEAD, item(1, 'Dues'), agendaItem({ ai: 2, number: '3', title: '|Survey' })],
  },
  {
    is: 'puts the caret into the one before where it was the last',
    from: [HEAD, item(1, 'Dues'), item(2, 'Dred|ging'), trailer([paragraph('End')])],
    does: removeEntry,
    to: [HEAD, item(1, '|Dues'), trailer([paragraph('End')])],
  },
  {
    is: 'leaves an empty one where the note has no other words',
    from: [HEAD, item(1, 'Dues|'), kept('layout-tail', '<LAYOUT_SECTION>')],
    does: removeEntry,
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: '|' }, [paragraph('')]),
      kept('layout-tail', '<LAYOUT_SECTION>'),
    ],
  },
  {
    is: 'does nothing outside the entries',
    from: [HEAD, paragraph('O|ne'), item(1, 'Dues')],
    does: removeEntry,
  },
];

describe('Removing an entry', () => {
  tryCommands(REMOVALS);
});

const ADDITIONS: readonly CommandCase[] = [
  {
    is: 'a vote after the block with the caret',
    from: entry(decision('O|ne'), paragraph('Two')),
    does: addVote,
    to: entry(decision('One'), vote(['|']), paragraph('Two')),
  },
  {
    is: 'a paragraph after a decision',
    from: entry(decision([paragraph('O|ne'), paragraph('Two')])),
    does: addParagraph,
    to: entry(decision([paragraph('One'), paragraph('Two')]), paragraph('|')),
  },
  {
    is: 'a paragraph after a title',
    from: titled('Dues|', paragraph('One')),
    does: addParagraph,
    to: titled('Dues', paragraph('|'), paragraph('One')),
  },
  { is: 'no paragraph where an empty one is', from: entry(paragraph('|')), does: addParagraph },
  {
    is: 'the heading of a part',
    from: entry(paragraph('One|')),
    does: addPartHeading,
    to: entry(paragraph('One'), partHeading('|')),
  },
  {
    is: 'an item after the one with the caret',
    from: entry(list([listItem('1.', 'O|ne'), listItem('2.', 'Two')])),
    does: addListItem,
    to: entry(list([listItem('1.', 'One'), listItem('2.', '|'), listItem('3.', 'Two')])),
  },
  {
    is: 'an item of a new list within a decision',
    from: entry(decision('That|:')),
    does: addListItem,
    to: entry(decision([paragraph('That:'), list([listItem('·', '|')])])),
  },
  {
    is: 'an item in the place of an empty paragraph, which goes on with the list before',
    from: entry(list([listItem('a)', 'One')]), paragraph('|')),
    does: addListItem,
    to: entry(list([listItem('a)', 'One'), listItem('b)', '|')])),
  },
  {
    is: 'an item after a vote',
    from: entry(vote(['For|'])),
    does: addListItem,
    to: entry(vote(['For']), list([listItem('·', '|')])),
  },
  {
    is: 'a decision between actions, and the further one gets its heading',
    from: entry(action('One|', { keyword: 'Actions' }), action('Two', { keyword: '' })),
    does: addDecision,
    to: entry(action('One', { keyword: 'Actions' }), decision('|'), action('Two', { keyword: 'Actions' })),
  },
];

describe('Adding', () => {
  tryCommands(ADDITIONS);
});

describe('Deleting all that is selected', () => {
  const people = [{ role: 'Chair', name: 'Eve Lund', authority: 'Harwich', group: 'present' }] as const;

  function emptied(note: Note): Note {
    const editor = createNoteEditor(note, null);
    selectAll(editor);
    press(editor, 'Delete');
    const after = structuredClone(noteIn(editor));
    editor.undo();
    expect(noteIn(editor)).toEqual(note);
    return after;
  }

  it('takes an attendance with nobody in it along', () => {
    const after = emptied(newNote(HEAD, [agendaItem({ ai: 1, number: '1', title: 'Dues' })]));
    expect(after.map(({ type }) => type)).toEqual(['header', 'paragraph', 'kept']);
  });

  it('leaves the people of an attendance, wherever it stands', () => {
    const note = newNote(
      HEAD,
      [agendaItem({ ai: 1, number: '1', title: 'Dues' }, [attendanceTable(people), paragraph('One')])],
      people,
    );
    const forms = JSON.stringify(emptied(note)).match(/Eve Lund/g);
    expect(forms).toHaveLength(2);
  });
});
