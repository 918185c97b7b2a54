import { type Editor, Node, type Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Note } from '../../shared/note/blocks.ts';
import { drawAt } from '../editor/late-drawing.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { blockAt, firstSpotFrom, pointIn } from '../editor/places.ts';
import { putCaret } from '../editor/put-caret.ts';

/** Puts the caret and the focus at the start of an entry's title, with the entry in sight from its top. */
export function goToEntry(editor: NoteEditor, place: number): void {
  const title = blockAt(editor, [place, 0]);
  if (title?.type === 'item-title') putCaret(editor, pointIn([place, 0], 0), 'start');
}

/**
 * Goes to a block: into its words, or to the first words in it. To a form, whose fields are no words of the page, the
 * focus goes instead.
 */
export function goToBlock(editor: NoteEditor, path: Path, offset = 0): void {
  const at = nearest(editor, path);
  const block = blockAt(editor, at);
  if (!block) return;
  if (block.type === 'header' || block.type === 'attendance') {
    goToForm(editor, at);
    return;
  }
  const spot = firstSpotFrom(editor, at);
  if (!spot) return;
  const isWords = spot.path.length === at.length;
  const words = Node.string(Node.get(editor, spot.path)).length;
  putCaret(editor, pointIn(spot.path, isWords ? Math.min(offset, words) : 0), 'center');
}

/** Where a block of an earlier state of the note stands now: wherever the block of the top level it was in went to. */
export function placeNow(editor: NoteEditor, path: Path, was: Note): Path {
  const [top = 0, ...within] = path;
  const block = was[top];
  const now = block ? noteIn(editor).indexOf(block) : -1;
  return [now < 0 ? top : now, ...within];
}

/** A path as far as there are blocks on it. */
function nearest(editor: Editor, path: Path): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    if (blockAt(editor, at)) return at;
  }
  return [Math.max(0, Math.min(path[0] ?? 0, editor.children.length - 1))];
}

function goToForm(editor: NoteEditor, path: Path): void {
  const block = Node.get(editor, path);
  drawAt(editor, path);
  const form = ReactEditor.toDOMNode(editor, block as never);
  form.scrollIntoView({ block: 'center' });
  form.querySelector<HTMLElement>(FIELDS)?.focus({ preventScroll: true });
}

/** What Tab would reach in a form; a table is none, but one of its cells. */
const FIELDS = '[tabindex="0"], :is(textarea, input, select, button):not([tabindex="-1"], :disabled)';
