import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { NoteInput } from './inputs.ts';
import { wrongUsage } from './wrong-usage.ts';

/** Where the results of a conversion go. */
export type OutputPlace =
  | { readonly kind: 'beside' }
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'folder'; readonly path: string; readonly name: string }
  | { readonly kind: 'standard output' };

/** The file that a note is to be written to; `name` is for people. */
export interface PlannedFile {
  readonly kind: 'file';
  readonly path: string;
  readonly name: string;
  /** The folder to make for it where it is missing. */
  readonly folder: string | null;
  /** The name of the note that has this place already. */
  readonly clash: string | null;
}

/** Where the result of one note goes. */
export type PlannedOutput = { readonly kind: 'standard output' } | PlannedFile;

/** What `--out` means: a folder if it is one, is written as one, or several notes go there. */
export async function outputPlace(
  out: string | undefined,
  inputs: readonly NoteInput[],
  cwd: string,
): Promise<OutputPlace> {
  if (out === '') return wrongUsage('--out needs the name of a file or folder, or - for standard output.');
  if (out === undefined) {
    const piped = inputs.some(({ path }) => path === null);
    if (piped && inputs.length > 1) return wrongUsage('give --out FOLDER, as standard input has no folder.');
    return piped ? { kind: 'standard output' } : { kind: 'beside' };
  }
  if (out === '-') {
    if (inputs.length > 1) return wrongUsage('only one note at a time can go to standard output.');
    return { kind: 'standard output' };
  }
  const path = resolve(cwd, out);
  const there = await stat(path).catch(() => null);
  const meansFolder = inputs.length > 1 || out.endsWith('/') || out.endsWith(sep);
  if (there?.isDirectory()) return { kind: 'folder', path, name: out };
  if (meansFolder && there) return wrongUsage(`--out must be a folder here, and ${out} is a file.`);
  return { kind: meansFolder ? 'folder' : 'file', path, name: out };
}

/** The output of each input, in the same order. Of several that would be one file, the first has it. */
export function planOutputs(
  inputs: readonly NoteInput[],
  place: OutputPlace,
  ending: string,
): readonly PlannedOutput[] {
  const taken = new Map<string, string>();
  return inputs.map((input) => {
    if (place.kind === 'standard output') return { kind: 'standard output' };
    const { path, name } = fileFor(input, place, ending);
    const clash = taken.get(path) ?? null;
    if (clash === null) taken.set(path, input.name);
    return { kind: 'file', path, name, folder: place.kind === 'folder' ? place.path : null, clash };
  });
}

function fileFor(
  input: NoteInput,
  place: Exclude<OutputPlace, { kind: 'standard output' }>,
  ending: string,
): { readonly path: string; readonly name: string } {
  switch (place.kind) {
    case 'file':
      return place;
    case 'folder': {
      const file = withEnding(basename(input.path ?? 'note'), ending);
      return { path: join(place.path, file), name: join(place.name, file) };
    }
    case 'beside': {
      const path = input.path ?? input.name;
      return {
        path: join(dirname(path), withEnding(basename(path), ending)),
        name: join(dirname(input.name), withEnding(basename(input.name), ending)),
      };
    }
  }
}

/** The name with another ending; `Minutes 25.10.2018` has none to take off. */
export function withEnding(file: string, ending: string): string {
  return file.replace(/(?<=.)\.\p{L}+$/u, '') + ending;
}
