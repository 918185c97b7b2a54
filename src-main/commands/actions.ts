import { isOpen } from '../../shared/note/actions.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { type ActionRegisterRow, actionRegisterRows } from '../csv/register-rows.ts';
import { actionsText } from './actions-text.ts';
import { announceLarge } from './announce-large.ts';
import { noteInputs, openNote } from './inputs.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import { json } from './note-json.ts';
import { paintFor } from './paint.ts';
import { reportTrouble } from './report.ts';

export interface ActionsOptions {
  readonly open?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly stdin?: boolean;
}

/** The actions of one note; `date` is the ISO date of its meeting. */
export interface NoteActions {
  readonly file: string;
  readonly title: string;
  readonly date: string | null;
  readonly actions: readonly ActionRegisterRow[];
}

/** The columns of the register, and the properties of its JSON. */
const COLUMNS = ['file', 'date', 'ai', 'item', 'title', 'text', 'owner', 'due', 'status'] as const;

/** The register of the actions of several notes, in the order of the meetings. */
export async function actions(
  names: readonly string[],
  options: ActionsOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const notes: NoteActions[] = [];
  let failed = false;
  const inputs = noteInputs(names, options, io);
  await announceLarge(inputs, io);
  for (const input of inputs) {
    const opened = await openNote(input, io);
    if (opened.ok) {
      const rows = actionRegisterRows(input.name, opened.note);
      notes.push({
        file: input.name,
        title: noteTitle(opened.note),
        date: meetingOf(opened.note).date,
        actions: options.open ? rows.filter(isOpen) : rows,
      });
    } else {
      failed = true;
      await reportTrouble(io, input.name, opened.trouble);
    }
  }
  await io.stdout.write(await registerText(notes.sort(byDate), options, io));
  return failed ? EXIT.failed : EXIT.done;
}

async function registerText(
  notes: readonly NoteActions[],
  options: ActionsOptions,
  io: CommandIo,
): Promise<string> {
  if (!options.json && !options.csv) {
    return actionsText(notes, {
      today: io.today,
      columns: io.columns,
      openOnly: options.open ?? false,
      paint: paintFor(io.colour),
    });
  }
  const rows = notes.flatMap(({ date, actions }) =>
    actions.map(({ file, ai, item, title, text, owner, due, status }) => {
      return { file, date, ai, item, title, text, owner, due, status };
    }),
  );
  if (options.json) return json(rows);
  const { writeCsv } = await import('../csv/write-csv.ts');
  return writeCsv(rows, COLUMNS);
}

/** Earlier meetings first, notes without a date last; otherwise in the order that they were given. */
function byDate(one: NoteActions, other: NoteActions): number {
  if (one.date === other.date) return 0;
  if (one.date === null) return 1;
  if (other.date === null) return -1;
  return one.date < other.date ? -1 : 1;
}
