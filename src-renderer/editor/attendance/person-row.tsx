import { UserCheck, UserMinus, X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { GROUP_TITLES } from '../../../shared/note/attendance.ts';
import type { AttendanceRow } from '../../../shared/note/blocks.ts';
import { keysForPeople } from '../../ui/keys.ts';
import { useDraft } from '../use-draft.ts';
import { type CellEdit, TITLES } from './columns.ts';
import type { CellColumn } from './edit-rows.ts';

interface PersonRowProps {
  readonly row: AttendanceRow;
  readonly index: number;
  readonly columns: readonly CellColumn[];
  /** A role stands in the first row of those who share it. */
  readonly isFirstOfRole: boolean;
  /** The column of the cell that Tab reaches; -1 in any other row. */
  readonly active: number;
  readonly edit: CellEdit | null;
  readonly onFocus: (column: number) => void;
  readonly onEdit: () => void;
  /** Answers what the note has of it then. */
  readonly onType: (column: CellColumn, words: string) => string;
  readonly onLeave: () => void;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** One person in the grid. */
export function PersonRow(props: PersonRowProps): ReactNode {
  const { row, index, columns, isFirstOfRole, active, edit } = props;
  const name = row.name.trim() || 'the empty row';
  const isAway = row.group === 'apologies' || row.group === 'absent';
  return (
    <tr data-first={isFirstOfRole || undefined}>
      {columns.map((column, at) => {
        const isEdited = active === at && edit !== null;
        const words = row[column] ?? '';
        const shown = words.trim() || (column === 'role' ? GROUP_TITLES[row.group] : '');
        return (
          <td
            key={column}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that takes the focus
            role="gridcell"
            tabIndex={active === at && !isEdited ? 0 : -1}
            data-cell={`${index} ${at}`}
            data-column={column}
            onFocus={(event) => {
              if (event.target === event.currentTarget) props.onFocus(at);
            }}
            onDoubleClick={props.onEdit}
          >
            {isEdited ? (
              <CellField
                name={`${TITLES[column]} of ${name}`}
                value={words}
                how={edit}
                onType={(typed) => props.onType(column, typed)}
                onLeave={props.onLeave}
              />
            ) : (
              <span className="cell-words">{shown}</span>
            )}
          </td>
        );
      })}
      <td className="person-actions">
        <button
          type="button"
          tabIndex={-1}
          aria-label={isAway ? `Move ${name} to those present` : `Move ${name} to the apologies`}
          title={isAway ? 'Present (Space)' : 'Apologies (Space)'}
          onClick={props.onToggle}
        >
          {isAway ? <UserCheck aria-hidden="true" size={15} /> : <UserMinus aria-hidden="true" size={15} />}
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Remove ${name}`}
          title={`Remove (${keysForPeople('CmdOrCtrl+Delete')})`}
          onClick={props.onRemove}
        >
          <X aria-hidden="true" size={15} />
        </button>
      </td>
    </tr>
  );
}

interface CellFieldProps {
  readonly name: string;
  readonly value: string;
  readonly how: CellEdit;
  readonly onType: (words: string) => string;
  readonly onLeave: () => void;
}

/** The words of a cell while they are edited. */
function CellField({ name, value, how, onType, onLeave }: CellFieldProps): ReactNode {
  const [words, type] = useDraft({ value, write: onType });
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    // The key that opened the field is typed into it next.
    if (how === 'replace') field.current?.select();
    else field.current?.setSelectionRange(-1, -1);
  }, [how]);
  return (
    <input
      ref={field}
      className="cell-field"
      aria-label={name}
      value={words}
      spellCheck={false}
      onChange={({ target }) => type(target.value)}
      onBlur={onLeave}
    />
  );
}
