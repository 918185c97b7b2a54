import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  agendaItem,
  attendanceTable,
  decision,
  kept,
  list,
  listItem,
  paragraph,
  trailer,
} from '../../../shared/note/build.ts';
import { createNoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { editorAt, press } from './caret-note.ts';
import { type Case, entry, HEAD, tryAll } from './cases.ts';

const DELETES: readonly Case[] = [
  {
    is: 'brings the next paragraph here with Delete',
    from: entry(paragraph('One|'), paragraph('Two')),
    keys: ['Delete'],
    to: entry(paragraph('One|Two')),
  },
  {
    is: 'brings the first item of a list here with Delete, and the others count on',
    from: entry(paragraph('One|'), list([listItem('1.', 'Two'), listItem('2.', 'Three')])),
    keys: ['Delete'],
    to: entry(paragraph('One|Two'), list([listItem('1.', 'Three')])),
  },
  {
    is: 'removes an empty paragraph before a decision with Delete',
    from: entry(paragraph('|'), decision('Two')),
    keys: ['Delete'],
    to: entry(decision('|Two')),
  },
  {
    is: 'puts the next entry behind this one with Delete',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues|' }),
      agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Two')]),
    ],
    keys: ['Delete'],
    to: [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues|' }, [paragraph('Dredging'), paragraph('Two')])],
  },
  {
    is: 'deletes what is selected within words',
    from: entry(paragraph('One«Two»Three')),
    keys: ['Backspace'],
    to: entry(paragraph('One|Three')),
  },
  {
    is: 'deletes what is selected from an item to a decision',
    from: entry(
      list([listItem('1.', 'O«ne'), listItem('2.', 'Two')]),
      paragraph('Three'),
      decision([paragraph('Fo»ur'), paragraph('Five')]),
    ),
    keys: ['Delete'],
    to: entry(list([listItem('1.', 'O|ur')]), decision('Five')),
  },
  {
    is: 'lets an entry whose title is deleted go on in the one before',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('On«e')]),
      agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Two')]),
      { ...agendaItem({ ai: 3, number: '3', title: 'Su»rvey' }, [paragraph('Three')]), actionColumn: 'Eve' },
    ],
    keys: ['Backspace'],
    to: [
      HEAD,
      {
        ...agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('On|rvey'), paragraph('Three')]),
        actionColumn: 'Eve',
      },
    ],
  },
  {
    is: 'leaves the lines that are kept where everything is selected',
    from: [
      HEAD,
      kept('column-titles', '\tItem\n'),
      agendaItem({ ai: 1, number: '1', title: '«Dues' }, [paragraph('One')]),
      trailer([paragraph('Two»')]),
      kept('layout-tail', '<LAYOUT_SECTION>'),
    ],
    keys: ['x'],
    to: [
      HEAD,
      kept('column-titles', '\tItem\n'),
      agendaItem({ ai: 1, number: '1', title: 'x|' }),
      kept('layout-tail', '<LAYOUT_SECTION>'),
    ],
  },
];

describe('Deleting', () => {
  tryAll(DELETES);

  it('is undone with what was selected', () => {
    const editor = editorAt(entry(paragraph('O«ne'), decision('Tw»o')));
    const selection = structuredClone(editor.selection);
    press(editor, 'Delete');
    editor.undo();
    expect(editor.selection).toEqual(selection);
  });

  it('does nothing where only a form or the attendance is selected', () => {
    const note: Note = [HEAD, attendanceTable([]), paragraph('One')];
    const editor = createNoteEditor(note, null);
    editor.select({ anchor: { path: [0, 0], offset: 0 }, focus: { path: [1, 0], offset: 0 } });
    press(editor, 'Backspace', 'x');
    expect(noteIn(editor)).toEqual(note);
  });
});
