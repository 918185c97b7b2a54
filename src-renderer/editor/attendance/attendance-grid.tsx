import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useSlateStatic } from 'slate-react';
import type { Attendance, AttendanceRow } from '../../../shared/note/blocks.ts';
import { IS_MAC } from '../../ui/keys.ts';
import type { NoteEditor } from '../note-editor.ts';
import { AddPerson } from './add-person.tsx';
import { type CellEdit, HELP } from './columns.ts';
import {
  addBelow,
  type CellColumn,
  insertPeople,
  isEmptyRow,
  moveRow,
  removeRow,
  setCell,
  toggleAway,
} from './edit-rows.ts';
import { type GridIntent, gridIntent } from './grid-keys.ts';
import { GROUP_NAMES } from './groups.ts';
import { leaveGrid } from './leave-grid.ts';
import { isList, pastedList } from './pasted-people.ts';
import { PeopleTable, type Place } from './people-table.tsx';
import { SayAloud, tellPasted } from './tell-pasted.ts';
import { useCellClipboard } from './use-cell-clipboard.ts';
import { useRows } from './use-rows.ts';
import './attendance-grid.css';

/** The place of the column of remarks, which is the last. */
const REMARK = 3;

/** Who was there, as a table that is edited where it stands. */
export function AttendanceGrid({ element }: { readonly element: Attendance }): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const rows = useRows(element);
  const say = useContext(SayAloud);
  const help = useId();
  const [active, setActive] = useState<Place>({ row: 0, column: 1 });
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const [told, setTold] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  /** Set where a cell is to take the focus once it is drawn. */
  const isWanted = useRef(false);
  /** The roles of those who were moved to the apologies, by name, for the way back. */
  const former = useRef(new Map<string, string>());

  // The column stays while the focus is in it: the last remark may be cleared to type another.
  const [hasRemark, setHasRemark] = useState(false);
  const needsRemark =
    element.rows.some(({ remark = '' }) => remark !== '') || (hasRemark && active.column === REMARK);
  if (hasRemark !== needsRemark) setHasRemark(needsRemark);
  const columns: readonly CellColumn[] = needsRemark
    ? ['role', 'name', 'authority', 'remark']
    : ['role', 'name', 'authority'];
  const at: Place = {
    row: Math.min(active.row, Math.max(0, element.rows.length - 1)),
    column: Math.min(active.column, columns.length - 1),
  };

  useLayoutEffect(() => {
    if (!isWanted.current || edit !== null) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${active.row} ${active.column}"]`);
    if (!cell) return;
    isWanted.current = false;
    cell.focus();
  });

  function go(row: number, column: number): void {
    const last = rows.now().length - 1;
    if (last < 0) {
      focusAdd();
      return;
    }
    isWanted.current = true;
    // At once: the next key may be on its way.
    flushSync(() => {
      setEdit(null);
      setActive({
        row: Math.min(Math.max(0, row), last),
        column: Math.min(Math.max(0, column), columns.length - 1),
      });
    });
  }

  function focusAdd(): void {
    frame.current?.querySelector<HTMLElement>('.add-person-name')?.focus();
  }

  function startEdit(how: CellEdit): void {
    flushSync(() => setEdit(how));
  }

  function toggle(index: number): void {
    const person = rows.now()[index];
    if (!person || isEmptyRow(person)) return;
    const role = former.current.get(person.name);
    if (person.group !== 'apologies' && person.group !== 'absent')
      former.current.set(person.name, person.role);
    let group: AttendanceRow['group'] = person.group;
    rows.change((now) => {
      const moved = toggleAway(now, index, role);
      group = moved.rows[moved.index]?.group ?? group;
      return moved.rows;
    });
    setTold(`${person.name.trim()}: ${GROUP_NAMES[group]}`);
  }

  function remove(index: number): void {
    const person = rows.now()[index];
    const left = rows.change((now) => removeRow(now, index));
    setTold(`${person?.name.trim() || 'The row'} removed`);
    go(Math.min(index, left.length - 1), at.column);
  }

  function carryOut(intent: GridIntent): void {
    const { row, column } = at;
    switch (intent.do) {
      case 'go':
        if (intent.rows > 0 && row === rows.now().length - 1) focusAdd();
        else go(row + intent.rows, column + intent.columns);
        break;
      case 'row-edge':
        go(row, intent.end ? columns.length - 1 : 0);
        break;
      case 'grid-edge':
        go(intent.end ? rows.now().length - 1 : 0, intent.end ? columns.length - 1 : 0);
        break;
      case 'edit':
        startEdit('go-on');
        break;
      case 'type':
        startEdit('replace');
        break;
      case 'clear': {
        const person = rows.now()[row];
        if (person && isEmptyRow(person)) remove(row);
        // The role says where somebody stands: it is changed, never nothing.
        else if (columns[column] !== 'role')
          rows.change((now) => setCell(now, row, columns[column] ?? 'name', ''));
        break;
      }
      case 'remove':
        remove(row);
        break;
      case 'add':
        rows.change((now) => addBelow(now, row));
        go(row + 1, columns.indexOf('name'));
        break;
      case 'move': {
        let index = row;
        rows.change((now) => {
          const moved = moveRow(now, row, intent.step);
          index = moved.index;
          return moved.rows;
        });
        const person = rows.now()[index];
        if (person) setTold(`${person.name.trim()}: ${person.role.trim()}, row ${index + 1}`);
        go(index, column);
        break;
      }
      case 'toggle':
        toggle(row);
        break;
      case 'leave':
        leaveGrid(editor, element);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (target instanceof HTMLInputElement) {
      onKeyInCell(event);
      return;
    }
    if (!(target instanceof HTMLTableCellElement)) return;
    const intent = gridIntent(event.nativeEvent, IS_MAC);
    if (!intent) return;
    // The letter itself is typed by the browser, into the field that has the focus by then.
    if (intent.do !== 'type') event.preventDefault();
    carryOut(intent);
  }

  function onKeyInCell(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const { row, column } = at;
    const last = { row: rows.now().length - 1, column: columns.length - 1 };
    const back = event.shiftKey;
    switch (event.key) {
      case 'Enter':
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const step = event.key === 'ArrowUp' || (event.key === 'Enter' && back) ? -1 : 1;
        if (row + step > last.row) focusAdd();
        else go(row + step, column);
        break;
      }
      case 'Tab':
        event.preventDefault();
        if (!back && row === last.row && column === last.column) focusAdd();
        else if (back) go(column === 0 ? row - 1 : row, column === 0 ? last.column : column - 1);
        else go(column === last.column ? row + 1 : row, column === last.column ? 0 : column + 1);
        break;
      case 'Escape':
        event.preventDefault();
        go(row, column);
    }
  }

  function paste(text: string): void {
    if (isList(text)) {
      const pasted = pastedList(text);
      tellPasted(pasted, { tell: setTold, say });
      if (pasted.people.length === 0) return;
      let first = at.row;
      rows.change((now) => {
        const after = insertPeople(now, at.row, pasted.people);
        const name = pasted.people[0]?.name;
        first = after.findIndex((row) => row.name === name && !now.includes(row));
        return after;
      });
      go(first, at.column);
      return;
    }
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') rows.change((now) => setCell(now, at.row, columns[at.column] ?? 'name', words));
  }

  /** Into the words of a cell a browser pastes itself, but for several lines or cells. */
  function onPaste(event: ClipboardEvent): void {
    event.stopPropagation();
    const text = event.clipboardData.getData('text/plain');
    if (!isList(text)) return;
    event.preventDefault();
    paste(text);
  }

  useCellClipboard(frame, {
    words: () => element.rows[at.row]?.[columns[at.column] ?? 'name']?.trim() ?? '',
    onPaste: paste,
  });

  return (
    <div ref={frame} className="attendance-form">
      {element.rows.length > 0 ? (
        <PeopleTable
          people={element.rows}
          columns={columns}
          place={at}
          edit={edit}
          help={help}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={(row, column) => {
            if (row !== at.row || column !== at.column) setEdit(null);
            setActive({ row, column });
          }}
          onEdit={() => startEdit('go-on')}
          onType={(row, column, words) => {
            const now = rows.type(`${row} ${column}`, (all) => setCell(all, row, column, words));
            return now[row]?.[column] ?? '';
          }}
          onLeave={() => {
            rows.leave();
            setEdit(null);
          }}
          onToggle={toggle}
          onRemove={remove}
        />
      ) : (
        <p className="attendance-none">Nobody is listed yet.</p>
      )}
      <AddPerson
        rows={rows}
        drawn={element.rows}
        onTell={setTold}
        onUp={() => go(Number.MAX_SAFE_INTEGER, 1)}
        onEscape={() => leaveGrid(editor, element)}
      />
      <p id={help} className="visually-hidden">
        {HELP}
      </p>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </div>
  );
}
