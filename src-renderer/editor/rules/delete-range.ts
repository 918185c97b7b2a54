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
import { joinBlocks, mergeTouchingLists } from './join.ts';

/** Where a range begins or ends among the words, and the last block that it takes in whole. */
interface Edge extends Spot {
  readonly offset: number;
}

/**
 * Deletes what is selected. What is left of its first and last block becomes one block, the first's; an entry whose
 * title is gone goes on in the entry before it. The header stays, and so do lines that are kept and not shown.
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
  Editor.withoutNormalizing(editor, () => deleteBlocks(editor, from, to, end));
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
  Transforms.select(editor, pointIn(from.path, from.offset));
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
  if (isOne || !second) return;
  joinAcross(editor, from.path, second);
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
      } else if ('type' in child && child.type !== 'header' && child.type !== 'kept') yield path;
    }
  }
  yield* within([]);
}
