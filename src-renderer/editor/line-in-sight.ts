import { Range as SlateRange } from 'slate';
import type { NoteEditor } from './note-editor.ts';

/** What a line is high at least, where one is empty and its element lower. */
const LEAST_LINE = 24;

/** What comes into sight is laid out then only, and moves what stands below: it is looked at again in so many frames. */
const FRAMES = 3;

/** Brings the line in which a selection ends into sight, with a line's height to the edges of what scrolls it. */
export function bringLineIntoSight({ selection }: Pick<NoteEditor, 'selection'>, selected: Range): void {
  const end = selected.cloneRange();
  end.collapse(selection !== null && SlateRange.isBackward(selection));
  const desk = elementOf(end.startContainer)?.closest('.desk');
  if (!desk) return;
  let left = FRAMES;
  const show = (): void => {
    if (!end.startContainer.isConnected || !showLine(desk, lineOf(end)) || left === 0) return;
    left -= 1;
    requestAnimationFrame(show);
  };
  show();
}

/** Scrolls until a line has its height between itself and each edge; false where it has already. */
export function showLine(desk: Element, line: DOMRect): boolean {
  const room = desk.getBoundingClientRect();
  const height = Math.max(line.height, LEAST_LINE);
  // A room of few lines has none to spare.
  const margin = Math.max(0, Math.min(height, (room.height - height) / 2));
  const above = Math.ceil(room.top + margin - line.top);
  const below = Math.ceil(line.bottom + margin - room.bottom);
  if (above <= 0 && below <= 0) return false;
  const before = desk.scrollTop;
  desk.scrollTop += above > 0 ? -above : below;
  return desk.scrollTop !== before;
}

/** The line that a place stands in; an empty one has no box but its element's. */
export function lineOf(place: Range): DOMRect {
  const line = [...place.getClientRects()].at(-1);
  return line ?? elementOf(place.startContainer)?.getBoundingClientRect() ?? new DOMRect();
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
