import type { CommandId } from '../../shared/commands.ts';

/** What a field does by itself, as the browser calls it. */
const OF_FIELDS: Readonly<Partial<Record<CommandId, string>>> = {
  'select-all': 'selectAll',
  undo: 'undo',
  redo: 'redo',
};

/** What words are typed in; a box that is ticked has none to select, and nothing to undo. */
const TEXT_FIELDS = 'textarea, input:not([type="checkbox"], [type="radio"])';

/**
 * Whether a command is one of the field that has the focus, which carries it out then: its own words are selected, and
 * what was typed in it is undone. Done here and not left to the browser, as the native menu has the same keys and would
 * do it to the note. What is typed in a form of the note is in the note already, and undone with the rest of it; so is what
 * was just done to the note from a field (`data-undoes-note`).
 */
export function fieldCommand(id: CommandId): boolean {
  const ofField = OF_FIELDS[id];
  const { activeElement } = document;
  if (!ofField || !activeElement) return false;
  // Whoever is at a cell means the table; all of the note would be gone with the next letter.
  if (id === 'select-all' && activeElement.matches('[role="gridcell"], [role="rowheader"]')) return true;
  if (!activeElement.matches(TEXT_FIELDS)) return false;
  if (id !== 'select-all' && activeElement.closest('[data-slate-editor], [data-undoes-note]')) return false;
  document.execCommand(ofField);
  return true;
}
