import { resolve } from 'node:path';
import { type NoteFile, readNoteFile } from '../../shared/tagged/note-file.ts';
import { foreignFormat } from '../files/foreign-format.ts';
import { collect, readBytes } from '../files/read-bytes.ts';
import { faultTrouble, readTrouble } from '../files/trouble.ts';
import type { CommandIo } from './io.ts';
import { wrongUsage } from './wrong-usage.ts';

/** A note to read: its name as the person gave it, and where it is; null for standard input. */
export interface NoteInput {
  readonly name: string;
  readonly path: string | null;
}

/** A note that was read, or why it was not, as sentences that stand after its name. */
export type OpenedNote =
  | ({ readonly ok: true } & NoteFile)
  | { readonly ok: false; readonly trouble: string };

const STANDARD_INPUT: NoteInput = { name: 'standard input', path: null };

/** The notes named on a command line: `-`, or the option `--stdin` in place of names, is standard input. */
export function noteInputs(
  names: readonly string[],
  options: { readonly stdin?: boolean },
  { cwd, stdinIsPiped = false }: Pick<CommandIo, 'cwd' | 'stdinIsPiped'>,
): readonly [NoteInput, ...NoteInput[]] {
  if (options.stdin) {
    return names.length === 0 ? [STANDARD_INPUT] : wrongUsage('give either --stdin or the names of notes.');
  }
  const [first, ...others] = names;
  if (first === undefined) {
    return wrongUsage(
      stdinIsPiped
        ? 'give --stdin to read the note from standard input.'
        : 'name a note to read, or give --stdin.',
    );
  }
  if (names.filter((name) => name === '-').length > 1) {
    return wrongUsage('standard input (-) can be read only once.');
  }
  const inputOf = (name: string) => (name === '-' ? STANDARD_INPUT : { name, path: resolve(cwd, name) });
  return [inputOf(first), ...others.map(inputOf)];
}

/** Reads a note. */
export async function openNote(input: NoteInput, io: CommandIo): Promise<OpenedNote> {
  let bytes: Uint8Array;
  try {
    bytes = await (input.path === null ? collect(io.stdin) : readBytes(input.path));
  } catch (error) {
    return { ok: false, trouble: readTrouble(error, input.path ?? input.name) };
  }
  const foreign = foreignFormat(bytes);
  if (foreign) {
    return {
      ok: false,
      trouble: `this is ${foreign}, not plain text. Nothing was changed. ${advice(foreign)}`,
    };
  }
  try {
    return { ok: true, ...readNoteFile(bytes) };
  } catch (error) {
    // Reading has an answer for any bytes: this is our fault, and no reason to leave out the other notes.
    return { ok: false, trouble: faultTrouble(error, 'it could not be read') };
  }
}

/** What can be done with a file of another kind. */
function advice(foreign: string): string {
  if (foreign.startsWith('a picture')) return 'Name the note itself.';
  if (/\((?:ZIP|gzip)\)/.test(foreign)) return 'Unpack it first.';
  if (foreign.includes('UTF-32')) return 'Save it as UTF-8 first.';
  return 'Save it as plain text first.';
}
