import { announceLarge } from './announce-large.ts';
import { noteInputs, openNote } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import { noteJson, noteSummary } from './note-json.ts';
import { paintFor } from './paint.ts';
import { reportTrouble } from './report.ts';
import { summaryText } from './summary-text.ts';

export interface ReadOptions {
  readonly json?: boolean;
  readonly stdin?: boolean;
}

/** Tells what is in a note: for people, or all of it as JSON. */
export async function read(name: string | undefined, options: ReadOptions, io: CommandIo): Promise<ExitCode> {
  const [input] = noteInputs(name === undefined ? [] : [name], options, io);
  await announceLarge([input], io);
  const opened = await openNote(input, io);
  if (!opened.ok) {
    await reportTrouble(io, input.name, opened.trouble);
    return EXIT.failed;
  }
  const text = options.json
    ? noteJson(opened, io.today)
    : summaryText(noteSummary(opened, io.today), io.columns, paintFor(io.colour));
  await io.stdout.write(text);
  return EXIT.done;
}
