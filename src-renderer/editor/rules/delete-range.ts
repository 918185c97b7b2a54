import { Editor, Node, Path, type Point, Range, Transforms } from 'slate';
import { removeBlock, removeWords } from '../apply.ts';
import {
  blockAt,
  firstSpotFrom,
  isTextBlock,
  lastSpotBefore,
  pointIn,
  type Spot,
  spotAt,
  wordsOf,
} from '../places.ts';
import { adoptEntry, entryAt } from './dissolve-entry.ts';
import { joinBlocks, mergeTouchingLists, removeWithShell } from './join.ts';
import { entryChange } from './renumber.ts';

/** Where a range begins or ends among the words, and the last block that it takes in whole. */
interface Edge extends Spot {
  readonly offset: number;
}

/**
 * Deletes what is selected. What is left of its first and last block becomes one block, the first's; an entry whose
 * title is gone goes on in the entry before it. The header stays, and so do lines that are kept and not shown, and an
 * attendance with people in it: its rows are deleted in the form, never unseen with the words around it.
 */
export function deleteRange(editor: Editor, range: Range): void {
  const [start, end] = Range.edges(Editor.unhangRange(editor, range));
  const from = startEdge(editor, start);
  const to = endEdge(editor, end);
  if (!from || !to) return;
  if (Path.equals(from.path, to.path)) {
    removeWords(editor, from.path, from.offset, wordsOf(from.block).slice(from.offset, to.offset));
    Transforms.select(editor, pointIn(from.path, from.offset));
    if (spotAt(editor, end.path)) return;
  }
  if (Path.isAfter(from.path, to.path)) return;
  const isOneEntry = from.path[0] === to.path[0] && from.path[0] === end.path[0];
  const isWhole = isFirst(editor, from.path) && isLast(editor, to.path);
  const work = (): void => {
    deleteBlocks(editor, from, to, end);
    if (isWhole) removeEmptyForms(editor);
  };
  if (isOneEntry) Editor.withoutNormalizing(editor, work);
  else entryChange(editor, work);
}

function isFirst(editor: Editor, path: Path): boolean {
  const first = firstSpotFrom(editor, [0]);
  return first !== null && Path.equals(first.path, path);
}

function isLast(editor: Editor, path: Path): boolean {
  const last = lastSpotBefore(editor, [editor.children.length]);
  return last !== null && Path.equals(last.path, path);
}

/** Where all words of a note are deleted, an attendance with nobody in it goes too. */
function removeEmptyForms(editor: Editor): void {
  const forms = [...Node.nodes(editor, { pass: ([node]) => 'type' in node && isTextBlock(node) })].filter(
    ([node]) => 'type' in node && node.type === 'attendance' && node.rows.length === 0,
  );
  for (const [, path] of forms.reverse()) removeWithShell(editor, path);
}

function startEdge(editor: Editor, { path, offset }: Point): Edge | null {
  const spot = spotAt(editor, path);
  if (spot) return { ...spot, offset };
  const next = firstSpotFrom(editor, path);
  return next && { ...next, offset: 0 };
}

function endEdge(editor: Editor, { path, offset }: Point): Edge | null {
  const spot = spotAt(editor, path);
  if (spot) return { ...spot, offset };
  const last = lastSpotBefore(editor, path);
  return last && { ...last, offset: wordsOf(last.block).length };
}

function deleteBlocks(editor: Editor, from: Edge, to: Edge, end: Point): void {
  const isOne = Path.equals(from.path, to.path);
  const ending = Editor.pathRef(editor, to.path);
  const lastTaken = spotAt(editor, end.path) === null ? Path.parent(end.path) : to.path;
  const between = [...blocksBetween(editor, from.path, to.path, lastTaken)];
  if (!isOne) {
    const words = wordsOf(from.block);
    removeWords(editor, from.path, from.offset, words.slice(from.offset));
    removeWords(editor, to.path, 0, wordsOf(to.block).slice(0, to.offset));
  }
  for (const path of between.reverse()) removeBlock(editor, path);
  const second = ending.unref();
  if (!isOne && second) joinAcross(editor, from.path, second);
  Transforms.select(editor, pointIn(from.path, from.offset));
}

/** Joins two blocks; the entry of the second goes along where it has no title any more. */
function joinAcross(editor: Editor, first: Path, second: Path): void {
  const top = second.slice(0, 1);
  const item = entryAt(editor, top);
  const isOther = item !== null && first[0] !== second[0];
  const losesTitle = isOther && (item.children[0].type !== 'item-title' || isTitle(editor, second));
  const entry = losesTitle ? Editor.pathRef(editor, top) : null;
  joinBlocks(editor, first, second);
  const orphan = entry?.unref();
  if (!orphan || !entryAt(editor, orphan)) return;
  const isHosted = first.length > 1 && entryAt(editor, first.slice(0, 1)) !== null;
  const seam = isHosted ? [first[0] ?? 0, blockAt(editor, first.slice(0, 1))?.children.length ?? 0] : orphan;
  adoptEntry(editor, orphan);
  mergeTouchingLists(editor, seam);
}

function isTitle(editor: Editor, path: Path): boolean {
  return blockAt(editor, path)?.type === 'item-title';
}

/**
 * The paths of the topmost blocks that lie wholly after one block and before another, in the order of the note, with
 * those up to `last` where the range ends behind the words.
 */
function* blocksBetween(editor: Editor, first: Path, second: Path, last: Path): Generator<Path> {
  function* within(parent: Path): Generator<Path> {
    const { children } = Node.get(editor, parent) as { readonly children: readonly Node[] };
    for (const [index, child] of children.entries()) {
      const path = [...parent, index];
      if (Path.compare(path, first) < 0 || Path.equals(path, first)) continue;
      if (Path.isAfter(path, last)) return;
      if (Path.equals(path, second)) continue;
      const isAround = [first, second, last].some((edge) => Path.isAncestor(path, edge));
      if (isAround) {
        if (!isTextBlock(child)) yield* within(path);
      } else if (holdsPeople(child)) {
        if ('children' in child && 'type' in child && child.type !== 'attendance') yield* within(path);
      } else if ('type' in child && child.type !== 'header' && child.type !== 'kept') yield path;
    }
  }
  yield* within([]);
}

/** Whether a block is, or has in it, an attendance with people in it. */
function holdsPeople(node: Node): boolean {
  if (!('type' in node)) return false;
  if (node.type === 'attendance') return node.rows.length > 0;
  return !isTextBlock(node) && (node.children as readonly Node[]).some(holdsPeople);
}
