import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countErrors } from '../../shared/note/problems/find.ts';
import { versionOf } from '../exports/version-of.ts';
import { faultTrouble, writeTrouble } from '../files/trouble.ts';
import { writeWhole } from '../files/write-whole.ts';
import { announceLarge } from './announce-large.ts';
import { type FileIdentity, identityOf } from './file-identity.ts';
import { type BaseDocument, type Format, NOT_SHOWN, WRITERS, type Written } from './formats.ts';
import { type NoteInput, noteInputs, type OpenedNote, openNote } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import {
  type OutputPlace,
  outputPlace,
  type PlannedFile,
  type PlannedOutput,
  planOutputs,
} from './outputs.ts';
import {
  type PageSettings,
  pageOptions,
  readBase,
  refusePageSettings,
  wordOptions,
} from './page-settings.ts';
import { printableLine } from './printable.ts';
import { startProgress } from './progress.ts';
import { refusalOf } from './refusal.ts';
import { counted, reportTrouble } from './report.ts';
import { wrongUsage } from './wrong-usage.ts';

export interface ConvertOptions extends PageSettings {
  readonly to: Format;
  readonly out?: string;
  readonly force?: boolean;
  readonly stdin?: boolean;
  /** Whether exempt matter is left out. */
  readonly public?: boolean;
  /** What stands in its place. */
  readonly sentence?: string;
}

/** What one run knows of the files around it. */
interface Run {
  readonly io: CommandIo;
  readonly options: ConvertOptions;
  readonly base: BaseDocument | null;
  readonly baseIdentity: FileIdentity | null;
  /** What is to be said of the council's own document, each sentence once for all notes. */
  readonly told: Set<string>;
  readonly notes: ReadonlyMap<FileIdentity, NoteInput>;
  readonly written: Map<FileIdentity, NoteInput>;
}

/**
 * What became of a note: written, with so many errors in it, or not, as sentences that stand after its name.
 */
type Outcome =
  | { readonly ok: true; readonly errors: number }
  | { readonly ok: false; readonly trouble: string };

/** An open note. */
type Opened = Extract<OpenedNote, { ok: true }>;

/** Converts notes, each to a file of its own. A note that fails is told, and the others go on. */
export async function convert(
  names: readonly string[],
  options: ConvertOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const inputs = noteInputs(names, options, io);
  refusePageSettings(options, options.to);
  if (options.sentence !== undefined && !options.public) {
    wrongUsage('--sentence stands in the place of exempt matter: give --public too.');
  }
  const place = await outputPlace(options.out, inputs, io.cwd, options.to);
  const notShown = NOT_SHOWN[options.to];
  if (place.kind === 'standard output' && io.stdout.isTerminal && notShown !== undefined) {
    return wrongUsage(`${notShown} can not be shown on a terminal: give --out FILE.`);
  }
  const outputs = planOutputs(inputs, place, options.to);
  const read = await readBase(options, io);
  if (!read.ok) {
    await reportTrouble(io, options.base ?? '', read.trouble);
    return EXIT.failed;
  }
  const run: Run = {
    io,
    options,
    base: read.base,
    baseIdentity: options.base === undefined ? null : await identityOf(resolve(io.cwd, options.base)),
    told: new Set(),
    notes: await identities(inputs),
    written: new Map(),
  };

  await announceLarge(inputs, io);
  const progress = await startProgress(io, inputs.length);
  const errors: number[] = [];
  try {
    for (const [at, input] of inputs.entries()) {
      const output = outputs[at];
      const outcome = output ? await convertOne(input, output, run) : null;
      if (outcome?.ok) errors.push(outcome.errors);
      else if (outcome) await progress.aside(() => reportTrouble(io, input.name, outcome.trouble));
      progress.step();
    }
  } finally {
    progress.stop();
  }
  for (const words of run.told) await reportTrouble(io, options.base ?? '', words);
  if (place.kind !== 'standard output') await io.stdout.write(summary(errors, options.to, place, outputs));
  return errors.length < inputs.length ? EXIT.failed : EXIT.done;
}

/**
 * What was done, for people, from the errors of each note written; empty where the one note failed, which
 * was told.
 */
function summary(
  errors: readonly number[],
  format: Format,
  place: OutputPlace,
  outputs: readonly PlannedOutput[],
): string {
  const [first] = outputs;
  const found = errorWords(errors);
  if (outputs.length === 1) {
    const isWritten = errors.length === 1 && first?.kind === 'file';
    return isWritten ? `Wrote ${printableLine(first.name)}${found}\n` : '';
  }
  const where = place.kind === 'folder' ? `into ${printableLine(place.name)}` : 'each beside its note';
  const files = `${errors.length} of ${counted(outputs.length, 'file')}`;
  return `Converted ${files} to ${WRITERS[format].title}, ${where}${found}.\n`;
}

/** ` – 1 error; see “minutewright check”`; empty where there is none. */
function errorWords(errors: readonly number[]): string {
  const total = errors.reduce((sum, each) => sum + each, 0);
  return total === 0 ? '' : ` – ${counted(total, 'error')}; see “minutewright check”`;
}

/** Converts one note. */
async function convertOne(input: NoteInput, output: PlannedOutput, run: Run): Promise<Outcome> {
  const { io, options, notes, written } = run;
  if (output.kind === 'file') {
    const force = options.force ?? false;
    const around = { format: options.to, force, cwd: io.cwd, notes, written };
    const refusal = await refusalOf(input, output, around);
    if (refusal !== null) return { ok: false, trouble: refusal };
    if (run.baseIdentity !== null && (await identityOf(output.path)) === run.baseIdentity) {
      return {
        ok: false,
        trouble: `${output.name} is the document of --base and was left as it is. Give another --out.`,
      };
    }
  }
  const opened = await openNote(input, io);
  if (!opened.ok) return opened;
  const made = await write(input, opened, run);
  if (!made.ok) return made;
  for (const words of made.told ?? []) run.told.add(words);
  if (output.kind === 'standard output') {
    await io.stdout.write(made.bytes);
    return { ok: true, errors: 0 };
  }
  const trouble = await save(input, output, made.bytes, run);
  return trouble === null ? { ok: true, errors: errorsIn(opened) } : { ok: false, trouble };
}

function errorsIn({ note, problems }: Opened): number {
  return problems.filter(({ severity }) => severity === 'error').length + countErrors(note);
}

async function write(input: NoteInput, opened: Opened, { io, options, base }: Run): Promise<Written> {
  const { title, write: writer } = WRITERS[options.to];
  try {
    const { public: isPublic = false, sentence = '' } = options;
    const note = versionOf(opened.note, { isPublic, sentence });
    const [page, word] = [pageOptions(options), wordOptions(options)];
    return await writer({ ...opened, note, name: input.name, today: io.today, page, word, base });
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
