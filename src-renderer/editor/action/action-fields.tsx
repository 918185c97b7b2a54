import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Editor, type Path } from 'slate';
import { useSlateStatic } from 'slate-react';
import type { Action } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt } from '../places.ts';
import { putCaret } from '../put-caret.ts';
import { leaveField, typeInField } from '../type-in-field.ts';
import { afterAction } from './after-action.ts';
import { DueField } from './due-field.tsx';
import { type FieldName, STATUS_NAMES, STATUSES } from './fields.ts';
import { OwnerField, type OwnerKeys } from './owner-field.tsx';
import type { Said } from './said-in-words.ts';

interface ActionFieldsProps {
  readonly element: Action;
  readonly said: Said;
  /** Where the action stands by now. */
  readonly place: () => Path | null;
  readonly onClose: () => void;
}

/**
 * The fields of an action. Tab goes from one to the next and from the last on behind the action; Enter goes from the
 * owner to the date, and from there on behind the action. Both take the name that is meant. Escape, and Shift+Tab from the first, go back to its words.
 */
export function ActionFields({ element, said, place, onClose }: ActionFieldsProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const group = useRef<HTMLFieldSetElement>(null);
  const ownerKeys = useRef<OwnerKeys>(null);
  // Words that are no date stay where they were typed.
  const [hasUnknown, setUnknown] = useState(false);

  /** Sets a property; answers what the note has of it then. */
  function write(field: FieldName, value: string | undefined): string {
    const path = place();
    const before = path && blockAt(editor, path);
    if (!path || before?.type !== 'action') return '';
    // What changes nothing is no step, and must not be taken for one to go on with.
    if (before[field] === value) return value ?? '';
    typeInField(editor, `${field} ${path.join('.')}`, () => setProperties(editor, path, { [field]: value }));
    const now = blockAt(editor, path);
    return now?.type === 'action' ? (now[field] ?? '') : '';
  }

  function toWords(): void {
    const path = place();
    if (!path) return;
    const { selection } = editor;
    const end = Editor.end(editor, path);
    const isWithin =
      selection !== null && Editor.hasPath(editor, selection.focus.path) && isIn(selection.focus.path, path);
    putCaret(editor, isWithin ? selection.focus : end);
  }

  function goOn(): void {
    const path = place();
    if (path) putCaret(editor, afterAction(editor, path));
  }

  function toDue(): void {
    group.current?.querySelector<HTMLElement>('[data-control="due"]')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
    const field = target.dataset['control'];
    const isListOpen = target.getAttribute('aria-expanded') === 'true';
    const isOnwards = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
    const chosen = field === 'owner' && isListOpen ? chosenIn(target) : null;
    // With Tab the list itself takes what is highlighted in it.
    const isTaken = event.key === 'Tab' && chosen !== null;
    if (field === 'owner' && isOnwards && !isTaken) ownerKeys.current?.takeMeant(chosen);
    if (event.key === 'Enter' && field === 'owner') toDue();
    else if (event.key === 'Enter') goOn();
    else if (event.key === 'Escape' && !isListOpen) toWords();
    else if (event.key === 'Tab' && event.shiftKey && field === 'owner') toWords();
    else if (event.key === 'Tab' && !event.shiftKey && field === 'status') goOn();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onBlur({ relatedTarget }: FocusEvent): void {
    leaveField(editor);
    // The window itself may have lost the focus, and comes back to the field.
    if (!document.hasFocus() || hasUnknown) return;
    if (relatedTarget instanceof Node && group.current?.contains(relatedTarget)) return;
    onClose();
  }

  return (
    <fieldset
      ref={group}
      className="action-fields"
      aria-label="Details of the action"
      onKeyDownCapture={onKeyDown}
      onBlur={onBlur}
    >
      <OwnerField
        keys={ownerKeys}
        element={element}
        hint={said.owner || 'Who is to do it'}
        onType={(owner) => write('owner', owner || undefined)}
      />
      <DueField
        value={element.due ?? ''}
        said={said.due}
        onSet={(due) => write('due', due ?? undefined)}
        onUnknown={setUnknown}
      />
      <span className="action-field">
        <select
          aria-label="Status"
          data-control="status"
          value={element.status ?? 'open'}
          onChange={({ target }) => {
            const status = STATUSES.find((each) => each === target.value);
            // An action with no status is open.
            write('status', status === 'open' ? undefined : status);
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_NAMES[status]}
            </option>
          ))}
        </select>
      </span>
    </fieldset>
  );
}

/** The name that is highlighted in the list of a field. */
function chosenIn(field: HTMLElement): string | null {
  const id = field.getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.textContent?.trim()) || null;
}

function isIn(path: Path, above: Path): boolean {
  return above.every((index, at) => path[at] === index);
}
