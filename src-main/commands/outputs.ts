import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { endingFor, endingOf, isFileName, mayReplace, suits, withEnding } from './endings.ts';
import type { Format } from './formats.ts';
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
  /** The note that has this place already. */
  readonly clash: NoteInput | null;
}

/** Where the result of one note goes. */
export type PlannedOutput = { readonly kind: 'standard output' } | PlannedFile;

/**
 * What `--out` means: a folder where it is one, is written as one, has no ending, or several notes go there.
 * A file must have an ending of the format, so that no other file is written over by a slip.
 */
export async function outputPlace(
  out: string | undefined,
  inputs: readonly NoteInput[],
  cwd: string,
  format: Format,
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
  if (out.startsWith('-')) {
    return wrongUsage(`--out needs the name of a file or folder, and ${out} looks like an option.`);
  }
  const path = resolve(cwd, out);
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) return { kind: 'folder', path, name: out };
  const saysFolder = out.endsWith('/') || out.endsWith(sep);
  if (there && (saysFolder || inputs.length > 1)) {
    return wrongUsage(`--out must be a folder here, and ${out} is a file.`);
  }
  if (inputs.length > 1 && !saysFolder && isFileName(out)) {
    return wrongUsage(`several notes go into a folder, and ${out} is the name of a file: give --out FOLDER.`);
  }
  if (saysFolder || inputs.length > 1) return { kind: 'folder', path, name: out };
  if (!there && endingOf(out) === '') return { kind: 'folder', path, name: out };
  if (there ? mayReplace(path, format) : suits(out, format)) return { kind: 'file', path, name: out };
  return wrongUsage(
    `${out} ends in ${endingOf(out) || extname(out)}, but --to ${format} writes ${endingFor(format)} files.`,
  );
}

/** The output of each input, in the same order. Of several that would be one file, the first has it. */
export function planOutputs(
  inputs: readonly NoteInput[],
  place: OutputPlace,
  format: Format,
): readonly PlannedOutput[] {
  const ending = endingFor(format);
  const taken = new Map<string, NoteInput>();
  return inputs.map((input) => {
    if (place.kind === 'standard output') return { kind: 'standard output' };
    const { path, name } = fileFor(input, place, ending);
    const clash = taken.get(path) ?? null;
    if (clash === null) taken.set(path, input);
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
