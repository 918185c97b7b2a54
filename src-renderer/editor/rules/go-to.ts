import { type Editor, Node, Path, Transforms } from 'slate';
import { firstSpotFrom, lastSpotBefore, pointIn, type Spot, spotAt, wordsOf } from '../places.ts';

/** What can be gone to next. */
export type Goal = 'decision' | 'action' | 'entry';

/**
 * Puts the caret at the start of the next (1) or the last (-1) decision, action or title of an entry; back from
 * within one goes to its own start. False where there is none that way: it does not begin at the other end again.
 */
export function goToNext(editor: Editor, kind: Goal, step: 1 | -1): boolean {
  const here = editor.selection?.focus.path ?? (step > 0 ? [0] : [editor.children.length]);
  const at = spotAt(editor, here)?.path ?? here;
  const type = kind === 'entry' ? 'agenda-item' : kind;
  for (const [node, path] of Node.nodes(editor, { from: rooted(editor, at), reverse: step < 0 })) {
    if (!('type' in node) || node.type !== type) continue;
    const spot = firstSpotFrom(editor, path);
    if (spot && Path.compare(spot.path, at) === step) return goTo(editor, spot);
  }
  return false;
}

/** Puts the caret at the start (0) or the end (1) of all words of the note: a browser finds neither past a form. */
export function goToEnd(editor: Editor, end: 0 | 1): void {
  const spot = end === 0 ? firstSpotFrom(editor, [0]) : lastSpotBefore(editor, [editor.children.length]);
  if (!spot) return;
  Transforms.select(editor, pointIn(spot.path, end === 0 ? 0 : wordsOf(spot.block).length));
}

/** A place in the note that there is. */
function rooted(editor: Editor, path: Path): Path {
  return Node.has(editor, path) ? path : [Math.max(0, editor.children.length - 1)];
}

/** Puts the caret at the start of the words at a path, or the first in the block there. False where there are none. */
export function goToPath(editor: Editor, path: Path): boolean {
  if (!Node.has(editor, path)) return false;
  const spot = spotAt(editor, path) ?? firstSpotFrom(editor, path);
  return spot !== null && goTo(editor, spot);
}

function goTo(editor: Editor, { path }: Spot): true {
  Transforms.select(editor, pointIn(path, 0));
  return true;
}
