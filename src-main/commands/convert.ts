import { mkdir, stat } from 'node:fs/promises';
import { faultTrouble, writeTrouble } from '../files/trouble.ts';
import { writeWhole } from '../files/write-whole.ts';
import { type Format, WRITERS, type Written } from './formats.ts';
import { type NoteInput, noteInputs, openNote } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import {
  type OutputPlace,
  outputPlace,
  type PlannedFile,
  type PlannedOutput,
  planOutputs,
} from './outputs.ts';
import { printableLine } from './printable.ts';
import { startProgress } from './progress.ts';
import { counted, reportTrouble } from './report.ts';
import { wrongUsage } from './wrong-usage.ts';

export interface ConvertOptions {
  readonly to: Format;
  readonly out?: string;
  readonly force?: boolean;
  readonly stdin?: boolean;
}

/** A file on its disk, whatever name it goes by. */
type FileIdentity = string;

/** What one run knows of the files around it. */
interface Run {
  readonly io: CommandIo;
  readonly options: ConvertOptions;
  readonly notes: ReadonlyMap<FileIdentity, NoteInput>;
  readonly written: Map<FileIdentity, NoteInput>;
}

/** Converts notes, each to a file of its own. A note that fails is told, and the others go on. */
export async function convert(
  names: readonly string[],
  options: ConvertOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const inputs = noteInputs(names, options, io.cwd);
  const place = await outputPlace(options.out, inputs, io.cwd);
  if (place.kind === 'standard output' && io.stdout.isTerminal && options.to === 'docx') {
    return wrongUsage('a Word file can not be shown on a terminal: give --out FILE.');
  }
  const outputs = planOutputs(inputs, place, `.${options.to}`);
  const run: Run = { io, options, notes: await identities(inputs), written: new Map() };

  const progress = startProgress(io, inputs.length);
  let done = 0;
  try {
    for (const [at, input] of inputs.entries()) {
      const output = outputs[at];
      const trouble = output ? await convertOne(input, output, run) : null;
      if (trouble === null) done += 1;
      else await progress.aside(() => reportTrouble(io, input.name, trouble));
      progress.step();
    }
  } finally {
    progress.stop();
  }
  if (place.kind !== 'standard output') await io.stdout.write(summary(done, options.to, place, outputs));
  return done < inputs.length ? EXIT.failed : EXIT.done;
}

/** What was done, for people; empty where the one note failed, which was told. */
function summary(
  done: number,
  format: Format,
  place: OutputPlace,
  outputs: readonly PlannedOutput[],
): string {
  const [first] = outputs;
  if (outputs.length === 1)
    return done === 1 && first?.kind === 'file' ? `Wrote ${printableLine(first.name)}\n` : '';
  const where = place.kind === 'folder' ? `into ${printableLine(place.name)}` : 'each beside its note';
  return `Converted ${done} of ${counted(outputs.length, 'file')} to ${WRITERS[format].title}, ${where}.\n`;
}

/** Converts one note; what went wrong, as sentences that stand after its name, or null. */
async function convertOne(input: NoteInput, output: PlannedOutput, run: Run): Promise<string | null> {
  if (output.kind === 'file') {
    const refusal = await refusalOf(input, output, run);
    if (refusal !== null) return refusal;
  }
  const opened = await openNote(input, run.io);
  if (!opened.ok) return opened.trouble;
  const written = await write(input, opened, run);
  if (!written.ok) return written.trouble;
  if (output.kind === 'standard output') {
    await run.io.stdout.write(written.bytes);
    return null;
  }
  return save(input, output, written.bytes, run);
}

/** Why a note must not be written to its output, before anything is read. */
async function refusalOf(
  input: NoteInput,
  output: PlannedFile,
  { options, notes, written }: Run,
): Promise<string | null> {
  const taken = (by: string) =>
    `this would be written to ${output.name}, as ${by} is, so it was left out. Give it an --out of its own.`;
  if (output.clash !== null) return taken(output.clash);
  const there = await identityOf(output.path);
  if (there === null) return null;
  const writer = written.get(there);
  if (writer) return taken(writer.name);
  const note = notes.get(there);
  if (note && note.path !== input.path) {
    return `${output.name} is itself one of the notes to convert and was left as it is. Give another --out.`;
  }
  if (note && !options.force) {
    return `${output.name} is the note itself and was left as it is. Give another --out, or --force.`;
  }
  return null;
}

async function write(
  input: NoteInput,
  opened: Extract<Awaited<ReturnType<typeof openNote>>, { ok: true }>,
  { io, options }: Run,
): Promise<Written> {
  const { title, write: writer } = WRITERS[options.to];
  try {
    return await writer({ ...opened, name: input.name, today: io.today });
  } catch (error) {
    return { ok: false, trouble: faultTrouble(error, `it could not be converted to ${title}`) };
  }
}

async function save(
  input: NoteInput,
  output: PlannedFile,
  bytes: Uint8Array,
  { options, written }: Run,
): Promise<string | null> {
  try {
    if (output.folder !== null) await mkdir(output.folder, { recursive: true });
    await writeWhole(output.path, bytes, { replace: options.force ?? false });
  } catch (error) {
    return writeTrouble(error, output.name);
  }
  const identity = await identityOf(output.path);
  if (identity !== null) written.set(identity, input);
  return null;
}

/** The notes by the files that they are. */
async function identities(inputs: readonly NoteInput[]): Promise<ReadonlyMap<FileIdentity, NoteInput>> {
  const found = new Map<FileIdentity, NoteInput>();
  for (const input of inputs) {
    const identity = input.path === null ? null : await identityOf(input.path);
    if (identity !== null) found.set(identity, input);
  }
  return found;
}

/** Which file a path leads to; null where it leads to no ordinary file. */
async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const there = await stat(path, { bigint: true });
    return there.isFile() ? `${there.dev}:${there.ino}` : null;
  } catch {
    return null;
  }
}
