import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { everyBlock } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { noteOfForeign } from '../../../src-main/read-word/note-of-foreign.ts';
import { isTagged, noteOfTagged } from '../../../src-main/read-word/note-of-tagged.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';
import { madePieces, missingWords, shownWords, wordsIn } from './made-content.ts';
import { content } from './made-pieces.ts';

/** Titles of columns, and what is said of a number (`Item 4`), are no words of the meeting. */
const FURNITURE = new Set(
  'item items decisions and actions action owner due no name role present apologies date venue discussion notes minute agenda title decision'.split(
    ' ',
  ),
);

/** What a mark in a column, a date and a state say is said otherwise in a note. */
const SAID_OTHERWISE = new Set('yes y n p x o 1 30 11 2019'.split(' '));

function hasTable(note: Note): boolean {
  return [...everyBlock(note)].some((block) => block.type === 'attendance' && block.layout?.form !== 'list');
}

describe('Whatever a Word file from elsewhere is like', () => {
  it('every word that it shows is in the note', () => {
    fc.assert(
      fc.property(madePieces, (pieces) => {
        const { note } = noteOfForeign(content(pieces));
        const told = wordsIn(writeNote(note));
        const missing = missingWords(shownWords(pieces), told).filter(
          (word) => !FURNITURE.has(word) && !SAID_OTHERWISE.has(word),
        );
        // A role that several rows of a table say one after the other stands in the first of them.
        const once = new Set(hasTable(note) ? told : []);
        expect(missing.filter((word) => !once.has(word))).toEqual([]);
      }),
      { numRuns: CASES / 5, ...SEED },
    );
  });

  it('the note is one, and reads back from its file as the same blocks', () => {
    fc.assert(
      fc.property(madePieces, (pieces) => {
        const { note } = noteOfForeign(content(pieces));
        expect(faultsOf(note)).toEqual([]);
        expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(note));
      }),
      { numRuns: CASES / 5, ...SEED },
    );
  });
});

describe('Whatever a Word file with tags is like', () => {
  it('every word that it shows is in the note', () => {
    fc.assert(
      fc.property(madePieces, (pieces) => {
        if (!isTagged(pieces)) return;
        const missing = missingWords(shownWords(pieces), wordsIn(writeNote(noteOfTagged(pieces))));
        expect(missing).toEqual([]);
      }),
      { numRuns: CASES / 5, ...SEED },
    );
  });
});
