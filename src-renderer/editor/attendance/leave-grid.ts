import { type Path, Path as Paths } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Attendance } from '../../../shared/note/blocks.ts';
import { drawAt } from '../late-drawing.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt, firstSpotFrom, lastSpotBefore, pointIn, spotAt } from '../places.ts';
import { putCaret } from '../put-caret.ts';

/** From the attendance back to the words: to where the caret was, or beside the form. */
export function leaveGrid(editor: NoteEditor, element: Attendance): void {
  const { selection } = editor;
  if (selection && spotAt(editor, selection.focus.path)) {
    putCaret(editor, selection.focus);
    return;
  }
  const path: Path = ReactEditor.findPath(editor, element);
  const spot = firstSpotFrom(editor, Paths.next(path)) ?? lastSpotBefore(editor, path);
  if (spot) putCaret(editor, pointIn(spot.path, 0));
}

/** What takes the focus in an attendance: a cell of its table, the field below it, or what makes a table of lines. */
const TARGETS = ['[role="gridcell"][tabindex="0"]', '.add-person-name', '.make-table'];

/**
 * Goes to the first attendance of the note: the focus goes to the cell where it was last; whoever is in it already stays
 * where they are. One that can't be edited comes into sight. False where the note has none.
 */
export function focusAttendance(editor: NoteEditor): boolean {
  const path = firstAttendance(editor);
  if (!path) return false;
  // The end of a long note may not be drawn yet.
  drawAt(editor, path);
  const paper = ReactEditor.toDOMNode(editor, editor);
  const form = paper.querySelector('.attendance');
  if (!form || form.contains(paper.ownerDocument.activeElement)) return true;
  const [target] = TARGETS.flatMap((each) => form.querySelector<HTMLElement>(each) ?? []);
  target?.focus();
  (target ?? form).scrollIntoView({ block: 'nearest' });
  return true;
}

/** Where the first attendance stands: by itself, or in an entry or the trailer. */
function firstAttendance(editor: NoteEditor): Path | null {
  for (const top of editor.children.keys()) {
    const block = blockAt(editor, [top]);
    if (block?.type === 'attendance') return [top];
    if (block?.type !== 'agenda-item' && block?.type !== 'trailer') continue;
    const index = block.children.findIndex(({ type }) => type === 'attendance');
    if (index >= 0) return [top, index];
  }
  return null;
}
