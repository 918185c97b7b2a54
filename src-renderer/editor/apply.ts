import type { Editor, Operation, Path } from 'slate';
import type { Block, TextBlock } from '../../shared/note/blocks.ts';
import { blockAt, pointIn } from './places.ts';

/*
 * Slate's operations on blocks, one function each. Slate's own transforms copy a block's properties when they split
 * it, and choose themselves which of two blocks goes when they join; a note's blocks must not be copied like that.
 */

type PlainOperation = { readonly type: Operation['type'] } & Readonly<Record<string, unknown>>;

function apply(editor: Editor, operation: PlainOperation): void {
  editor.apply(operation as unknown as Operation);
}

/** All that is said of a block apart from what is in it. */
export type Properties<B extends Block> = B extends Block ? Omit<B, 'children'> : never;

export function insertWords(editor: Editor, path: Path, offset: number, text: string): void {
  if (text !== '') apply(editor, { type: 'insert_text', ...pointIn(path, offset), text });
}

export function removeWords(editor: Editor, path: Path, offset: number, text: string): void {
  if (text !== '') apply(editor, { type: 'remove_text', ...pointIn(path, offset), text });
}

export function insertBlock(editor: Editor, path: Path, node: Block): void {
  apply(editor, { type: 'insert_node', path, node });
}

export function removeBlock(editor: Editor, path: Path): void {
  const node = blockAt(editor, path);
  if (node) apply(editor, { type: 'remove_node', path, node });
}

/** Moves a block; `newPath` is counted as Slate counts it, before the block is taken away. */
export function moveBlock(editor: Editor, path: Path, newPath: Path): void {
  apply(editor, { type: 'move_node', path, newPath });
}

/** Splits a block with words in two; the second half is the block that `after` says. */
export function splitWords(editor: Editor, path: Path, offset: number, after: Properties<TextBlock>): void {
  apply(editor, { type: 'split_node', path: [...path, 0], position: offset, properties: {} });
  apply(editor, { type: 'split_node', path, position: 1, properties: after });
}

/** Splits a block that holds blocks before its child at `position`. */
export function splitBlocks(
  editor: Editor,
  path: Path,
  position: number,
  after: Readonly<Record<string, unknown>>,
): void {
  apply(editor, { type: 'split_node', path, position, properties: after });
}

/** Puts the children of a block behind those of the one before it. */
export function mergeIntoPrevious(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  const previous = blockAt(editor, [...path.slice(0, -1), (path.at(-1) ?? 0) - 1]);
  if (!block || !previous) return;
  const { children: _, ...properties } = block;
  apply(editor, { type: 'merge_node', path, position: previous.children.length, properties });
}

/** Sets properties of a block; one that is undefined is taken away. */
export function setProperties(editor: Editor, path: Path, wanted: Readonly<Record<string, unknown>>): void {
  const block = blockAt(editor, path);
  if (!block) return;
  const present = block as unknown as Readonly<Record<string, unknown>>;
  const properties: Record<string, unknown> = {};
  const newProperties: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (present[key] === value) continue;
    if (present[key] !== undefined) properties[key] = present[key];
    if (value !== undefined) newProperties[key] = value;
  }
  if (Object.keys(properties).length + Object.keys(newProperties).length === 0) return;
  apply(editor, { type: 'set_node', path, properties, newProperties });
}

/** Makes a block one of another kind: it keeps what is in it, and nothing else. */
export function retype(editor: Editor, path: Path, wanted: Properties<Block>): void {
  const block = blockAt(editor, path);
  if (!block) return;
  const { children: _, ...present } = block;
  const gone = Object.fromEntries(Object.keys(present).map((key) => [key, undefined]));
  setProperties(editor, path, { ...gone, ...wanted });
}
