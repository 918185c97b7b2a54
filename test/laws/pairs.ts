import fc from 'fast-check';
import type { Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { damagedNote, noteLikeText } from './damage.ts';
import { editorOn, noteIn, operationsOf, throws } from './edits.ts';
import { generatedNote } from './generate.ts';
import { SAMPLES, SEEDS } from './samples.ts';

/** Two states of a note, as a file and what is read of it later, or what a clerk has made of it. */
export type TwoNotes = readonly [Note, Note];

const TEXTS = [...SAMPLES, ...SEEDS].map(({ text }) => text);
const sample = fc.constantFrom(...TEXTS).map((text) => readNote(text));
const damaged = damagedNote(TEXTS).map((text) => readNote(text));
const someNote: fc.Arbitrary<Note> = fc.oneof(
  { weight: 2, arbitrary: sample },
  { weight: 2, arbitrary: damaged },
  { weight: 3, arbitrary: generatedNote },
  { weight: 2, arbitrary: noteLikeText().map((text) => readNote(text)) },
);

/** A note and what some edits make of it. */
const edited: fc.Arbitrary<TwoNotes> = fc
  .tuple(someNote, fc.array(throws, { minLength: 1, maxLength: 8 }))
  .map(([note, edits]): TwoNotes => {
    const editor = editorOn(note);
    for (const thrown of edits)
      for (const operation of operationsOf(noteIn(editor), thrown)) editor.apply(operation);
    return [note, noteIn(editor)];
  });

/** A note with its entries in another order, some of them gone and some twice. */
const shuffled: fc.Arbitrary<TwoNotes> = fc
  .tuple(someNote, fc.infiniteStream(fc.nat(9)))
  .map(([[header, ...blocks], dice]): TwoNotes => {
    const places = blocks.flatMap((block) => {
      const throws = dice.next().value ?? 0;
      return Array.from({ length: throws === 0 ? 0 : throws === 1 ? 2 : 1 }, () => ({
        block,
        place: throws > 6 ? (dice.next().value ?? 0) : 5,
      }));
    });
    const order = places.toSorted((one, other) => one.place - other.place).map(({ block }) => block);
    return [
      [header, ...blocks],
      [header, ...order],
    ];
  });

/** Pairs of notes that have much, little or nothing in common. */
export const twoNotes: fc.Arbitrary<TwoNotes> = fc.oneof(
  { weight: 3, arbitrary: edited },
  { weight: 2, arbitrary: edited.map(([note, other]): TwoNotes => [note, readNote(writeNote(other))]) },
  { weight: 2, arbitrary: shuffled },
  { weight: 2, arbitrary: fc.tuple(someNote, someNote) },
);

/** A copy that shares nothing with the note. */
export function copyOf(note: Note): Note {
  return structuredClone(note);
}
