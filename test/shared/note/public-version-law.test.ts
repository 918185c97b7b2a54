import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicVersion } from '../../../shared/note/public-version.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';
import { markedNote } from './marked-note.ts';

describe('The public version of a note', () => {
  test('holds no word of what is exempt, whether it was built or read, and all others', () => {
    fc.assert(
      fc.property(markedNote, ({ note, secret, open }) => {
        const read = readNote(writeNote(note));
        for (const one of [note, read]) {
          const shown = publicVersion(one);
          const tree = JSON.stringify(shown);
          const text = writeNote(shown);
          expect(secret.filter((word) => tree.includes(word) || text.includes(word))).toEqual([]);
          expect(open.filter((word) => !text.includes(word))).toEqual([]);
        }
      }),
      { ...SEED, numRuns: CASES / 10 },
    );
  });

  test('is a note, which is read as it is written', () => {
    fc.assert(
      fc.property(markedNote, ({ note }) => {
        const shown = publicVersion(note);
        expect(faultsOf(shown)).toEqual([]);
        expect(meaningOf(readNote(writeNote(shown)))).toEqual(meaningOf(shown));
      }),
      { ...SEED, numRuns: CASES / 10 },
    );
  });

  test('is its own public version, and is made without a change to the note', () => {
    fc.assert(
      fc.property(markedNote, ({ note }) => {
        const before = JSON.stringify(note);
        const shown = publicVersion(note);
        expect(publicVersion(shown)).toBe(shown);
        expect(JSON.stringify(note)).toBe(before);
      }),
      { ...SEED, numRuns: CASES / 10 },
    );
  });
});

/** How a marked line may begin in a file. */
const OPENINGS = [
  '',
  '\t',
  '5   ',
  '· ',
  '1. ',
  '(a) ',
  'Action: ',
  'RESOLVED: ',
  'Decision\n\n',
  'Actions:\n\n· ',
];

test('A marked line is gone wherever it stands in a file, whatever stands around it.', () => {
  const samples = SAMPLES.map(({ text }) => text.split('\n'));
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...OPENINGS)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...samples), places, (lines, marks) => {
      const text = [...lines];
      for (const [at, opening] of marks) {
        text.splice(at % (text.length + 1), 0, `${opening}[Exempt] The secretx matter`);
      }
      const shown = publicVersion(readNote(text.join('\n')));
      for (const written of [JSON.stringify(shown), writeNote(shown)]) {
        expect(['secretx', '[Exempt]'].filter((words) => written.includes(words))).toEqual([]);
      }
    }),
    { ...SEED, numRuns: CASES / 25 },
  );
});
