import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../shared/note/problems/apply-fix.ts';
import { countErrors, linesAndColumns, problemsOf } from '../../../../shared/note/problems/find.ts';
import { readNote } from '../../../../shared/tagged/read.ts';
import { writeNote } from '../../../../shared/tagged/write.ts';
import { damagedNote } from '../../../laws/damage.ts';
import { SAMPLES, SEEDS } from '../../../laws/samples.ts';
import { SEED } from '../../../laws/settings.ts';
import { inEntry } from '../../reading.ts';
import { codes, told } from './telling.ts';

describe('Lines and columns', () => {
  it.each([
    ['the start', 'one', 0, 1, 1],
    ['within a line', 'one', 2, 1, 3],
    ['the end of a line', 'one\ntwo', 3, 1, 4],
    ['the next line', 'one\ntwo', 4, 2, 1],
    ['a line after \\r\\n', 'one\r\ntwo', 6, 2, 2],
    ['a line after \\r', 'one\rtwo', 5, 2, 2],
    ['the end of the text', 'one\n', 4, 2, 1],
    ['after a character of two code units', '😀x', 2, 1, 3],
  ])('count from 1: %s', (_what, text, offset, line, column) => {
    expect(linesAndColumns(text, [offset])).toEqual([{ line, column }]);
  });

  it('of several places are found in one walk', () => {
    expect(linesAndColumns('a\nb\nc', [0, 2, 2, 4]).map(({ line }) => line)).toEqual([1, 2, 2, 3]);
  });

  it('of no places are none', () => {
    expect(linesAndColumns('a', [])).toEqual([]);
  });
});

describe('The errors of a note', () => {
  it('are those among its problems', () => {
    const texts = [...SAMPLES, ...SEEDS].map(({ text }) => text);
    fc.assert(
      fc.property(damagedNote(texts), (text) => {
        const note = readNote(text);
        const errors = problemsOf(note, { today: '2020-05-01' }).filter(
          ({ severity }) => severity === 'error',
        );
        expect(countErrors(note)).toBe(errors.length);
      }),
      { numRuns: 300, ...SEED },
    );
  });
});

describe('The problems of a note', () => {
  it('come in the order of its lines', () => {
    const lines = problemsOf(
      readNote('<AI2>\n5   One\nAction: To call.\n\nDecision:\n</AI3>\n</AI1>\n<TRAILER_SECTION>\n'),
      { today: '2020-05-01' },
    ).map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(new Set(lines).size).toBeGreaterThan(3);
  });

  it('are none where nothing is wrong', () => {
    expect(codes(inEntry('Noted.'))).toEqual([]);
  });

  it('have an entry only where they are of one', () => {
    const [problem] = problemsOf(readNote('Board\n'), { today: '2020-05-01' });
    expect(problem?.item).toBeNull();
  });
});

describe('A note with no entries', () => {
  it('is told so at its start', () => {
    expect(told('Board\n\nThe Chair spoke.\n', 'no-entries')).toEqual([
      '1:1 warning No agenda entries were found: the file has neither <AI1> tags nor numbered headings.',
    ]);
  });

  it('may be empty', () => {
    expect(codes('')).toEqual(['no-entries']);
  });

  it('is not one with numbered headings', () => {
    expect(told('Board\n\n1   One\nx.\n\n2   Two\ny.\n', 'no-entries')).toEqual([]);
  });
});

describe('A fix', () => {
  it('leaves the note it is applied to as it is', () => {
    const text = '<AI1>\n1   One\nNoted.\n</AI2>\n';
    const note = readNote(text);
    const fix = problemsOf(note, { today: '2020-05-01' })[0]?.fix;
    const mended = fix && applyFix(note, fix);
    expect(mended && writeNote(mended)).toBe(text.replace('</AI2>', '</AI1>'));
    expect(writeNote(note)).toBe(text);
  });
});
