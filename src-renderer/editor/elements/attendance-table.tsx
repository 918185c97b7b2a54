import { Table } from 'lucide-react';
import type { ReactNode } from 'react';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import { attendanceLines, GROUP_TITLES } from '../../../shared/note/attendance.ts';
import type { Attendance, AttendanceRow } from '../../../shared/note/blocks.ts';
import { AttendanceGrid } from '../attendance/attendance-grid.tsx';
import { useRows } from '../attendance/use-rows.ts';
import type { NoteEditor } from '../note-editor.ts';
import type { ElementOf } from './block-element.tsx';
import './attendance-table.css';

const COLUMNS = ['role', 'name', 'authority'] as const;
const TITLES = { role: 'Role', name: 'Name', authority: 'Authority' } as const;

/** Who was there, as a table; as its own lines where they say more than a table would. */
export function AttendanceTable({ attributes, children, element }: ElementOf<Attendance>): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const isReadOnly = useReadOnly();
  const lines = attendanceLines(element);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to its fields
    <div
      {...attributes}
      className="attendance"
      contentEditable={false}
      // At each edit Slate would put the selection back into its words, and keys typed here would go nowhere.
      onFocus={() => ReactEditor.blur(editor)}
    >
      {lines ? (
        <Lines lines={lines} />
      ) : isReadOnly ? (
        <People rows={element.rows} />
      ) : (
        <AttendanceGrid element={element} />
      )}
      {lines && !isReadOnly && element.rows.length > 0 && <MakeTable element={element} />}
      <span hidden>{children}</span>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines are never moved: a change makes a table of them
    <p key={index} className="paragraph">
      {line}
    </p>
  ));
}

/** The names in the lines, as a table to edit, which takes the place of the lines. */
function MakeTable({ element }: { readonly element: Attendance }): ReactNode {
  const rows = useRows(element);
  const count = element.rows.length;
  return (
    <button type="button" className="make-table" onClick={rows.makeTable}>
      <Table aria-hidden="true" size={15} />
      {count === 1 ? 'Make a table of this name' : `Make a table of these ${count} names`}
    </button>
  );
}

function People({ rows }: { readonly rows: readonly AttendanceRow[] }): ReactNode {
  const told = rows.filter((row) => COLUMNS.some((column) => row[column].trim() !== ''));
  if (told.length === 0) return <p className="attendance-none">Nobody is listed yet.</p>;
  const shown = COLUMNS.filter(
    (column) => column === 'role' || told.some((row) => row[column].trim() !== ''),
  );
  return (
    <table>
      <thead>
        <tr>
          {shown.map((column) => (
            <th key={column} scope="col">
              {TITLES[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is known by their place in the list only
          <tr key={index}>
            {shown.map((column) => (
              <td key={column}>{cell(row, column, told[index - 1])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A role stands in the first row of those who share it. */
function cell(
  row: AttendanceRow,
  column: (typeof COLUMNS)[number],
  before: AttendanceRow | undefined,
): string {
  if (column === 'role') return before && roleOf(before) === roleOf(row) ? '' : roleOf(row);
  if (column === 'name' && row.remark)
    return `${row.name.trim()} (${row.remark.replace(/^\((.*)\)$/s, '$1')})`;
  return row[column].trim();
}

function roleOf({ role, group }: AttendanceRow): string {
  return role.trim() || GROUP_TITLES[group];
}
