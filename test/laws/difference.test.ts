import fc from 'fast-check';
import { Operation } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { differenceOf } from '../../shared/note/difference.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { editorOn, noteIn } from './edits.ts';
import { copyOf, twoNotes } from './pairs.ts';
import { SAMPLES, SEEDS } from './samples.ts';
import { CASES, SEED } from './settings.ts';

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function applied(note: Note, operations: readonly Operation[]): Note {
  const editor = editorOn(note);
  for (const operation of operations) editor.apply(operation);
  return noteIn(editor);
}

/** The operations as they are after they went through a file. */
function stored(operations: readonly Operation[]): readonly Operation[] {
  return JSON.parse(JSON.stringify(operations)) as readonly Operation[];
}

describe('The difference of two notes', () => {
  it('turns the one into the other, also when it was stored, and leaves the first as it is', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const operations = stored(differenceOf(frozen(from), frozen(to)));
        expect(applied(from, operations)).toEqual(to);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('is undone by its inverses', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const operations = stored(differenceOf(from, to));
        const inverses = operations.toReversed().map((operation) => Operation.inverse(operation));
        expect(applied(to, inverses)).toEqual(from);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('loses nothing of itself when it is stored', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const operations = differenceOf(from, to);
        expect(stored(operations)).toEqual(operations);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('is nothing between a note and itself', () => {
    fc.assert(
      fc.property(twoNotes, ([note]) => {
        expect(differenceOf(note, note)).toEqual([]);
        expect(differenceOf(note, copyOf(note))).toEqual([]);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('leaves the very blocks that both notes begin with, and end with', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const after = applied(from, differenceOf(from, to));
        const [keys, others] = [from.map(keyOf), to.map(keyOf)];
        const shorter = Math.min(from.length, to.length);
        let head = 0;
        while (head < shorter && keys[head] === others[head]) head += 1;
        let tail = 0;
        while (tail < shorter - head && keys.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
        for (let at = 0; at < head; at += 1) expect(after[at]).toBe(from[at]);
        for (let at = 1; at <= tail; at += 1) expect(after.at(-at)).toBe(from.at(-at));
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it.each([...SAMPLES, ...SEEDS])('of $name and the same with a word more is that word', ({ text }) => {
    const from = readNote(text);
    const places = wordPlaces(from);
    for (const path of places.filter((_, at) => at % Math.ceil(places.length / 10) === 0)) {
      const to = applied(from, [{ type: 'insert_text', path, offset: 0, text: 'Nevertheless ' }]);
      expect(differenceOf(from, copyOf(to))).toEqual([
        expect.objectContaining({ type: 'insert_text', path }),
      ]);
      const again = readNote(writeNote(to));
      expect(applied(from, differenceOf(from, again))).toEqual(again);
    }
  });

  it('does not grow with the note around it', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.boolean());
    fc.assert(
      fc.property(place, ([size, at, isFlat]) => {
        const words = (index: number): string => `The ${index % 7}th matter was noted by all of them.`;
        const paragraphs = Array.from({ length: size }, (_, index) => paragraph(words(index)));
        const changed = paragraphs.with(at % size, paragraph('The matter was deferred by all of them.'));
        const note = (body: typeof paragraphs): Note => {
          const blocks = isFlat ? body : [agendaItem({ ai: 1, number: '1', title: 'Matters' }, body)];
          return [header('Board'), ...blocks];
        };
        expect(differenceOf(note(paragraphs), note(changed)).length).toBeLessThanOrEqual(2);
        expect(differenceOf(note(paragraphs), note(paragraphs.toSpliced(at % size, 1)))).toHaveLength(1);
      }),
      { numRuns: CASES / 50, ...SEED },
    );
  });

  it('of wholly different notes takes time in proportion to their size', () => {
    const text = SAMPLES.map((sample) => sample.text).join('\n');
    const other = text.replace(/\b(\w)(\w+)\b(?![>_])/g, '$2$1');
    const small = bestTime(readNote(text), readNote(other), 4);
    const large = bestTime(readNote(text.repeat(16)), readNote(other.repeat(16)), 2);
    // 16 times the blocks take about 16 times as long; by the square it would be 256 times.
    expect(large / (small + 1)).toBeLessThan(80);
  });
});

const keyOf = (block: unknown): string => JSON.stringify(block);

/** The paths of the words of a note, the numbers of entries and the like left out. */
function wordPlaces(note: Note): readonly number[][] {
  return note.flatMap((block, at) =>
    childBlocks(block).flatMap((child, place) => (child.type === 'paragraph' ? [[at, place, 0]] : [])),
  );
}

function bestTime(from: Note, to: Note, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    differenceOf(from, to);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
