import fc from 'fast-check';
import { Operation } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { linesAndColumns } from '../../shared/note/problems/find.ts';
import { MARK } from '../../shared/tagged/chars.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { locateBlocks, writeNote } from '../../shared/tagged/write.ts';
import { damagedNote } from './damage.ts';
import { editorOn, noteIn, operationsOf, throws, typing } from './edits.ts';
import { SAMPLES, SEEDS } from './samples.ts';
import { CASES, SEED } from './settings.ts';

const TEXTS = [...SAMPLES, ...SEEDS].map(({ text }) => text);
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: damagedNote(TEXTS) },
);

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)|(?<=\r)(?!\n)/);
}

/** Lines without their marks. One between the two signs of a line end makes them two, and so it does without it. */
function bareLines(text: string): readonly string[] {
  return linesOf(text).map((line) => line.replaceAll(MARK, ''));
}

/** The lines of `before` that differ in `after`, from and to, counted from 1; marks do not count. */
function changedLines(before: string, after: string): { from: number; to: number } {
  const one = bareLines(before);
  const other = bareLines(after);
  let from = 0;
  while (from < one.length && from < other.length && one[from] === other[from]) from += 1;
  let tail = 0;
  while (tail < one.length - from && tail < other.length - from && one.at(-1 - tail) === other.at(-1 - tail))
    tail += 1;
  return { from: from + 1, to: one.length - tail };
}

/** The lines that a block's words stand on, counted from 1: up to where the next block starts. */
function linesOfBlock(note: Note, block: object): { from: number; to: number } {
  const { text, offsets } = locateBlocks(note);
  const from = offsets.get(block) ?? 0;
  const next = [...offsets.values()].filter((offset) => offset > from).sort((one, other) => one - other)[0];
  const [first, last] = linesAndColumns(text, [from, next ?? text.length]);
  return { from: first?.line ?? 0, to: last?.line ?? 0 };
}

describe('An edit', () => {
  it('of a block changes only the line of that block', () => {
    fc.assert(
      fc.property(texts, throws, (text, thrown) => {
        const note = readNote(text);
        const edit = typing(note, thrown);
        if (!edit) return;
        const editor = editorOn(note);
        editor.apply(edit.operation);
        const { from, to } = changedLines(text, writeNote(noteIn(editor)));
        const own = linesOfBlock(note, edit.spot.block);
        expect(from).toBeGreaterThanOrEqual(own.from);
        expect(to).toBeLessThanOrEqual(own.to);
      }),
      { numRuns: CASES / 4, ...SEED },
    );
  });

  it('that is undone leaves the very bytes there were', () => {
    fc.assert(
      fc.property(texts, fc.array(throws, { maxLength: 12 }), (text, edits) => {
        const editor = editorOn(readNote(text));
        const done: Operation[] = [];
        for (const thrown of edits) {
          for (const operation of operationsOf(noteIn(editor), thrown)) {
            editor.apply(operation);
            done.push(operation);
          }
          writeNote(noteIn(editor));
        }
        for (const operation of done.reverse()) editor.apply(Operation.inverse(operation));
        expect(writeNote(noteIn(editor))).toBe(text);
      }),
      { numRuns: CASES / 4, ...SEED },
    );
  });

  it('never loses a word: all that the blocks say is in the text', () => {
    fc.assert(
      fc.property(texts, fc.array(throws, { maxLength: 8 }), (text, edits) => {
        const editor = editorOn(readNote(text));
        for (const thrown of edits)
          for (const operation of operationsOf(noteIn(editor), thrown)) editor.apply(operation);
        const written = writeNote(noteIn(editor));
        const again = writeNote(readNote(written));
        expect(again).toBe(written);
        const said = textOf(noteIn(editor));
        const bare = written.replaceAll(MARK, '');
        for (const words of said) expect(bare).toContain(words.replaceAll(MARK, ''));
      }),
      { numRuns: CASES / 8, ...SEED },
    );
  });
});

function textOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('text' in node && typeof node.text === 'string') return [node.text];
  return 'children' in node ? textOf(node.children) : [];
}
