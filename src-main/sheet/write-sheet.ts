import type { Cell, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { AttendanceRow } from '../../shared/note/blocks.ts';
import type { ActionRegisterRow } from '../csv/register-rows.ts';
import { COLOUR, FONT } from '../word/look.ts';
import { packedParts, zipDate } from '../zip/packed-parts.ts';
import { unpackedParts } from '../zip/unpacked-parts.ts';
import { type SheetTable, withTables } from './sheet-tables.ts';
import { sheetWords } from './sheet-words.ts';
import { type SheetProperties, withProperties } from './with-properties.ts';

/** What a workbook shows, a sheet each. */
export interface SheetContent {
  readonly actions: readonly ActionRegisterRow[];
  readonly attendance: readonly AttendanceRow[];
}

/** What the file tells of itself; `date` is the day (ISO) of the meeting, null where it is not known. */
export interface SheetOptions {
  readonly title?: string;
  readonly date?: string | null;
}

interface Column<Row> {
  readonly title: string;
  /** In characters of the standard letter. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

const ACTIONS: readonly Column<ActionRegisterRow>[] = [
  { title: 'Item', width: 8, cell: ({ item }) => words(item) },
  { title: 'Title', width: 30, cell: ({ title }) => words(title) },
  { title: 'Action', width: 60, cell: ({ text }) => words(text) },
  { title: 'Owner', width: 24, cell: ({ owner }) => words(owner ?? '') },
  { title: 'Due', width: 12, cell: ({ due }) => day(due) },
  { title: 'Status', width: 12, cell: ({ status }) => words(status) },
];

const ATTENDANCE: readonly Column<AttendanceRow>[] = [
  { title: 'Group', width: 16, cell: ({ group }) => words(GROUP_TITLES[group]) },
  { title: 'Role', width: 24, cell: ({ role }) => words(role) },
  { title: 'Name', width: 32, cell: ({ name }) => words(name) },
  { title: 'Authority', width: 36, cell: ({ authority }) => words(authority) },
  { title: 'Remark', width: 30, cell: ({ remark }) => words(remark ?? '') },
];

/** Days as Britain writes them in tables, whatever the country of the spreadsheet. */
const DAY_FORMAT = 'dd/mm/yyyy';

const LETTER_POINTS = 11;

/**
 * Actions and attendance as an Excel workbook (.xlsx, ISO/IEC 29500 transitional) of two sheets, each a table with its
 * titles in a row that stays in sight. Days are real dates; all else is text, whatever it begins with, so that nothing
 * is run as a formula. The same content always gives the same bytes.
 */
export async function writeSheet(
  { actions, attendance }: SheetContent,
  { title = '', date = null }: SheetOptions = {},
): Promise<Uint8Array> {
  const tables: readonly (readonly [SheetTable, Sheet<never>])[] = [
    tableOf('Actions', ACTIONS, actions),
    tableOf('Attendance', ATTENDANCE, attendance),
  ];
  const made = writeXlsxFile(
    tables.map(([, sheet]) => sheet),
    { fontFamily: FONT, fontSize: LETTER_POINTS },
  );
  const parts = withTables(
    unpackedParts(new Uint8Array(await (await made.toBlob()).arrayBuffer())),
    tables.map(([table]) => table),
  );
  const properties: SheetProperties = { title: sheetWords(title), date: zipDate(date) };
  return packedParts(withProperties(parts, properties), properties.date);
}

function tableOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly [SheetTable, Sheet<never>] {
  const titles = columns.map(({ title }) => title);
  return [
    { name, titles, rows: rows.length },
    {
      sheet: name,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [titles.map(heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))],
    },
  ];
}

function heading(title: string): Cell {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    textColor: `#${COLOUR.accent}`,
    bottomBorderColor: `#${COLOUR.accent}`,
    bottomBorderStyle: 'medium',
  };
}

/** Words in as many lines as the width of their column needs. */
function words(text: string): Cell {
  return text === '' ? null : { value: sheetWords(text), type: String, wrap: true, alignVertical: 'top' };
}

/** Spreadsheets count days from this year on. */
const FIRST_YEAR = 1900;

/** An ISO day as a date of a spreadsheet; as words where there is no such day. */
function day(iso: string | null): Cell {
  const date = new Date(`${iso}T00:00:00Z`);
  if (iso === null || !(date.getUTCFullYear() >= FIRST_YEAR)) return words(iso ?? '');
  return { value: date, type: Date, format: DAY_FORMAT, align: 'left', alignVertical: 'top' };
}
