import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Note } from '../../shared/note/blocks.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { EVERYTHING } from './fixtures.ts';

export interface NamedNote {
  readonly name: string;
  readonly note: Note;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLES = path.join(ROOT, 'test/samples');

/** Two real notes, which are not part of the repository, may lie beside it. */
const REAL = path.resolve(ROOT, '../shared/samples/seeds');

function notesIn(folder: string): readonly NamedNote[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file, note: readNoteFile(readFileSync(path.join(folder, file))).note }));
}

/** The invented sample notes, and one with every kind of block. */
export const SAMPLE_NOTES: readonly NamedNote[] = [
  { name: 'every kind of block', note: EVERYTHING },
  ...notesIn(SAMPLES),
];

/** The real notes; none, with a line that says so, where they are not there. */
export const REAL_NOTES: readonly NamedNote[] = existsSync(REAL) ? notesIn(REAL) : [];

if (REAL_NOTES.length === 0) {
  process.stderr.write(`Left out: the tests over the real notes, as there are none in ${REAL}\n`);
}

export const ALL_NOTES: readonly NamedNote[] = [...SAMPLE_NOTES, ...REAL_NOTES];
