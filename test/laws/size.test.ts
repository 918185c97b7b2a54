import { describe, expect, it } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { SAMPLES } from './samples.ts';

const MEGABYTE = 1024 * 1024;

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Shapes that a careless reader takes quadratic time or a stack frame a line for. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['opening brackets', '<'],
  ['opening tags', '<AI1>'],
  ['closing tags', '</AI1>'],
  ['entries with nothing in them', '<AI1>\n</AI1>\n'],
  ['sections of the layout', '<LAYOUT_SECTION>\n</LAYOUT_SECTION>\n'],
  ['blank lines', '\n'],
  ['carriage returns', '\r'],
  ['empty cells', '\t\n'],
  ['spaces in a tag that never ends', '< '],
  ['one line with no end', 'by 3 May 2019 the Board RESOLVED: '],
  ['actions under one heading', 'Action:\n· To write\n'.slice(8)],
  ['headings of decisions', 'Decision\n'],
  ['numbered lines', '1  Title\ntext\n'],
  ['names broken over lines', 'and Cllr Ada Marlow\n'],
  ['votes', 'For\nAgainst\n'],
  ['soft hyphens', '\u00AD'],
  ['brackets of owners', '[Owner: '],
];

describe('A large file', () => {
  it('of 64 MB is read and written whole', () => {
    const text = repeated(SAMPLES.map((sample) => sample.text).join('\n'), 64 * MEGABYTE);
    const note = readNote(text);
    expect(note.length).toBeGreaterThan(100_000);
    expect(writeNote(note) === text).toBe(true);
  });

  it.each(SHAPES)('of nothing but %s is read whole', (_name, piece) => {
    for (const before of [
      '',
      'Actions:\n',
      '<AI1>\n1  Title\n',
      'Present:\n',
      '\tTitle\n\tPosition\n\tName\n',
    ]) {
      const text = before + repeated(piece, MEGABYTE / 4);
      expect(writeNote(readNote(text)) === text).toBe(true);
    }
  });

  /** 64 times the bytes take about 64 times as long, some more for the memory; a quadratic reader takes 4,096 times. */
  it.each(SHAPES)('of nothing but %s costs in proportion to its size', (_name, piece) => {
    let growth = Number.POSITIVE_INFINITY;
    // A busy machine can slow one measurement down tenfold; a quadratic reader is slow in all of them.
    for (let attempt = 0; attempt < ATTEMPTS && growth >= 600; attempt += 1) {
      const small = bestTime(repeated(piece, MEGABYTE / 128), 6);
      const large = bestTime(repeated(piece, MEGABYTE / 2), 2);
      // The tenth of a millisecond keeps a reading that is over at once from being compared with nothing.
      growth = Math.min(growth, large / (small + 0.1));
    }
    expect(growth).toBeLessThan(600);
  });
});

const ATTEMPTS = 4;

function bestTime(text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    readNote(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
