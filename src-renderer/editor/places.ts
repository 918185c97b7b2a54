import { type Editor, Node, Path, type Point, Range } from 'slate';
import type { Block, TextBlock } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';

/** A block that holds words, and where it stands. */
export interface Spot {
  readonly block: TextBlock;
  readonly path: Path;
}

/** Whether a node is a block whose children are one text. */
export function isTextBlock(node: Node | undefined): node is TextBlock {
  if (node === undefined || !('type' in node)) return false;
  const { type } = node;
  return type === 'paragraph' || type === 'list-item' || type === 'item-title' || type === 'part-heading';
}

/** The words of a block. */
export function wordsOf(block: TextBlock): string {
  return block.children[0].text;
}

/** The block at a path; null for the note itself, for a text, and where there is nothing. */
export function blockAt(editor: Editor, path: Path): Block | null {
  if (path.length === 0 || !Node.has(editor, path)) return null;
  const node = Node.get(editor, path);
  return 'type' in node ? node : null;
}

/** The block with words at a path, or around a text at it. */
export function spotAt(editor: Editor, path: Path): Spot | null {
  for (const at of [path, path.slice(0, -1)]) {
    const block = blockAt(editor, at);
    if (block && isTextBlock(block)) return { block, path: at };
  }
  return null;
}

/** The block with the caret, and where in its words that stands. Null where something is selected, or nothing is. */
export function caretSpot(editor: Editor): (Spot & { readonly offset: number }) | null {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return null;
  const spot = spotAt(editor, selection.anchor.path);
  return spot && { ...spot, offset: Math.min(selection.anchor.offset, wordsOf(spot.block).length) };
}

/** The place in a block's words. */
export function pointIn(path: Path, offset: number): Point {
  return { path: [...path, 0], offset };
}

/** The end of a block's words. */
export function endOf({ block, path }: Spot): Point {
  return pointIn(path, wordsOf(block).length);
}

/**
 * The block with words that stands directly before (`-1`) or after (`1`) the one at a path, past lines that are kept
 * and not shown. Null where a form, the attendance, the edge of the trailer or of the note stands between.
 */
export function neighbour(editor: Editor, path: Path, step: -1 | 1): Spot | null {
  for (let at = path; at.length > 0; at = Path.parent(at)) {
    const parent = Path.parent(at);
    const found = nearest(editor, parent, (at.at(-1) ?? 0) + step, step);
    if (found === 'barrier') return null;
    if (found) return found;
    if (blockAt(editor, parent)?.type === 'trailer') return null;
  }
  return null;
}

function nearest(editor: Editor, parent: Path, from: number, step: -1 | 1): Spot | 'barrier' | null {
  const { children } = Node.get(editor, parent) as { readonly children: readonly Node[] };
  for (let index = from; index >= 0 && index < children.length; index += step) {
    const child = children[index];
    if (child === undefined || !('type' in child)) return 'barrier';
    if (child.type === 'kept') continue;
    const path = [...parent, index];
    if (isTextBlock(child)) return { block: child, path };
    if (child.type === 'header' || child.type === 'attendance' || child.type === 'trailer') return 'barrier';
    return nearest(editor, path, step < 0 ? child.children.length - 1 : 0, step) ?? 'barrier';
  }
  return null;
}

/** The first block with words from a path on, in the order of the note, whatever stands between. */
export function firstSpotFrom(editor: Editor, path: Path): Spot | null {
  // Behind the last child of a block there is nothing yet.
  const from = Node.has(editor, path) ? path : Path.parent(path);
  for (const [node, at] of Node.nodes(editor, { from: Node.has(editor, from) ? from : [] })) {
    if (isTextBlock(node) && !Path.isBefore(at, path)) return { block: node, path: at };
  }
  return null;
}

/** The last block with words before a path, in the order of the note, whatever stands between. */
export function lastSpotBefore(editor: Editor, path: Path): Spot | null {
  for (const [node, at] of Node.nodes(editor, { reverse: true })) {
    if (isTextBlock(node) && Path.isBefore(at, path)) return { block: node, path: at };
  }
  return null;
}
