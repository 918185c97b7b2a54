import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, paragraph } from '../../../shared/note/build.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { setRenumbering } from '../../../src-renderer/editor/rules/renumber.ts';
import { splitEntry } from '../../../src-renderer/editor/rules/split-entry.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt, press } from './caret-note.ts';
import { HEAD } from './cases.ts';

const THREE: Note = [
  HEAD,
  agendaItem({ ai: 1, number: '1', title: 'Dues' }),
  agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Two')]),
  agendaItem({ ai: 3, number: '3', title: 'Survey' }),
];

/** The numbers of a note's tags and those that people read. */
function numbersIn(editor: NoteEditor): readonly (readonly [number | null, string])[] {
  return noteIn(editor).flatMap((block) =>
    block.type === 'agenda-item' ? [[block.ai, block.children[0].number] as const] : [],
  );
}

function numbered(...numbers: readonly string[]): Note {
  return [
    HEAD,
    ...numbers.map((number, index) =>
      agendaItem({ ai: index + 1, number, title: index === 0 ? 'Dues|' : 'Next' }, [paragraph('One')]),
    ),
  ];
}

/** What is done to a note that starts with the caret in its first title, and the numbers it has then. */
const COUNTS: readonly {
  readonly is: string;
  readonly from: readonly string[];
  readonly does: (editor: NoteEditor) => unknown;
  readonly to: readonly string[];
}[] = [
  { is: 'plain numbers, over a new entry', from: ['1', '2', '3'], does: addEntry, to: ['1', '2', '3', '4'] },
  { is: 'numbers after letters', from: ['Co.33', 'Co.34'], does: addEntry, to: ['Co.33', 'Co.34', 'Co.35'] },
  { is: 'numbers before a year', from: ['45/24', '46/24'], does: addEntry, to: ['45/24', '46/24', '47/24'] },
  { is: 'numbers that begin with 0', from: ['09', '10'], does: addEntry, to: ['09', '10', '11'] },
  {
    is: 'numbers of entries that change places',
    from: ['7', '8', '9'],
    does: (editor) => moveEntry(editor, 1),
    to: ['7', '8', '9'],
  },
  {
    is: 'numbers past an entry that has none',
    from: ['1', '', '2'],
    does: (editor) => moveEntryTo(editor, 0, 2),
    to: ['', '1', '2'],
  },
  {
    is: 'numbers after an entry that ends',
    from: ['1', '2', '3'],
    does: (editor) => {
      editor.select({ path: [2, 0, 0], offset: 0 });
      press(editor, 'Backspace');
    },
    to: ['1', '2'],
  },
  { is: 'not numbers that did not count', from: ['1', '2', '5'], does: addEntry, to: ['1', '', '2', '5'] },
];

describe('Where a person wants it, the numbers go on counting:', () => {
  it.each(COUNTS)('$is', ({ from, does, to }) => {
    const editor = editorAt(numbered(...from));
    setRenumbering(editor, true);
    does(editor);
    expect(numbersIn(editor)).toEqual(to.map((number, index) => [index + 1, number]));
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(numbersIn(editor)).toEqual(from.map((number, index) => [index + 1, number]));
  });

  it('and not where nobody asked for it', () => {
    const editor = editorAt(numbered('1', '2', '3'));
    moveEntry(editor, 1);
    expect(numbersIn(editor)).toEqual([
      [1, '2'],
      [2, '1'],
      [3, '3'],
    ]);
  });
});

describe('The numbers of the tags', () => {
  const damaged: Note = [
    HEAD,
    agendaItem({ ai: 1, number: '1', title: 'Dues|' }),
    agendaItem({ ai: 4, number: '2', title: 'Dredging' }),
  ];

  it('stay as they are in a damaged file, and a new entry gets one that none has', () => {
    const editor = editorAt(damaged);
    addEntry(editor);
    expect(numbersIn(editor)).toEqual([
      [1, '1'],
      [5, ''],
      [4, '2'],
    ]);
  });

  it('are none in a file without tags', () => {
    const editor = editorAt([
      HEAD,
      agendaItem({ ai: null, number: '1', title: 'Dues' }),
      agendaItem({ ai: null, number: '2', title: 'Dredging|' }),
    ]);
    addEntry(editor);
    expect(numbersIn(editor)).toEqual([
      [null, '1'],
      [null, '2'],
      [null, '3'],
    ]);
  });

  it('are none for an entry that is split off in a file without tags', () => {
    const editor = editorAt([
      HEAD,
      agendaItem({ ai: null, number: '1', title: 'Dues' }, [paragraph('One'), paragraph('|Two')]),
    ]);
    splitEntry(editor);
    expect(numbersIn(editor)).toEqual([
      [null, '1'],
      [null, '2'],
    ]);
    expect(faultsOf(noteIn(editor))).toEqual([]);
  });

  it('close up where an entry is deleted', () => {
    const editor = editorAt(THREE);
    editor.select({ anchor: { path: [1, 0, 0], offset: 2 }, focus: { path: [2, 1, 0], offset: 1 } });
    press(editor, 'Delete');
    expect(numbersIn(editor)).toEqual([
      [1, '1'],
      [2, '3'],
    ]);
  });
});
