import type { Block, Note } from '../../shared/note/blocks.ts';
import type { Problem } from '../../shared/note/problems/problem.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { locateBlocks } from '../../shared/tagged/write.ts';

interface Start {
  readonly at: number;
  readonly path: readonly number[];
  readonly length: number;
}

/** Where problems stand, as places of the note: the block, and how far in its words. */
export function problemPlaces(
  note: Note,
  problems: readonly Pick<Problem, 'line' | 'column'>[],
): readonly { readonly path: readonly number[]; readonly offset: number }[] {
  if (problems.length === 0) return [];
  const { text, offsets } = locateBlocks(note);
  const lines = lineStarts(text);
  const starts = [...startsIn(note, [], offsets)].sort((one, other) => one.at - other.at);
  return problems.map(({ line, column }) => {
    const at = (lines[line - 1] ?? 0) + column - 1;
    const start = starts[lastUpTo(starts, at)];
    return start
      ? { path: start.path, offset: Math.min(at - start.at, start.length) }
      : { path: [0], offset: 0 };
  });
}

function* startsIn(
  blocks: readonly Block[],
  above: readonly number[],
  offsets: ReadonlyMap<object, number>,
): Generator<Start> {
  for (const [index, block] of blocks.entries()) {
    const path = [...above, index];
    const at = offsets.get(block);
    const [child] = block.children;
    const length = child && 'text' in child ? child.text.length : 0;
    if (at !== undefined) yield { at, path, length };
    yield* startsIn(childBlocks(block), path, offsets);
  }
}

/** The last start at or before an offset; of those at the same offset the innermost, which comes last. */
function lastUpTo(starts: readonly Start[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where each line begins: ended by `\n`, `\r\n` or `\r`. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}
