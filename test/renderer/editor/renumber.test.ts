import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, paragraph } from '../../../shared/note/build.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { joinBackward } from '../../../src-renderer/editor/rules/join.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { onMiscount, setRenumbering } from '../../../src-renderer/editor/rules/renumber.ts';
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

/** The numbers of a note's entries, the place of the one with the caret, and the number of a new one after it. */
const NEW_NUMBERS: readonly (readonly [string, readonly string[], number, string])[] = [
  ['the next, after the last entry', ['1', '2'], 1, '3'],
  ['the next, where those before do not count', ['1', '2', '4', '5'], 3, '6'],
  ['the next, in a gap', ['1', '2', '4', '5'], 1, '3'],
  ['the next, where one goes back', ['5', '2'], 1, '3'],
  ['the next after the nearest number, where the entry before has none', ['1', '2', ''], 2, '3'],
  ['the next with the year behind', ['45/24'], 0, '46/24'],
  ['the next of its kind, where two kinds stand', ['Co.33', '4'], 1, '5'],
  ['the next after one with a letter', ['1', '2', '2a'], 2, '3'],
  ['the next of a row in a year', ['24/1', '24/3'], 1, '24/4'],
  ['none where another entry has the next', ['1', '2', '5'], 0, ''],
  ['none where no entry has a number', ['', ''], 1, ''],
  ['none where letters count', ['7a', '7b'], 1, ''],
  ['none after words', ['A', 'B'], 1, ''],
];

describe('The number of a new entry is', () => {
  it.each(NEW_NUMBERS)('%s: %j', (_is, numbers, at, wanted) => {
    const editor = editorAt(numbered(...numbers));
    editor.select({ path: [at + 1, 0, 0], offset: 0 });
    addEntry(editor);
    expect(numbersIn(editor).map(([, number]) => number)).toEqual(numbers.toSpliced(at + 1, 0, wanted));
  });

  it('the next though another has it, where the person is asked whether the rest shall count on', () => {
    const editor = editorAt(numbered('1', '2', '3'));
    setRenumbering(editor, null);
    let recount: (() => void) | null = null;
    onMiscount(editor, (work) => {
      recount = work;
    });
    addEntry(editor);
    expect(numbersIn(editor).map(([, number]) => number)).toEqual(['1', '2', '2', '3']);
    (recount as (() => void) | null)?.();
    expect(numbersIn(editor).map(([, number]) => number)).toEqual(['1', '2', '3', '4']);
  });

  it('asked about no more once the entry is taken away again', () => {
    const editor = editorAt(numbered('1', '2', '3'));
    setRenumbering(editor, null);
    const told: boolean[] = [];
    onMiscount(editor, (work) => told.push(work !== null));
    addEntry(editor);
    joinBackward(editor);
    expect(told).toEqual([true, false]);
    expect(numbersIn(editor).map(([, number]) => number)).toEqual(['1', '2', '3']);
  });

  it('none where the person wants the others left as they are', () => {
    const editor = editorAt(numbered('1', '2', '3'));
    setRenumbering(editor, false);
    addEntry(editor);
    expect(numbersIn(editor).map(([, number]) => number)).toEqual(['1', '', '2', '3']);
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

  it('come with a new entry into a file without tags, which would be read as words', () => {
    const editor = editorAt([
      HEAD,
      agendaItem({ ai: null, number: '1', title: 'Dues' }, [paragraph('One')]),
      agendaItem({ ai: null, number: '2', title: 'Dredging|' }, [paragraph('Two')]),
    ]);
    addEntry(editor);
    expect(numbersIn(editor)).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ]);
  });

  it('are none for an entry that is split off in a file without tags', () => {
    const editor = editorAt([
      HEAD,
      agendaItem({ ai: null, number: '1', title: 'Dues' }, [
        paragraph('One'),
        paragraph('|Two'),
        paragraph('Three'),
      ]),
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
