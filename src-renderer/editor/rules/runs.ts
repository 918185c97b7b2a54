import { type Editor, Node, Path } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { retype, splitBlocks } from '../apply.ts';
import type { Spot } from '../places.ts';
import { blockAt } from '../places.ts';
import { listAt } from './count-on.ts';
import { bodyPath } from './insert-blocks.ts';
import { isLabelled } from './leave.ts';
import { settleLevels } from './settle-levels.ts';
import { child, unlist, unwrapBlock } from './shells.ts';

/** Blocks that stand one after the other, and the touched ones with words that are in them or are they. */
export interface Run {
  readonly parent: Path;
  readonly from: number;
  /** The last of them. */
  readonly to: number;
  readonly spots: readonly Spot[];
}

/** The runs of blocks that touched words stand in: each word's block is what `unitOf` says. Last run first. */
export function runsOf(spots: readonly Spot[], unitOf: (spot: Spot) => Path): readonly Run[] {
  const runs: Run[] = [];
  for (const spot of spots) {
    const unit = unitOf(spot);
    const parent = Path.parent(unit);
    const index = unit.at(-1) ?? 0;
    const last = runs.at(-1);
    const goesOn = last && Path.equals(last.parent, parent) && index <= last.to + 1;
    if (goesOn) runs[runs.length - 1] = { ...last, to: index, spots: [...last.spots, spot] };
    else runs.push({ parent, from: index, to: index, spots: [spot] });
  }
  return runs.reverse();
}

/** The block of an entry, of the trailer or outside them that a block with words stands in. */
export function bodyOf(editor: Editor): (spot: Spot) => Path {
  return ({ path }) => bodyPath(editor, path) ?? path;
}

/** The blocks of a run. */
export function blocksIn(editor: Editor, { parent, from, to }: Pick<Run, 'parent' | 'from' | 'to'>): Block[] {
  const { children } = Node.get(editor, parent) as { readonly children: readonly Block[] };
  return children.slice(from, to + 1);
}

/** Parts the lists at the edges of a run so that only items which are touched are in it. */
export function trimmed(editor: Editor, run: Run): Run {
  const { parent, from, to, spots } = run;
  const [first, last] = [spots[0], spots.at(-1)];
  const start = first && listAt(editor, child(parent, from)) ? first.path.at(-1) : 0;
  const end = last && listAt(editor, child(parent, to)) ? last.path.at(-1) : undefined;
  const count = listAt(editor, child(parent, to))?.children.length ?? 0;
  if (end !== undefined && end + 1 < count) partList(editor, child(parent, to), end + 1);
  if (start === undefined || start === 0) return run;
  partList(editor, child(parent, from), start);
  return { ...run, from: from + 1, to: to + 1 };
}

function partList(editor: Editor, path: Path, position: number): void {
  splitBlocks(editor, path, position, { type: 'list' });
  settleLevels(editor, Path.next(path));
}

/**
 * Makes the blocks of a run ones that hold words or, unless `asLines`, lists: what stood under a keyword is put in
 * its place, but for blocks of a kind that stays. Answers the run as it is then.
 */
export function flattened(
  editor: Editor,
  run: Run,
  { asLines, stays }: { readonly asLines: boolean; readonly stays?: Block['type'] },
): Run {
  const size = (): number =>
    (Node.get(editor, run.parent) as { children: readonly unknown[] }).children.length;
  const before = size();
  for (let index = run.to; index >= run.from; index -= 1) {
    const path = child(run.parent, index);
    const block = blockAt(editor, path);
    if (!block || block.type === stays) continue;
    if (isLabelled(block)) {
      const count = block.children.length;
      unwrapBlock(editor, path);
      if (asLines) unlistAll(editor, { parent: run.parent, from: index, to: index + count - 1 });
    } else if (block.type === 'part-heading') retype(editor, path, { type: 'paragraph' });
    else if (asLines && block.type === 'list') unlist(editor, path);
  }
  return { ...run, to: run.to + size() - before };
}

/** Makes paragraphs of the items of all lists among some blocks. */
export function unlistAll(editor: Editor, { parent, from, to }: Pick<Run, 'parent' | 'from' | 'to'>): void {
  for (let index = to; index >= from; index -= 1) {
    if (listAt(editor, child(parent, index))) unlist(editor, child(parent, index));
  }
}
