import { useSlateStatic } from 'slate-react';
import type { Attendance } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt } from '../places.ts';
import { leaveField, typeInField } from '../type-in-field.ts';
import { usePlace } from '../use-place.ts';
import type { Rows } from './edit-rows.ts';
import { editedAttendance } from './groups.ts';

/** The rows of an attendance as the note has them by now, and how to change them. */
export interface RowsOfNote {
  now(): Rows;
  /** Edits as keys in a field do: what is typed in one field without anything between is one step to undo. */
  type(field: string, edit: (rows: Rows) => Rows): Rows;
  /** Edits as a step of its own. */
  change(edit: (rows: Rows) => Rows): Rows;
  /** Makes a table of a list that stands as it was read, as a step of its own. */
  makeTable(): void;
  /** The field that was typed in is left. */
  leave(): void;
}

/** The rows of the attendance that is drawn. */
export function useRows(element: Attendance): RowsOfNote {
  const editor = useSlateStatic() as NoteEditor;
  const place = usePlace(editor, element);

  function block(): Attendance | null {
    const path = place();
    const found = path && blockAt(editor, path);
    return found?.type === 'attendance' ? found : null;
  }

  const rows: RowsOfNote = {
    now: () => block()?.rows ?? [],
    type(field, edit) {
      const path = place();
      const now = block();
      if (!path || !now) return [];
      const wanted = edit(now.rows);
      if (wanted === now.rows) return wanted;
      const what = `attendance ${path.join('.')} ${field}`;
      typeInField(editor, what, () => setProperties(editor, path, { ...editedAttendance(now, wanted) }));
      return rows.now();
    },
    change(edit) {
      leaveField(editor);
      const edited = rows.type('once', edit);
      leaveField(editor);
      return edited;
    },
    makeTable() {
      const path = place();
      const now = block();
      if (!path || !now) return;
      leaveField(editor);
      const wanted = { ...editedAttendance(now, now.rows), layout: undefined };
      typeInField(editor, 'attendance table', () => setProperties(editor, path, wanted));
      leaveField(editor);
    },
    leave: () => leaveField(editor),
  };
  return rows;
}
