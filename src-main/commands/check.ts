import { problemsOf } from '../../shared/note/problems/find.ts';
import { type SummaryProblem, summaryProblem } from '../../shared/note/summary.ts';
import { announceLarge } from './announce-large.ts';
import { type NoteInput, noteInputs, openNote } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import { json } from './note-json.ts';
import { type Paint, paintFor } from './paint.ts';
import { printableLine } from './printable.ts';
import { counted, listed, reportTrouble } from './report.ts';

export interface CheckOptions {
  readonly json?: boolean;
  readonly stdin?: boolean;
}

/** The problems of one note; `error` says why a note could not be read. */
export interface CheckedNote {
  readonly file: string;
  readonly problems: readonly SummaryProblem[];
  readonly error?: string;
}

/** Tells the problems of notes. Fails where one has an error or can't be read. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const checked: CheckedNote[] = [];
  const inputs = noteInputs(names, options, io);
  await announceLarge(inputs, io);
  for (const input of inputs) {
    const note = await checkOne(input, io);
    if (note.error !== undefined) await reportTrouble(io, note.file, note.error);
    checked.push(note);
  }
  await io.stdout.write(options.json ? json(checked) : checkedText(checked, paintFor(io.colour)));
  return checked.some(isFaulty) ? EXIT.failed : EXIT.done;
}

async function checkOne(input: NoteInput, io: CommandIo): Promise<CheckedNote> {
  const opened = await openNote(input, io);
  if (!opened.ok) return { file: input.name, problems: [], error: opened.trouble };
  const problems = [...opened.problems, ...problemsOf(opened.note, { today: io.today })];
  problems.sort((one, other) => one.line - other.line || one.column - other.column);
  return { file: input.name, problems: problems.map(summaryProblem) };
}

function isFaulty({ problems, error }: CheckedNote): boolean {
  return error !== undefined || problems.some(({ severity }) => severity === 'error');
}

/** The problems for people: a line each, the notes parted by an empty line, and their count. */
export function checkedText(checked: readonly CheckedNote[], paint: Paint): string {
  const groups = checked
    .filter(({ problems }) => problems.length > 0)
    .map(({ file, problems }) =>
      problems.map((problem) => `${problemLine(file, problem, paint)}\n`).join(''),
    );
  return [...groups, `${countLine(checked)}\n`].join('\n');
}

function problemLine(
  file: string,
  { line, column, severity, message }: SummaryProblem,
  paint: Paint,
): string {
  return `${printableLine(file)}:${line}:${column}: ${paint(severity, severity)}: ${printableLine(message)}`;
}

function countLine(checked: readonly CheckedNote[]): string {
  const read = checked.filter(({ error }) => error === undefined);
  const unread = checked.length - read.length;
  return [
    ...(read.length > 0 ? [problemCount(read)] : []),
    ...(unread > 0 ? [`${counted(unread, 'file')} could not be read.`] : []),
  ].join(' ');
}

function problemCount(checked: readonly CheckedNote[]): string {
  const problems = checked.flatMap((note) => note.problems);
  const notes = counted(checked.length, 'note');
  if (problems.length === 0) return `No problems in ${notes}.`;
  return `${counted(problems.length, 'problem')} in ${notes}: ${listed(severityCounts(problems))}.`;
}

/** `2 errors`, `1 hint`: how many there are of each severity that there is. */
export function severityCounts(problems: readonly Pick<SummaryProblem, 'severity'>[]): readonly string[] {
  return (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
}
