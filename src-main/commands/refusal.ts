import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { endingFor, mayReplace } from './endings.ts';
import { type FileIdentity, identityOf } from './file-identity.ts';
import type { Format } from './formats.ts';
import type { NoteInput } from './inputs.ts';
import type { PlannedFile } from './outputs.ts';

/** What one run of a conversion knows of the files around it. */
export interface Surroundings {
  readonly format: Format;
  readonly force: boolean;
  /** The folder that the person stands in. */
  readonly cwd: string;
  /** The notes to convert. */
  readonly notes: ReadonlyMap<FileIdentity, NoteInput>;
  /** What was written already, and from which note. */
  readonly written: ReadonlyMap<FileIdentity, NoteInput>;
}

/**
 * Why a note must not be written to its output, in sentences that stand after its name; null where it may.
 */
export async function refusalOf(
  input: NoteInput,
  output: PlannedFile,
  around: Surroundings,
): Promise<string | null> {
  if (output.clash !== null) return taken(input, output.clash, output.name, around);
  const there = await identityOf(output.path);
  if (there === null) return null;
  const writer = around.written.get(there);
  if (writer) return taken(input, writer, output.name, around);
  const note = around.notes.get(there);
  if (note && note.path !== input.path) {
    return `${output.name} is itself one of the notes to convert and was left as it is. Give another --out.`;
  }
  if (note && around.format !== 'txt') {
    return `${output.name} is the note itself and was left as it is. Give another --out.`;
  }
  if (note && !around.force) {
    return `${output.name} is the note itself and was left as it is. Give another --out, or --force.`;
  }
  const target = await realpath(output.path).catch(() => output.path);
  if (mayReplace(target, around.format)) return null;
  const ending = endingFor(around.format);
  return `${output.name} leads to ${target}, no ${ending} file, and was left as it is. Give another --out.`;
}

/** Says that another note has the place of this one, both with their folders. */
function taken(input: NoteInput, by: NoteInput, out: string, { cwd }: Surroundings): string {
  if (input.path === by.path) return `this note was given before, as ${by.name}, and was converted once.`;
  const [own, other] = [placeOf(input, cwd), placeOf(by, cwd)];
  return `${own} and ${other} would both become ${out}, so ${own} was left out. Give it an --out of its own.`;
}

/** Where a note is, with its folder: `./a.txt`, `notes/a.txt`, or the whole path of one from elsewhere. */
function placeOf({ name, path }: NoteInput, cwd: string): string {
  if (path === null) return name;
  const near = relative(cwd, path);
  if (near.startsWith('..')) return path;
  return dirname(near) === '.' ? `.${sep}${near}` : join(near);
}
