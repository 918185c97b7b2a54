import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_IDS, type LayoutId } from '../../../shared/layouts/layout.ts';
import { layoutOf } from '../../../shared/layouts/layouts.ts';
import { same } from '../../../shared/note/same.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { readWord } from '../../../src-main/read-word/read-word.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { generatedNote } from '../../laws/generate.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { asWordSaves, withoutSeal } from './edited-word.ts';

/** A Word file takes as long to write and to read as hundreds of notes in text. */
const FILES = Math.ceil(CASES / 200);

/**
 * What a Word file comes back as: tagged text, and whether it is said that nothing was changed. It is the same whether
 * the seal tells that, or what the file shows.
 */
async function backFrom(file: Uint8Array): Promise<readonly [string, boolean]> {
  const back = await readBack(file);
  expect(await readBack(await withoutSeal(file)), 'without its seal').toEqual(back);
  return back;
}

async function readBack(file: Uint8Array): Promise<readonly [string, boolean]> {
  const reading = await readWord(file, { name: 'note.docx' });
  if (!reading.ok) throw new Error(reading.trouble);
  expect(reading.left).toEqual([]);
  return [writeNote(reading.note), reading.isUnchanged];
}

describe.each([...SAMPLES, ...SEEDS])('$name as a Word file that no one changed', ({ text }) => {
  const note = readNote(text);

  test.each<LayoutId>(['minutes', 'note'])(
    'in the layout “%s” comes back as the very note',
    async (layout) => {
      const file = await writeWord(note, { layout });
      expect(await backFrom(file)).toEqual([text, true]);
      expect(await backFrom(await asWordSaves(file)), 'saved by Word').toEqual([text, true]);
    },
  );
});

describe('A Word file that no one changed', () => {
  it.each(LAYOUT_IDS)('in the layout “%s” comes back as what of the note was in it', async (layout) => {
    for (const { text } of SAMPLES) {
      const shown = layoutOf(layout).select(readNote(text));
      // A part of a note that has lost tags may be read as another note without what was left out between.
      const isWhole = same(meaningOf(readNote(writeNote(shown))), meaningOf(shown));
      if (!isWhole) continue;
      const [back] = await backFrom(await writeWord(shown, { layout }));
      expect(back).toBe(writeNote(shown));
    }
  });

  it('comes back as the very note with everything that can be put on its pages', async () => {
    const everything = {
      isDraft: true,
      hasLineNumbers: true,
      hasDecisionsTable: true,
      hasActionsTable: true,
      hasSignature: true,
      hasMarkers: true,
    };
    for (const { text } of SAMPLES) {
      expect(await backFrom(await writeWord(readNote(text), everything))).toEqual([text, true]);
    }
  });

  it('comes back as the very note, whatever its words look like', async () => {
    await fc.assert(
      fc.asyncProperty(generatedNote, fc.constantFrom<LayoutId>('minutes', 'note'), async (note, layout) => {
        expect(await backFrom(await writeWord(note, { layout }))).toEqual([writeNote(note), true]);
      }),
      { numRuns: FILES, ...SEED },
    );
  });
});
