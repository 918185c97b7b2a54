import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A document to try the laws on. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

function read(folder: string): readonly Sample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const TEST_FOLDER = resolve(import.meta.dirname, '..');

/** The invented documents of the project. */
export const SAMPLES: readonly Sample[] = read(join(TEST_FOLDER, 'samples'));

const SEEDS_FOLDER = resolve(TEST_FOLDER, '../../shared/samples/seeds');

/** Two real notes, where they stand beside the project: they are someone else's text and no part of it. */
export const SEEDS: readonly Sample[] = existsSync(SEEDS_FOLDER) ? read(SEEDS_FOLDER) : [];

if (SEEDS.length === 0) {
  process.stderr.write('The two real notes are not on this machine: the tests on them are left out.\n');
}
