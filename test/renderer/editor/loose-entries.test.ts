import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, Block, Note } from '../../../shared/note/blocks.ts';
import { problemsOf } from '../../../shared/note/problems/find.ts';
import { itemsOf, plainText } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { removeEntry } from '../../../src-renderer/editor/rules/remove-entry.ts';
import { setRenumbering } from '../../../src-renderer/editor/rules/renumber.ts';
import { toggleExempt } from '../../../src-renderer/editor/rules/toggle-exempt.ts';
import { damagedNote } from '../../laws/damage.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../valid-note.ts';
import { press } from './caret-note.ts';
import { anything, keysOf, strike, strokes, TURNS } from './strokes.ts';

/** What of a note a file holds: a line that nothing was typed in is in none, nor is a space that ends a title. */
function written(note: Note): unknown {
  const hasWords = (block: Block): boolean =>
    block.type !== 'paragraph' || block.children[0].text !== '' || Boolean(block.number);
  const ofEntry = ({ children: [title, ...body], ...item }: AgendaItem): unknown => {
    const children = [{ text: plainText(title).trimEnd() }];
    return { ...item, children: [{ ...title, children }, ...body.filter(hasWords)] };
  };
  return meaningOf(
    note
      .filter((block) => block.type === 'agenda-item' || block.type === 'kept' || hasWords(block))
      .map((block) => (block.type === 'agenda-item' ? ofEntry(block) : block)),
  );
}

const TEXTS = [...SAMPLES, ...SEEDS].map(({ text }) => text);

/** The entries of a note, each with its letters: of lines that carry no words, white space is told apart no further. */
function entriesIn(note: Note): readonly (readonly (string | number | null)[])[] {
  return itemsOf(note).map((item) => {
    const [{ number, reference = '' }] = item.children;
    return [item.ai, number, reference, plainText(item).replace(/[\s\u00AD]+/g, '')];
  });
}

const TITLES = [
  'Apologies',
  'Minutes',
  'Harbour dues',
  '[Exempt] Rents',
  'Survey of the “Nore”',
  'Any other business',
];
const BODIES = [
  'None.',
  'Noted.\n\nThe Chair spoke.',
  'Decision: That it be so.',
  'Action: Officers to write.',
  '· One\n\n· Two',
];
const BETWEEN = ['   ', '.  ', '.\t', '\n\n'];

/** The text of a note whose entries have no tags, in plain paragraphs or in cells. */
const untagged: fc.Arbitrary<string> = fc
  .record({
    first: fc.constantFrom(1, 9, 63),
    between: fc.constantFrom(...BETWEEN),
    isTable: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    tail: fc.constantFrom('', '\n\n<TRAILER_SECTION>\n\nSigned\n\n</TRAILER_SECTION>\n'),
    all: fc.array(fc.tuple(fc.constantFrom(...TITLES), fc.constantFrom(...BODIES)), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ first, between, isTable, eol, tail, all }) => {
    const entries = all.map(([title, body], index) =>
      isTable
        ? `\t${first + index}  \n\t${title}\n \n\t\n\n\t\n\t${body}\n\n\n\t\n\n`
        : `${first + index}${between}${title}\n\n${body}\n\n`,
    );
    return `Harbours Board\n\n14 March 2019\n\n${entries.join('')}${tail}`.replaceAll('\n', eol);
  });

const MOVES: Readonly<Record<string, (editor: NoteEditor) => unknown>> = {
  up: (editor) => moveEntry(editor, -1),
  down: (editor) => moveEntry(editor, 1),
  'to the front': (editor) => moveEntryTo(editor, 2, 0),
  'to the end': (editor) => moveEntryTo(editor, 0, 3),
  remove: removeEntry,
  exempt: toggleExempt,
  begin: addEntry,
  'begin with a title': (editor) => [addEntry(editor), type(editor, 'Fares')],
  'begin with words': (editor) => [addEntry(editor), moveOn(editor), type(editor, 'It was so.')],
};

function type(editor: NoteEditor, words: string): void {
  editor.operations = [];
  editor.insertText(words);
}

/** From a title into the words below it. */
function moveOn(editor: NoteEditor): void {
  editor.select({ path: [editor.selection?.anchor.path[0] ?? 0, 1, 0], offset: 0 });
}

interface Steps {
  readonly all: readonly { readonly move: string; readonly at: number }[];
  readonly isRenumbering: boolean;
}

/** Moves and the like, of entries that are taken for the nearest there are. */
function stepsOf(...moves: readonly string[]): fc.Arbitrary<Steps> {
  const step = fc.record({ move: fc.constantFrom(...moves), at: fc.nat(9) });
  return fc.record({ all: fc.array(step, { minLength: 1, maxLength: 5 }), isRenumbering: fc.boolean() });
}

const anyStep = stepsOf(...Object.keys(MOVES));
const anyMove = stepsOf(...Object.keys(MOVES).filter((move) => move !== 'exempt'));

function takeSteps(note: Note, { all, isRenumbering }: Steps, check: (note: Note) => void): void {
  const editor = createNoteEditor(note, null);
  setRenumbering(editor, isRenumbering);
  for (const { move, at } of all) {
    const entries = noteIn(editor).flatMap(({ type }, index) => (type === 'agenda-item' ? [index] : []));
    const top = entries[at % Math.max(1, entries.length)];
    if (top === undefined) break;
    editor.select({ path: [top, 0, 0], offset: 0 });
    editor.operations = [];
    MOVES[move]?.(editor);
    expect(faultsOf(noteIn(editor))).toEqual([]);
    check(noteIn(editor));
  }
  while (editor.history.undos.length > 0) editor.undo();
  expect(noteIn(editor)).toEqual(note);
}

describe('Entries that were moved, removed, begun or marked', () => {
  it('are read from a file without tags as they stand', () => {
    fc.assert(
      fc.property(untagged, anyStep, (text, taken) => {
        takeSteps(readNote(text), taken, (now) => {
          expect(written(readNote(writeNote(now)))).toEqual(written(now));
        });
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('are read from a damaged file with the words that they have', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...TEXTS), damagedNote(TEXTS)), anyMove, (text, taken) => {
        takeSteps(readNote(text), taken, (now) => {
          expect(entriesIn(readNote(writeNote(now)))).toEqual(entriesIn(now));
        });
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});

/** What is typed into a line that would make it another entry, or none. */
const NUMBERED = ['2.  Fares', '4.', '8. ', '62. Fares', '63.  Dues', 'x.', 'a', '- '];

/** The entries of a note with their letters: numbers that are typed before words may be read as the numbers of these. */
function lettersIn(note: Note): readonly (readonly (string | number | null)[])[] {
  return itemsOf(note).map((item) => {
    const [{ number }] = item.children;
    return [item.ai, number, plainText(item).replace(/[^\p{L}]+/gu, '')];
  });
}

const typing = strokes(
  fc.oneof(
    { weight: 1, arbitrary: keysOf('Enter', 'Shift+Enter', 'Backspace', 'Delete', 'The', ' ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...NUMBERED).map((key) => ({ key, kind: 'typed' as const })),
    },
  ),
);

describe('Entries of a file without tags in which something is typed, deleted or broken', () => {
  it('are read as they stand after each key, and undoing all of it gives the file', () => {
    fc.assert(
      fc.property(untagged, typing, (text, all) => {
        const note = readNote(text);
        const editor = createNoteEditor(note, null);
        for (const stroke of all) {
          strike(editor, stroke);
          expect(faultsOf(noteIn(editor))).toEqual([]);
          expect(lettersIn(readNote(writeNote(noteIn(editor))))).toEqual(lettersIn(noteIn(editor)));
        }
        const last = noteIn(editor);
        const steps = editor.history.undos.length;
        for (let step = 0; step < steps; step += 1) editor.undo();
        expect(writeNote(noteIn(editor))).toBe(text);
        for (let step = 0; step < steps; step += 1) editor.redo();
        expect(noteIn(editor)).toEqual(last);
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});

/** What is wrong with a note, in words. */
function problemsIn(note: Note): readonly string[] {
  const problems = problemsOf(note, { today: '2020-01-01' });
  return problems.map(({ code, message }) => `${code} ${message.replace(/\s/g, '')}`);
}

/** No lists are begun: one that an action begins with has no place in the file. */
const anyEdit = anything.filter(({ key }) => !TURNS.includes(key) && !/^\S{1,3} $/.test(key));

describe('What is told to be wrong with an edited note', () => {
  it('is what is wrong with its file', () => {
    fc.assert(
      fc.property(untagged, strokes(anyEdit), fc.boolean(), (text, all, isRenumbering) => {
        const editor = createNoteEditor(readNote(text), null);
        setRenumbering(editor, isRenumbering);
        for (const stroke of all) {
          strike(editor, stroke);
          const now = noteIn(editor);
          expect(problemsIn(now)).toEqual(problemsIn(readNote(writeNote(now))));
        }
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});

describe('A tag that closes nothing', () => {
  it('ends no entry of what stands before it, once an entry is moved', () => {
    const text =
      'Board\n\nDate:\n\t2  \n\nThursday\n\n<AI1>\n\n1   Dues\n\nRaised.\n\n</AI1>\n\nFares\n\n</AI2>\n\n' +
      '<AI3>\n\n3   Timetable\n\nNoted.\n\n</AI3>\n';
    const editor = createNoteEditor(readNote(text), null);
    const top = noteIn(editor).findIndex(({ type }) => type === 'agenda-item');
    editor.select({ path: [top, 0, 0], offset: 0 });
    moveEntry(editor, 1);
    expect(entriesIn(readNote(writeNote(noteIn(editor))))).toEqual(entriesIn(noteIn(editor)));
    editor.undo();
    expect(writeNote(noteIn(editor))).toBe(text);
  });
});

describe('In a file without tags', () => {
  const text = 'Board\n\n1.  Apologies\n\nNone.\n\n2.  Minutes\n\nAgreed.\n\n3.  Dues\n\nRaised.\n';

  /** The text of the note after something was done with the caret in the title of its second entry. */
  function textAfter(does: (editor: NoteEditor) => unknown, isRenumbering = false): string {
    const editor = createNoteEditor(readNote(text), null);
    setRenumbering(editor, isRenumbering);
    editor.select({ path: [2, 0, 0], offset: 0 });
    does(editor);
    return writeNote(noteIn(editor));
  }

  it('entries that are moved get tags, all of them, as their numbers run on no longer', () => {
    expect(textAfter((editor) => moveEntry(editor, 1))).toBe(
      'Board\n\n<AI1>\n\n1.  Apologies\n\nNone.\n\n</AI1>\n\n<AI2>\n\n3.  Dues\n\nRaised.\n</AI2>\n\n' +
        '<AI3>\n\n2.  Minutes\n\nAgreed.\n\n</AI3>\n\n',
    );
  });

  it('none gets any where the numbers run on all the same', () => {
    expect(textAfter((editor) => moveEntry(editor, 1), true)).toBe(
      'Board\n\n1.  Apologies\n\nNone.\n\n2.  Dues\n\nRaised.\n3.  Minutes\n\nAgreed.\n\n',
    );
    expect(textAfter((editor) => [1, 2].map(() => removeEntry(editor)).length, true)).toContain('<AI1>');
  });

  it.each<[string, readonly number[], number, readonly string[], number]>([
    ['a title that begins with a small letter', [2, 0, 0], 0, ['m'], 1],
    ['a title that ends as a sentence', [2, 0, 0], 7, ['.'], 1],
    ['a title that is emptied', [2, 0, 0], 0, Array(7).fill('Delete'), 1],
    ['a body that is emptied', [2, 1, 0], 0, Array(7).fill('Delete'), 1],
    ['a line with the next number', [2, 1, 0], 7, ['Enter', ...'3.  Rents', 'Enter', 'x'], 2],
  ])(
    '%s gives all of them tags in the same step, and goes on being what it is',
    (_, path, offset, keys, steps) => {
      const editor = createNoteEditor(readNote(text), null);
      editor.select({ path: [...path], offset });
      for (const key of keys) press(editor, key);
      const now = noteIn(editor);
      expect(writeNote(now)).toContain('<AI3>\n\n3.  Dues');
      expect(entriesIn(readNote(writeNote(now)))).toEqual(entriesIn(now));
      // A line that its beginning turned into a list is a step of its own.
      expect(editor.history.undos).toHaveLength(steps);
      for (let step = 0; step < steps; step += 1) editor.undo();
      expect(writeNote(noteIn(editor))).toBe(text);
    },
  );

  it('words that leave them what they are give none tags', () => {
    const editor = createNoteEditor(readNote(text), null);
    for (const [path, offset] of [
      [[2, 0, 0], 7],
      [[2, 1, 0], 6],
      [[0, 0], 0],
    ] as const) {
      editor.select({ path: [...path], offset });
      press(editor, ' and so on');
    }
    expect(writeNote(noteIn(editor))).not.toContain('<AI');
  });

  it('one that is put behind the one before leaves neither its number nor a mark in the words', () => {
    const now = textAfter((editor) => press(editor, 'Backspace'));
    expect(now).toContain('None.\n\nMinutes\n\nAgreed.');
    expect(now).not.toContain('\u00AD');
  });

  it('a new one gets tags, and so do all, as by itself its number is read as words', () => {
    const last = textAfter((editor) => editor.select({ path: [3, 0, 0], offset: 0 }) ?? addEntry(editor));
    expect(last).toContain('<AI3>\n\n3.  Dues\n\nRaised.\n</AI3>\n\n<AI4>\n\n4');
    expect(textAfter(addEntry)).toContain('<AI4>');
  });
});
