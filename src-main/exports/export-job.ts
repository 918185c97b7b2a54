import type { ExportFormat, Exporting } from '../../shared/bridge/exporting.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { writeCalendar } from '../calendar/write-calendar.ts';
import { actionRegisterRows } from '../csv/register-rows.ts';
import { attendanceTableRows, writeAttendance } from '../csv/write-attendance.ts';
import { writeRegister } from '../csv/write-register.ts';
import { writeHtml } from '../html/write-html.ts';
import { onBase } from '../word/base/on-base.ts';
import { sheetOf } from './sheet-of.ts';

/** A note to be made into a file. */
export interface ExportJob {
  /** Without what is exempt, where the public version is wanted. */
  readonly note: Note;
  /** Of the note's own file: it stands in the rows of tables. */
  readonly name: string;
  readonly exporting: Pick<Exporting, 'page' | 'hasMarkers' | 'carriesNote'> & {
    readonly format: Exclude<ExportFormat, 'pdf'>;
  };
  /** The Word document whose looks are taken. */
  readonly base: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** The bytes of a file, and what there is to know of them in sentences; or sentences that say why there are none. */
export type Made =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly told: readonly string[] }
  | { readonly ok: false; readonly trouble: string };

/** Makes the file that an export is. The same job always gives the same bytes. */
export async function makeExport(job: ExportJob): Promise<Made> {
  const { note, name, exporting } = job;
  switch (exporting.format) {
    case 'docx':
      return makeWord(job);
    case 'html':
      return made(writeHtml(note, exporting.page));
    case 'xlsx':
      return { ok: true, bytes: await sheetOf(name, note), told: [] };
    case 'csv-actions':
      return made(writeRegister(actionRegisterRows(name, note)));
    case 'csv-attendance':
      return made(writeAttendance(attendanceTableRows(name, note)));
    case 'ics': {
      const calendar = writeCalendar(note);
      return calendar === null ? NO_DATES : made(calendar);
    }
    default:
      return assertNever(exporting.format);
  }
}

const NO_DATES: Made = {
  ok: false,
  trouble:
    'No file was made: no action of this note that is still open has a due date. The note is as it was. Set a date on an action (Tab leads to it), then export again.',
};

async function makeWord({ note, exporting, base }: ExportJob): Promise<Made> {
  const { writeWord } = await import('../word/write-word.ts');
  const { page, hasMarkers, carriesNote } = exporting;
  const packed = await writeWord(note, { ...page, hasMarkers, carriesNote });
  if (base === null) return { ok: true, bytes: packed, told: [] };
  const based = await onBase(packed, base.bytes);
  if (based.ok) return based;
  const trouble = `Nothing was exported. The document whose looks are taken, “${base.name}”, ${based.trouble} The note is as it was. Choose another document, or “As usual”.`;
  return { ok: false, trouble };
}

function made(text: string): Made {
  return { ok: true, bytes: Buffer.from(text), told: [] };
}

/** Rows that a preview shows of a table at most. */
const MOST_ROWS = 200;

/** The tables that a file of rows holds, as they are shown before it is made. */
export function tablesOf(
  note: Note,
  format: Exclude<ExportFormat, 'docx' | 'pdf' | 'html'>,
): { readonly tables: readonly { name: string; rows: string[][] }[]; readonly isWhole: boolean } {
  const all = wholeTables(note, format);
  return {
    tables: all.map(({ name, rows }) => ({ name, rows: rows.slice(0, MOST_ROWS + 1) })),
    isWhole: all.every(({ rows }) => rows.length <= MOST_ROWS + 1),
  };
}

function wholeTables(
  note: Note,
  format: Parameters<typeof tablesOf>[1],
): readonly { name: string; rows: string[][] }[] {
  const rows = actionRegisterRows('', note);
  const actions = {
    name: 'Actions',
    rows: [
      ['Item', 'Title', 'Action', 'Owner', 'Due', 'Status'],
      ...rows.map(({ item, title, text, owner, due, status }) => [
        item,
        title,
        text,
        owner ?? '',
        due ?? '',
        status,
      ]),
    ],
  };
  const attendance = {
    name: 'Attendance',
    rows: [
      ['Group', 'Role', 'Name', 'Authority', 'Remark'],
      ...attendanceTableRows('', note).map(({ group, role, name, authority, remark }) => [
        group,
        role,
        name,
        authority,
        remark,
      ]),
    ],
  };
  switch (format) {
    case 'xlsx':
      return [actions, attendance];
    case 'csv-actions':
      return [actions];
    case 'csv-attendance':
      return [attendance];
    case 'ics':
      return [
        {
          name: 'Dates',
          rows: [
            ['Due', 'Action', 'Owner'],
            ...rows
              .filter(({ due, status }) => due !== null && (status === 'open' || status === 'in progress'))
              .map(({ due, text, owner }) => [due ?? '', text, owner ?? '']),
          ],
        },
      ];
    default:
      return assertNever(format);
  }
}

/** A preview shows so many blocks at the top of a note: some twenty pages. */
const MOST_BLOCKS = 60;

/** The beginning of a note, for a preview of its first pages. */
export function firstOf(note: Note): { readonly note: Note; readonly isWhole: boolean } {
  const [header, ...blocks] = note;
  if (blocks.length <= MOST_BLOCKS) return { note, isWhole: true };
  return { note: [header, ...blocks.slice(0, MOST_BLOCKS)], isWhole: false };
}
