import fc from 'fast-check';
import { generatedNote } from '../laws/generate.ts';
import type { NamedNote } from './notes.ts';

/** So many that each kind of block and each trap of words is in some; each is validated by a program of its own. */
const COUNT = 6;
const SEED = 2019;

/** Notes as the program builds them, of any words: always the same ones, as each is written and validated once. */
export const GENERATED_NOTES: readonly NamedNote[] = fc
  .sample(generatedNote, { numRuns: COUNT, seed: SEED })
  .map((note, index) => ({ name: `generated note ${index + 1}`, note }));
