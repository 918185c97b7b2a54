import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { generatedNote } from './generate.ts';
import { meaningOf } from './meaning.ts';
import { CASES, SEED } from './settings.ts';

describe('A note that the program writes', () => {
  it('reads back as the same blocks, whatever its words look like', () => {
    fc.assert(
      fc.property(generatedNote, (note) => {
        expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(note));
      }),
      { numRuns: CASES, ...SEED },
    );
  });

  it('reads back as the same blocks in plain paragraphs too', () => {
    fc.assert(
      fc.property(generatedNote.map(inParagraphs), (note) => {
        expect(meaningOf(readNote(writeNote(note)))).toEqual(meaningOf(note));
      }),
      { numRuns: CASES / 2, ...SEED },
    );
  });

  it('has every tag closed and its entries numbered from 1', () => {
    fc.assert(
      fc.property(generatedNote, (note) => {
        const text = writeNote(note);
        const tags = [...text.matchAll(/<(\/?)(AI\d+|TRAILER_SECTION)>/g)].map(
          ([, slash, name]) => `${slash}${name}`,
        );
        const entries = note.filter(({ type }) => type === 'agenda-item').length;
        const wanted = Array.from({ length: entries }, (_, index) => [
          `AI${index + 1}`,
          `/AI${index + 1}`,
        ]).flat();
        return tags.join() === [...wanted, 'TRAILER_SECTION', '/TRAILER_SECTION'].join();
      }),
      { numRuns: CASES / 4, ...SEED },
    );
  });
});

/** A note whose entries are laid out in plain paragraphs, which have no action column. */
function inParagraphs(note: Note): Note {
  return note.map((block) => {
    if (block.type !== 'agenda-item') return block;
    const { ai, children } = block;
    const layout = { form: 'plain', open: `<AI${ai}>\n\n`, close: `</AI${ai}>\n\n` } as const;
    return { type: 'agenda-item', ai, layout, children };
  }) as unknown as Note;
}
