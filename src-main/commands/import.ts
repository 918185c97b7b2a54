import { mkdir } from 'node:fs/promises';
import { writeNote } from '../../shared/tagged/write.ts';
import { collect } from '../files/read-bytes.ts';
import { faultTrouble, readTrouble, writeTrouble } from '../files/trouble.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { WordReading } from '../read-word/word-reading.ts';
import { announceLarge } from './announce-large.ts';
import { type FileIdentity, identityOf } from './file-identity.ts';
import { type NoteInput, noteInputs } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import { type OutputPlace, outputPlace, type PlannedOutput, planOutputs } from './outputs.ts';
import { printableLine } from './printable.ts';
import { startProgress } from './progress.ts';
import { refusalOf } from './refusal.ts';
import { counted, reportTrouble } from './report.ts';

export interface ImportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly stdin?: boolean;
}

/** What a file becomes: a note in tagged text. */
const FORMAT = 'txt';

/** What one run knows of the files around it. */
interface Run {
  readonly io: CommandIo;
  readonly force: boolean;
  readonly files: ReadonlyMap<FileIdentity, NoteInput>;
  readonly written: Map<FileIdentity, NoteInput>;
}

/** What became of a file: a note, with what was left out of it, or why there is none, after the file's name. */
type Outcome =
  | { readonly ok: true; readonly left: readonly string[] }
  | { readonly ok: false; readonly trouble: string };

/**
 * Reads files of word processors as notes, each to a file of its own. What was left out of one is told on standard
 * error; one that fails is told too, and the others go on.
 */
export async function importFiles(
  names: readonly string[],
  options: ImportOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const inputs = noteInputs(names, options, io);
  const place = await outputPlace(options.out, inputs, io.cwd, FORMAT);
  const outputs = planOutputs(inputs, place, FORMAT);
  const files = await identities(inputs);
  const run: Run = { io, force: options.force ?? false, files, written: new Map() };

  await announceLarge(inputs, io);
  const progress = await startProgress(io, inputs.length);
  let done = 0;
  try {
    for (const [at, input] of inputs.entries()) {
      const output = outputs[at];
      const outcome = output ? await importOne(input, output, run) : null;
      if (outcome?.ok) done += 1;
      const words = outcome?.ok ? outcome.left : outcome ? [outcome.trouble] : [];
      await progress.aside(async () => {
        for (const sentence of words) await reportTrouble(io, input.name, sentence);
      });
      progress.step();
    }
  } finally {
    progress.stop();
  }
  if (place.kind !== 'standard output') await io.stdout.write(summary(done, place, outputs));
  return done < inputs.length ? EXIT.failed : EXIT.done;
}

/** What was done, for people; empty where the one file failed, which was told. */
function summary(done: number, place: OutputPlace, outputs: readonly PlannedOutput[]): string {
  const [first] = outputs;
  if (outputs.length === 1) {
    return done === 1 && first?.kind === 'file' ? `Wrote ${printableLine(first.name)}\n` : '';
  }
  const where = place.kind === 'folder' ? `into ${printableLine(place.name)}` : 'each beside its file';
  return `Imported ${done} of ${counted(outputs.length, 'file')}, ${where}.\n`;
}

/** Reads one file, and writes its note. */
async function importOne(input: NoteInput, output: PlannedOutput, run: Run): Promise<Outcome> {
  const { io, force, files, written } = run;
  if (output.kind === 'file') {
    const around = { format: FORMAT, force, cwd: io.cwd, notes: files, written } as const;
    const refusal = await refusalOf(input, output, around);
    if (refusal !== null) return { ok: false, trouble: refusal };
  }
  const reading = await readingOf(input, io);
  if (!reading.ok) return reading;
  const { left } = reading;
  try {
    const bytes = Buffer.from(writeNote(reading.note));
    if (output.kind === 'standard output') await io.stdout.write(bytes);
    else {
      if (output.folder !== null) await mkdir(output.folder, { recursive: true });
      await writeWhole(output.path, bytes, { replace: force });
      const identity = await identityOf(output.path);
      if (identity !== null) written.set(identity, input);
    }
  } catch (error) {
    if (output.kind === 'standard output') throw error;
    return { ok: false, trouble: writeTrouble(error, output.name) };
  }
  return { ok: true, left };
}

async function readingOf(input: NoteInput, io: CommandIo): Promise<WordReading> {
  // The readers of Word files are large: the other commands start faster without them.
  const { importBytes, importFile } = await import('../read-word/import-file.ts');
  try {
    if (input.path !== null) return await importFile(input.path);
    return await importBytes(await collect(io.stdin), input.name);
  } catch (error) {
    const trouble =
      input.path === null ? readTrouble(error, input.name) : faultTrouble(error, 'it could not be read');
    return { ok: false, trouble, cause: error };
  }
}

/** The files by what they are on the disk. */
async function identities(inputs: readonly NoteInput[]): Promise<ReadonlyMap<FileIdentity, NoteInput>> {
  const found = new Map<FileIdentity, NoteInput>();
  for (const input of inputs) {
    const identity = input.path === null ? null : await identityOf(input.path);
    if (identity !== null) found.set(identity, input);
  }
  return found;
}
