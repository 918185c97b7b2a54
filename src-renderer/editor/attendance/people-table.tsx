import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { type CellEdit, TITLES } from './columns.ts';
import type { CellColumn, Rows } from './edit-rows.ts';
import { isFirstOfRole } from './groups.ts';
import { PersonRow } from './person-row.tsx';

/** A cell, by its row and which of the columns. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface PeopleTableProps {
  readonly people: Rows;
  readonly columns: readonly CellColumn[];
  /** The cell that Tab reaches, and how it is edited; null where it is not. */
  readonly place: Place;
  readonly edit: CellEdit | null;
  /** What tells of its keys. */
  readonly help: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onFocus: (row: number, column: number) => void;
  readonly onEdit: () => void;
  /** Takes what is typed in a cell; answers what stands in it then. */
  readonly onType: (row: number, column: CellColumn, words: string) => string;
  readonly onLeave: () => void;
  readonly onToggle: (row: number) => void;
  readonly onRemove: (row: number) => void;
}

/** The people of the attendance, a row each, as a grid to go through by keys. */
export function PeopleTable(props: PeopleTableProps): ReactNode {
  const { people, columns, place, edit, help } = props;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are gone through by keys
      role="grid"
      aria-label="Attendance"
      aria-describedby={help}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {TITLES[column]}
            </th>
          ))}
          <td aria-hidden="true" className="person-actions" />
        </tr>
      </thead>
      <tbody>
        {people.map((row, index) => (
          <PersonRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a person is known by their place in the list only
            key={index}
            row={row}
            index={index}
            columns={columns}
            isFirstOfRole={isFirstOfRole(people, index)}
            active={index === place.row ? place.column : -1}
            edit={index === place.row ? edit : null}
            onFocus={(column) => props.onFocus(index, column)}
            onEdit={props.onEdit}
            onType={(column, words) => props.onType(index, column, words)}
            onLeave={props.onLeave}
            onToggle={() => props.onToggle(index)}
            onRemove={() => props.onRemove(index)}
          />
        ))}
      </tbody>
    </table>
  );
}
