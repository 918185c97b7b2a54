import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoteFile, writeNoteFile } from '../../shared/tagged/note-file.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { damagedNote, encodedBytes, noteLikeText } from './damage.ts';
import { SAMPLES, SEEDS } from './samples.ts';
import { CASES, SEED } from './settings.ts';

const DOCUMENTS = [...SAMPLES, ...SEEDS];
const TEXTS = DOCUMENTS.map(({ text }) => text);

/** A number and words with a sign between them that ends a line elsewhere. */
const SEPARATED =
  '<AI1>\n\n6.   Pier lease\n\n60.1\u2028          A vote was taken: 3 for, 1 against.\n\n</AI1>\n';

describe('A note that is read and written unedited', () => {
  it.each(DOCUMENTS)('is the same text: $name', ({ text }) => {
    expect(writeNote(readNote(text))).toBe(text);
  });

  it.each(DOCUMENTS)('is the same text with \\r\\n and with \\r at its line ends: $name', ({ text }) => {
    for (const eol of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', eol);
      expect(writeNote(readNote(other))).toBe(other);
    }
  });

  it('is the same text whatever damage it has', () => {
    fc.assert(
      fc.property(damagedNote(TEXTS), (text) => writeNote(readNote(text)) === text),
      { numRuns: CASES, examples: [[SEPARATED]], ...SEED },
    );
  });

  it('is the same text in any order of the tokens of the family', () => {
    fc.assert(
      fc.property(noteLikeText(), (text) => writeNote(readNote(text)) === text),
      { numRuns: CASES, ...SEED },
    );
  });

  it('is the same bytes in any encoding, and for bytes in none', () => {
    const bytes = encodedBytes(fc.oneof(damagedNote(TEXTS), noteLikeText(), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(bytes, (given) => {
        const { note, encoding } = readNoteFile(given);
        const written = writeNoteFile(note, encoding);
        return written.ok && Buffer.from(written.bytes).equals(Buffer.from(given));
      }),
      { numRuns: CASES, ...SEED },
    );
  });
});
