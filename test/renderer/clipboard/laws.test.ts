import fc from 'fast-check';
import type { Path } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../../shared/note/build.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { withClipboard } from '../../../src-renderer/editor/clipboard/with-clipboard.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { isTextBlock, wordsOf } from '../../../src-renderer/editor/places.ts';
import { textSpots } from '../../laws/edits.ts';
import { generatedNote, words } from '../../laws/generate.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../valid-note.ts';
import { type Clipboard, copied, cut, paste } from './made-up-data.ts';

interface Selected {
  readonly from: number;
  readonly reach: number;
  readonly start: number;
  readonly end: number;
}

const selections: fc.Arbitrary<Selected> = fc.record({
  from: fc.nat(),
  reach: fc.nat({ max: 8 }),
  start: fc.oneof(fc.constant(0), fc.constant(-1), fc.nat()),
  end: fc.oneof(fc.constant(0), fc.constant(-1), fc.nat()),
});

interface Leaf {
  readonly path: Path;
  readonly length: number;
}

function leavesIn(note: Note): readonly Leaf[] {
  return textSpots(note).map(({ block, path }) => ({
    path,
    length: isTextBlock(block) ? wordsOf(block).length : 0,
  }));
}

function select(editor: NoteEditor, { from, reach, start, end }: Selected): boolean {
  const leaves = leavesIn(noteIn(editor));
  if (leaves.length === 0) return false;
  const first = from % leaves.length;
  const one = leaves[first];
  const other = leaves[Math.min(leaves.length - 1, first + reach)];
  if (!one || !other) return false;
  const offset = (wish: number, length: number): number => (wish < 0 ? length : wish % (length + 1));
  const anchor = { path: [...one.path, 0], offset: offset(start, one.length) };
  const focus = { path: [...other.path, 0], offset: offset(end, other.length) };
  editor.select({ anchor, focus });
  return true;
}

/** Without the words of the third column: those of an entry that ends become words of the one before it. */
function withoutColumns(note: Note): Note {
  return note.map((block) => {
    if (block.type !== 'agenda-item') return block;
    const { actionColumn: _, ...bare } = block;
    return bare;
  }) as unknown as Note;
}

function editorOn(note: Note): NoteEditor {
  return withClipboard(createNoteEditor(note, null));
}

/** The words of each block, the kind of it and of those around it. */
function toldBy(blocks: readonly Block[], around = ''): readonly string[] {
  return blocks.flatMap((block) => {
    const kind = `${around}${block.type}`;
    return isTextBlock(block) ? [`${kind}: ${wordsOf(block)}`] : toldBy(childBlocks(block), `${kind} > `);
  });
}

describe('What is cut and pasted in its place', () => {
  it('is there again: the same words in the same kinds of blocks', () => {
    fc.assert(
      fc.property(generatedNote, selections, (note, selected) => {
        const editor = editorOn(withoutColumns(note));
        if (!select(editor, selected)) return;
        const [anchor, focus] = [editor.selection?.anchor.path[0], editor.selection?.focus.path[0]];
        // The trailer is no block that a person copies: what was in it comes into the entry before it.
        const isAcross = anchor !== focus && note[focus ?? 0]?.type === 'trailer';
        const before = noteIn(editor);
        const clipboard = cut(editor);
        if (isAcross || Object.keys(clipboard).length === 0) return;
        paste(editor, clipboard);
        expect(faultsOf(noteIn(editor))).toEqual([]);
        expect(toldBy(noteIn(editor))).toEqual(toldBy(before));
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});

const TYPES = ['text/plain', 'application/x-minutewright'] as const;
const anything: fc.Arbitrary<Clipboard> = fc.oneof(
  fc.record({
    'text/plain': fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(words, { maxLength: 8 }).map((lines) => lines.join('\n')),
      fc
        .array(fc.constantFrom('<AI1>', '</AI1>', '\t', '1.   Dues', '· a', '', 'Decision:'), {
          maxLength: 9,
        })
        .map((lines) => lines.join('\r\n')),
    ),
  }),
  fc.json().map((json) => ({ 'application/x-minutewright': json, 'text/plain': 'One\nTwo' })),
);

describe('Whatever is pasted wherever', () => {
  it('leaves a note, is one step to undo, and is gone after it', () => {
    fc.assert(
      fc.property(generatedNote, selections, anything, (note, selected, clipboard) => {
        const editor = editorOn(note);
        if (!select(editor, selected)) return;
        const before = noteIn(editor);
        paste(editor, clipboard);
        expect(faultsOf(noteIn(editor))).toEqual([]);
        expect(editor.history.undos.length).toBeLessThanOrEqual(1);
        editor.undo();
        expect(noteIn(editor)).toEqual(before);
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('is one step where it comes from another note, too', () => {
    fc.assert(
      fc.property(generatedNote, selections, generatedNote, selections, (one, selected, other, place) => {
        const source = editorOn(one);
        const editor = editorOn(other);
        if (!select(source, selected) || !select(editor, place)) return;
        const before = noteIn(editor);
        paste(editor, copied(source));
        expect(faultsOf(noteIn(editor))).toEqual([]);
        expect(editor.history.undos.length).toBeLessThanOrEqual(1);
        const written = writeNote(noteIn(editor));
        expect(writeNote(readNote(written))).toBe(written);
        editor.undo();
        expect(noteIn(editor)).toEqual(before);
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});

describe('Blocks that were pasted into an empty place', () => {
  it('are the same blocks once the note was written and read', () => {
    const empty = [
      header('Board'),
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('')]),
    ] as const;
    fc.assert(
      fc.property(generatedNote, selections, fc.constantFrom(...TYPES), (note, selected, type) => {
        const source = editorOn(note);
        if (!select(source, selected)) return;
        const held = copied(source)[type];
        if (held === undefined) return;
        const editor = editorOn(empty);
        editor.select({ path: [1, 1, 0], offset: 0 });
        paste(editor, { [type]: held });
        const pasted = noteIn(editor);
        if (toldBy(pasted).some((each) => /: \s*$/.test(each))) return;
        expect(meaningOf(readNote(writeNote(pasted)))).toEqual(meaningOf(pasted));
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });
});
