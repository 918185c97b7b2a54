import { Editor, Path, type Point } from 'slate';
import { paragraph } from '../../../shared/note/build.ts';
import { insertBlock } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt, firstSpotFrom, pointIn } from '../places.ts';
import { leaveField } from '../type-in-field.ts';

/**
 * Where one goes on typing behind an action: at the start of the block after it, or in a new paragraph where the action
 * is the last of its entry or the attendance follows it.
 */
export function afterAction(editor: NoteEditor, action: Path): Point {
  const next = Path.next(action);
  const block = blockAt(editor, next);
  const spot =
    block && block.type !== 'attendance' && block.type !== 'agenda-item' ? firstSpotFrom(editor, next) : null;
  if (spot && Path.isAncestor(next, spot.path)) return pointIn(spot.path, 0);
  if (spot && Path.equals(next, spot.path)) return pointIn(spot.path, 0);
  leaveField(editor);
  Editor.withoutNormalizing(editor, () => insertBlock(editor, next, paragraph('')));
  return pointIn(next, 0);
}
