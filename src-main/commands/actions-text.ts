import { isOpen } from '../../shared/note/actions.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import type { NoteActions } from './actions.ts';
import type { Paint } from './paint.ts';
import { printable, printableLine } from './printable.ts';
import { counted, listed } from './report.ts';
import { type Column, textTable } from './text-table.ts';
import { wrap } from './wrap.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Item', least: 10 },
  { heading: 'Action', least: 16 },
  { heading: 'Owner', least: 8 },
  { heading: 'Due', least: 8 },
  { heading: 'Status', least: 6 },
];

const NO_OWNER = '(no owner)';

/** What the table is drawn for. */
export interface ActionsTextOptions {
  readonly today: string;
  readonly columns: number;
  readonly openOnly: boolean;
  readonly paint: Paint;
}

type Action = NoteActions['actions'][number];

/** The register of actions for people: a table for each note, and a count; nothing where no note was read. */
export function actionsText(notes: readonly NoteActions[], options: ActionsTextOptions): string {
  if (notes.length === 0) return '';
  const tables = notes
    .filter(({ actions }) => actions.length > 0)
    .map((note) => `${noteLines(note, options).join('\n')}\n`);
  return [...tables, `${countLine(notes, options)}\n`].join('\n');
}

function noteLines(note: NoteActions, { today, columns, paint }: ActionsTextOptions): readonly string[] {
  const date = note.date === null ? 'no date' : dateInWords(note.date);
  const heading = [printableLine(note.title), date, printableLine(note.file)].filter(Boolean).join(' · ');
  const rows = note.actions.map((action) => [
    printableLine([action.item, action.title].filter(Boolean).join(' ')) || '(outside the items)',
    printable(action.text),
    action.owner === null ? NO_OWNER : printableLine(action.owner),
    action.due === null ? '' : dateInWords(action.due) + (isOverdue(action, today) ? ' (overdue)' : ''),
    action.status,
  ]);
  return [
    ...wrap(heading, columns).map((line) => paint('heading', line)),
    ...textTable(COLUMNS, rows, columns),
  ];
}

function isOverdue(action: Action, today: string): boolean {
  return action.due !== null && action.due < today && isOpen(action);
}

function countLine(notes: readonly NoteActions[], { openOnly, today }: ActionsTextOptions): string {
  const actions = notes.flatMap((note) => note.actions);
  const noun = openOnly ? 'open action' : 'action';
  const where = `in ${counted(notes.length, 'note')}`;
  if (actions.length === 0) return `No ${noun}s ${where}.`;
  const without = actions.filter(({ owner }) => owner === null).length;
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const remarks = [
    ...(without > 0 ? [`${without} without an owner`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
  ];
  return `${counted(actions.length, noun)} ${where}${remarks.length > 0 ? `: ${listed(remarks)}` : ''}.`;
}
