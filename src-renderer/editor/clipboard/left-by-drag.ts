import { Editor, type Path, type PathRef, Range } from 'slate';
import { removeBlock } from '../apply.ts';
import { blockAt, isTextBlock, spotAt, wordsOf } from '../places.ts';
import { entryAt } from '../rules/dissolve-entry.ts';
import { removeWithShell } from '../rules/join.ts';

const DRAGGED = new WeakMap<Editor, PathRef>();

/** Takes note of whole blocks that are dragged: deleting their words leaves the first of them behind, empty. */
export function startDrag(editor: Editor, isWhole: boolean): void {
  DRAGGED.get(editor)?.unref();
  DRAGGED.delete(editor);
  const start = editor.selection && spotAt(editor, Range.start(editor.selection).path);
  if (start && isWhole) DRAGGED.set(editor, Editor.pathRef(editor, start.path));
}

/** Removes what dragging whole blocks away left behind, once they were dropped in the note. */
export function endDrag(editor: Editor): void {
  const path = DRAGGED.get(editor)?.unref();
  DRAGGED.delete(editor);
  // A drag that ended outside the note took nothing out of it.
  const isMoved = editor.operations.some(({ type }) => type === 'remove_text' || type === 'remove_node');
  const spot = path && isMoved ? spotAt(editor, path) : null;
  if (!spot || wordsOf(spot.block) !== '' || holdsCaret(editor, spot.path)) return;
  if (spot.block.type !== 'item-title') removeWithShell(editor, spot.path);
  else if (isBlank(editor, spot.path.slice(0, 1))) removeBlock(editor, spot.path.slice(0, 1));
}

function holdsCaret({ selection }: Editor, path: Path): boolean {
  return selection?.anchor.path.slice(0, path.length).join() === path.join();
}

function isBlank(editor: Editor, path: Path): boolean {
  const blocks = entryAt(editor, path)?.children ?? [];
  return (
    blockAt(editor, path) !== null && blocks.every((block) => isTextBlock(block) && wordsOf(block) === '')
  );
}
