import { type Path, Path as Paths } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Attendance } from '../../../shared/note/blocks.ts';
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
  const top = editor.children.findIndex((_, index) => hasAttendance(editor, [index]));
  if (top < 0) return false;
  const paper = ReactEditor.toDOMNode(editor, editor);
  const form = paper.querySelector('.attendance');
  if (!form || form.contains(paper.ownerDocument.activeElement)) return true;
  const [target] = TARGETS.flatMap((each) => form.querySelector<HTMLElement>(each) ?? []);
  target?.focus();
  (target ?? form).scrollIntoView({ block: 'nearest' });
  return true;
}

function hasAttendance(editor: NoteEditor, path: Path): boolean {
  const block = blockAt(editor, path);
  if (block?.type !== 'agenda-item' && block?.type !== 'trailer') return block?.type === 'attendance';
  return block.children.some(({ type }) => type === 'attendance');
}
