import fc from 'fast-check';
import { Editor, Range } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { isVoid } from '../../../shared/note/walk.ts';
import { MARK } from '../../../shared/tagged/chars.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { setRenumbering } from '../../../src-renderer/editor/rules/renumber.ts';
import { damagedNote } from '../../laws/damage.ts';
import { textSpots } from '../../laws/edits.ts';
import { generatedNote } from '../../laws/generate.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../valid-note.ts';
import { anyCommand, anything, keysOf, SELECTS, strike, strokes, TURNS } from './strokes.ts';

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

/** A row of strokes, and whether numbers of entries go on counting while they are done. */
const walk = fc.record({ all: strokes(anything), isRenumbering: fc.boolean() });

function editorFor(note: Note, isRenumbering: boolean): NoteEditor {
  const editor = createNoteEditor(note, null);
  setRenumbering(editor, isRenumbering);
  return editor;
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

/** Whether the caret stands in words, where the note has any. */
function isInWords(editor: NoteEditor): boolean {
  const { children, selection } = editor;
  if (!selection) return textSpots(noteIn(editor)).length === 0;
  return Range.edges(selection).every(({ path, offset }) => {
    const spot = spotIn(children, path.slice(0, -1));
    return spot !== null && offset <= spot.length;
  });
}

function spotIn(nodes: readonly unknown[], [index = 0, ...rest]: readonly number[]): string | null {
  const node = nodes[index] as Block | undefined;
  if (!node || isVoid(node)) return null;
  if (rest.length > 0) return spotIn(node.children, rest);
  return wordsOf(node)[0] ?? null;
}

describe('Whatever is typed', () => {
  it('the note stays a note', () => {
    fc.assert(
      fc.property(notes, walk, (note, { all, isRenumbering }) => {
        const editor = editorFor(note, isRenumbering);
        const former = new Set(faultsOf(note));
        for (const stroke of all) {
          strike(editor, stroke);
          const faults = faultsOf(noteIn(editor));
          if (former.size === 0) expect(faults).toEqual([]);
          expect(isInWords(editor)).toBe(true);
        }
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('undoing all of it gives the first note, and doing it again the last', () => {
    fc.assert(
      fc.property(notes, walk, (note, { all, isRenumbering }) => {
        const editor = editorFor(note, isRenumbering);
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

  it('a command is one step at most, and undoing it gives note and selection back', () => {
    fc.assert(
      fc.property(notes, strokes(anyCommand), fc.boolean(), (note, all, isRenumbering) => {
        const editor = editorFor(note, isRenumbering);
        for (const stroke of all) {
          const before = noteIn(editor);
          const steps = editor.history.undos.length;
          const selection = strike(editor, stroke);
          expect(editor.history.undos.length - steps).toBeLessThanOrEqual(1);
          if (editor.history.undos.length === steps) {
            expect(noteIn(editor)).toBe(before);
            continue;
          }
          const after = noteIn(editor);
          editor.undo();
          expect(noteIn(editor)).toEqual(before);
          if (!SELECTS.has(stroke.key)) expect(editor.selection).toEqual(selection);
          editor.redo();
          expect(noteIn(editor)).toEqual(after);
        }
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('every word in the note is in the file', () => {
    fc.assert(
      fc.property(notes, walk, (note, { all, isRenumbering }) => {
        const editor = editorFor(note, isRenumbering);
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

/** A note without what was remembered of its lines, and without paragraphs that leave no line. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((child) => !isBlank(child)).map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const said = Object.entries(node).filter(([key]) => key !== 'layout');
  return Object.fromEntries(said.map(([key, value]) => [key, bare(value)]));
}

function isBlank(node: unknown): boolean {
  const block = node as Partial<Block> | null;
  return block?.type === 'paragraph' && wordsOf(node).join('') === '';
}

describe('What blocks are turned into', () => {
  it('reads back from the file as the same', () => {
    const turns = fc.constantFrom(...TURNS).map((key) => ({ key, kind: 'command' as const }));
    fc.assert(
      fc.property(generatedNote, strokes(turns), (note, all) => {
        const editor = createNoteEditor(note, null);
        for (const stroke of all) strike(editor, stroke);
        const turned = noteIn(editor);
        expect(bare(readNote(writeNote(turned)))).toEqual(bare(turned));
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});

describe('Enter, and Backspace at the start of a block,', () => {
  it('lose no letter', () => {
    const starts = strokes(keysOf('Enter', 'Shift+Enter', 'Backspace'), fc.constant(0));
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
