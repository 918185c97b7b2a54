import type { ExportFormat } from '../../shared/bridge/exporting.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { actionRegisterRows } from '../csv/register-rows.ts';
import { attendanceTableRows } from '../csv/write-attendance.ts';

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
