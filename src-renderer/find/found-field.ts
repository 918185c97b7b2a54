import { ReactEditor } from 'slate-react';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Attendance } from '../../shared/note/blocks.ts';
import type { FoundIn } from '../../shared/note/find-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { blockAt } from '../editor/places.ts';

/** What shows words beside those of a block: a field, a cell, or the element that a label stands at. */
export type Field = HTMLElement;

type Of<K extends FoundIn['kind']> = Extract<FoundIn, { kind: K }>;

/** The field that shows what was found beside the words; null for words, and where it is not drawn. */
export function fieldOf(editor: NoteEditor, top: number, at: FoundIn): Field | null {
  const block = blockAt(editor, 'path' in at ? [top, ...at.path] : [top]);
  const element = block && drawn(editor, block);
  if (!element) return null;
  switch (at.kind) {
    case 'words':
      return null;
    case 'title':
      return element.querySelector<Field>('.note-title');
    case 'field': {
      const field = element.querySelectorAll('.note-field')[at.index];
      return field?.querySelector<Field>(at.part === 'label' ? '.note-label' : '.note-value') ?? null;
    }
    case 'person':
      return block.type === 'attendance' ? cellOf(element, block, at) : null;
    case 'detail':
      return detailOf(element, at.part);
    case 'label':
      return block.type === 'item-title' && at.part === 'number' ? numberOf(element) : element;
    default:
      return assertNever(at);
  }
}

/** The field of an entry's number; where the note is read only, its cell. */
function numberOf(title: HTMLElement): Field | null {
  const cell = title.querySelector<Field>('.item-number-cell');
  return cell?.querySelector<Field>('.item-number') ?? cell;
}

/** The cell of a person: in the grid, in a table that is read only, or a line of a list in running text. */
function cellOf(form: HTMLElement, { rows }: Attendance, { row, part }: Of<'person'>): Field | null {
  if (part === 'line') return form.querySelectorAll<Field>('.paragraph')[row] ?? null;
  const column = part === 'group' ? 'role' : part;
  const cell = form.querySelector<Field>(`[data-cell^="${row} "][data-column="${column}"]`);
  if (cell) return cell;
  const words = rows[row]?.[column]?.trim() ?? '';
  const fitting = [...form.querySelectorAll<Field>('td')].filter(({ textContent }) =>
    textContent?.includes(words),
  );
  // Two people can hold one office: the cell is that of the same turn.
  const turn = rows.slice(0, row).filter((person) => person[column]?.trim() === words).length;
  return fitting[turn] ?? fitting.at(-1) ?? null;
}

/** What each detail of an action begins with in the line below it. */
const DETAILS: Readonly<Record<Of<'detail'>['part'], string>> = {
  owner: 'Owner: ',
  due: 'Due: ',
  status: '',
};

/** The field of a detail where its action has fields now, or its words in the line below. */
function detailOf(action: HTMLElement, part: Of<'detail'>['part']): Field | null {
  const field = action.querySelector<Field>(`[data-control="${part}"]`);
  if (field) return field;
  const details = [...action.querySelectorAll<Field>('.action-detail')];
  // How it stands is the last of them.
  if (part === 'status') return details.at(-1) ?? null;
  return details.find(({ textContent }) => textContent?.startsWith(DETAILS[part])) ?? null;
}

let marked: Field | null = null;

/** Marks the field that shows what was found, and no other; it tells which of its labels is meant. */
export function markFound(field: Field | null, at?: FoundIn): void {
  marked?.removeAttribute('data-found');
  marked = field;
  field?.setAttribute('data-found', at?.kind === 'label' ? at.part : 'field');
}

/** Puts the focus into the field of what was found, with it selected. False where nothing can be typed in there. */
export function focusField(
  editor: NoteEditor,
  top: number,
  at: FoundIn,
  start: number,
  end: number,
): boolean {
  const shown = fieldOf(editor, top, at);
  // A detail is a button until it is pressed, and a cell holds a field once it is entered.
  if (shown?.matches('button')) shown.click();
  else shown?.focus();
  const isCell = shown?.matches('[role="gridcell"]') ?? false;
  if (isCell) shown?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  const now = fieldOf(editor, top, at);
  const field = isCell ? now?.querySelector('input') : now;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.focus();
    field.setSelectionRange(start, end);
  }
  return field != null && field === document.activeElement;
}

function drawn(editor: NoteEditor, block: Parameters<typeof ReactEditor.toDOMNode>[1]): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, block);
  } catch {
    // An entry out of sight may not be drawn yet.
    return null;
  }
}
