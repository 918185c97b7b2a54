import { ReactEditor } from 'slate-react';
import type { Attendance } from '../../shared/note/blocks.ts';
import type { Found } from '../../shared/note/find-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { blockAt } from '../editor/places.ts';

/** A field or a cell of a form in the page. */
type Field = HTMLElement;

/** What is found in a form in the page rather than in words. */
export type InForm = Exclude<Found['at'], { kind: 'words' }>;

/** The field or the cell that shows what was found in a form; null where it is not drawn. */
export function fieldOf(editor: NoteEditor, top: number, at: InForm): Field | null {
  const block = blockAt(editor, at.kind === 'person' ? [top, ...at.path] : [top]);
  const form = block && drawn(editor, block);
  if (!form) return null;
  if (at.kind === 'title') return form.querySelector<Field>('.note-title');
  if (at.kind === 'field') {
    const field = form.querySelectorAll('.note-field')[at.index];
    return field?.querySelector<Field>(at.part === 'label' ? '.note-label' : '.note-value') ?? null;
  }
  return block.type === 'attendance' ? cellOf(form, block, at) : null;
}

/** The cell of a person: in the table, in the grid, or among the lines of a list in running text. */
function cellOf(
  form: HTMLElement,
  { rows }: Attendance,
  { row, part }: Extract<InForm, { kind: 'person' }>,
): Field | null {
  const words = rows[row]?.[part].trim() ?? '';
  const cells = [...form.querySelectorAll<Field>('td, input, textarea, [role="gridcell"], p')];
  const fitting = cells.filter((cell) => {
    const shown = wordsIn(cell);
    return shown === words || (cell.matches('td, p') && shown.includes(words));
  });
  // Two people can hold one office: the cell is that of the same turn.
  const turn = rows.slice(0, row).filter((person) => person[part].trim() === words).length;
  return fitting[turn] ?? fitting.at(-1) ?? null;
}

function wordsIn(cell: Field): string {
  const isField = cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement;
  return (isField ? cell.value : (cell.textContent ?? '')).trim();
}

/** Puts the focus into a field, with what was found selected; a cell that takes none is brought into sight only. */
export function focusField(field: Field, { start, end }: Pick<Found, 'start' | 'end'>): void {
  field.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(start, end);
  }
}

function drawn(editor: NoteEditor, block: Parameters<typeof ReactEditor.toDOMNode>[1]): HTMLElement | null {
  try {
    return ReactEditor.toDOMNode(editor, block);
  } catch {
    // An entry out of sight may not be drawn yet.
    return null;
  }
}
