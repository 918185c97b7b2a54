import fc from 'fast-check';
import { Editor, type Path, type Point } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { MARK } from '../../../shared/tagged/chars.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { addAction, addDecision, addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { damagedNote } from '../../laws/damage.ts';
import { textSpots } from '../../laws/edits.ts';
import { generatedNote, words } from '../../laws/generate.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../valid-note.ts';
import { press } from './caret-note.ts';

/*
 * Whatever is typed where, the note stays a note. Each case is a note and a row of edits as a person makes them: a
 * place or a stretch of it, and a key.
 */

const TEXTS = [...SAMPLES, ...SEEDS].map(({ text }) => text);
const notes: fc.Arbitrary<Note> = fc.oneof(
  { weight: 3, arbitrary: generatedNote },
  { weight: 1, arbitrary: fc.constantFrom(...TEXTS).map((text) => readNote(text)) },
  { weight: 2, arbitrary: damagedNote(TEXTS).map((text) => readNote(text)) },
);

const KEYS = ['Enter', 'Shift+Enter', 'Backspace', 'Delete', 'Tab', 'Shift+Tab'] as const;
const COMMANDS = ['entry', 'decision', 'action'] as const;

interface Stroke {
  readonly key: string;
  /** Where the caret is put first, as numbers that are taken for the nearest place there is. */
  readonly at: number;
  readonly offset: number;
  /** How far from there the selection ends, in blocks; 0 for a caret. */
  readonly reach: number;
}

const place = { at: fc.nat(), offset: fc.oneof(fc.constant(0), fc.constant(-1), fc.nat()) };
const strokes = (keys: fc.Arbitrary<string>, reach: fc.Arbitrary<number>): fc.Arbitrary<readonly Stroke[]> =>
  fc.array(fc.record({ key: keys, ...place, reach }), { minLength: 1, maxLength: 12 });

const typed = fc.oneof(
  words,
  words,
  fc.tuple(words, words).map((lines) => lines.join('\n')),
);
const anyKey = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...KEYS) },
  { weight: 2, arbitrary: typed },
  { weight: 1, arbitrary: fc.constantFrom<string>(...COMMANDS) },
);
const anyReach = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 6 }));

function pointAt(note: Note, at: number, offset: number): Point | null {
  const spots = textSpots(note);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return null;
  const [child] = spot.block.children;
  const length = child && 'text' in child ? child.text.length : 0;
  const path: Path = [...spot.path, 0];
  return { path, offset: offset < 0 ? length : offset % (length + 1) };
}

function strike(editor: NoteEditor, { key, at, offset, reach }: Stroke): void {
  const anchor = pointAt(noteIn(editor), at, offset);
  const focus = pointAt(noteIn(editor), at + reach, reach === 0 ? offset : offset + reach);
  if (!anchor || !focus) return;
  // Each stroke is a step of its own to undo, as strokes in different events are.
  editor.operations = [];
  editor.select({ anchor, focus });
  if (key === 'entry') addEntry(editor);
  else if (key === 'decision') addDecision(editor);
  else if (key === 'action') addAction(editor);
  else press(editor, key);
}

function wordsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node && typeof node.text === 'string') return [node.text];
  return 'children' in node ? wordsOf(node.children) : [];
}

/** All letters of a note's words, in its order: where blocks begin and end does not show. */
function lettersOf(note: Note): string {
  return wordsOf(note).join('').replace(/\s/g, '');
}

describe('Whatever is typed', () => {
  it('the note stays a note', () => {
    fc.assert(
      fc.property(notes, strokes(anyKey, anyReach), (note, all) => {
        const editor = createNoteEditor(note, null);
        const former = new Set(faultsOf(note));
        for (const stroke of all) {
          strike(editor, stroke);
          const faults = faultsOf(noteIn(editor));
          if (former.size === 0) expect(faults).toEqual([]);
        }
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('undoing all of it gives the first note, and doing it again the last', () => {
    fc.assert(
      fc.property(notes, strokes(anyKey, anyReach), (note, all) => {
        const editor = createNoteEditor(note, null);
        for (const stroke of all) strike(editor, stroke);
        const last = noteIn(editor);
        const steps = editor.history.undos.length;
        for (let step = 0; step < steps; step += 1) editor.undo();
        expect(noteIn(editor)).toEqual(note);
        expect(writeNote(noteIn(editor))).toBe(writeNote(note));
        for (let step = 0; step < steps; step += 1) editor.redo();
        expect(noteIn(editor)).toEqual(last);
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('every word in the note is in the file', () => {
    fc.assert(
      fc.property(notes, strokes(anyKey, anyReach), (note, all) => {
        const editor = createNoteEditor(note, null);
        for (const stroke of all) strike(editor, stroke);
        const written = writeNote(noteIn(editor));
        const bare = written.replaceAll(MARK, '');
        for (const text of wordsOf(noteIn(editor))) expect(bare).toContain(text.replaceAll(MARK, '').trim());
        expect(writeNote(readNote(written))).toBe(written);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});

describe('Enter, and Backspace at the start of a block,', () => {
  it('lose no letter', () => {
    const starts = strokes(fc.constantFrom('Enter', 'Shift+Enter', 'Backspace'), fc.constant(0));
    fc.assert(
      fc.property(notes, starts, (note, all) => {
        const editor = createNoteEditor(note, null);
        for (const stroke of all) {
          const before = noteIn(editor);
          const isBackspace = stroke.key === 'Backspace';
          strike(editor, isBackspace ? { ...stroke, offset: 0 } : stroke);
          const after = lettersOf(noteIn(editor));
          const moved = referencesOf(before) !== referencesOf(noteIn(editor));
          if (!moved) expect(after).toBe(lettersOf(before));
        }
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});

/** References of titles and action columns, which become words when an entry ends. */
function referencesOf(note: Note): string {
  return note
    .flatMap((block) =>
      block.type === 'agenda-item' ? [block.actionColumn, block.children[0].reference] : [],
    )
    .join('|');
}

describe('Reading a note into the editor', () => {
  it('changes nothing in it', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const editor = createNoteEditor(note, null);
        Editor.normalize(editor, { force: true });
        expect(noteIn(editor)).toEqual(note);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});
