import type { Action, AgendaItem, BodyBlock } from '../note/blocks.ts';
import { bodyOf, unwrapped } from '../note/wrapped.ts';
import { attendanceInCell } from './attendance-in-cell.ts';

/** Blocks of an entry that stand in one row of its table. */
export type Stretch = TextStretch | ActionStretch;

/** Running text, or decisions with the votes on them. */
export interface TextStretch {
  readonly kind: 'text' | 'decision';
  readonly blocks: readonly BodyBlock[];
}

/** One action, with what tells how it is set. */
export interface ActionStretch {
  readonly kind: 'action';
  readonly blocks: readonly BodyBlock[];
  /** The title of a part of the entry, where it stands before this action. */
  readonly above: readonly BodyBlock[];
  readonly action: Action;
  /** Its place among the blocks of `cellBlocks`, and the one before it. */
  readonly index: number;
  readonly before: BodyBlock | undefined;
}

/** Whether a block is set as the title of the next one, and goes where that does. */
export type IsTitleOf = (block: BodyBlock, next: BodyBlock | undefined) => boolean;

/** The blocks of an entry as they stand in cells: hard-wrapped lines put together, attendance as lists of people. */
export function cellBlocks(item: AgendaItem): readonly BodyBlock[] {
  return unwrapped(bodyOf(item)).flatMap((block) => {
    if (block.type === 'kept') return [];
    return block.type === 'attendance' ? attendanceInCell(block) : [block];
  });
}

/** The stretches of blocks, in order. */
export function stretchesOf(blocks: readonly BodyBlock[], isTitleOf: IsTitleOf): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let above: readonly BodyBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isTitleOf(block, blocks[index + 1])) {
      above = [...above, block];
      continue;
    }
    const all = [...above, block];
    if (block.type === 'action') {
      stretches.push({ kind: 'action', blocks: all, above, action: block, index, before: blocks[index - 1] });
    } else {
      const last = stretches.at(-1);
      const kind = kindOf(block, last);
      if (last?.kind === kind && above.length === 0)
        stretches[stretches.length - 1] = { kind, blocks: [...last.blocks, block] };
      else stretches.push({ kind, blocks: all });
    }
    above = [];
  }
  return stretches;
}

function kindOf(block: Exclude<BodyBlock, Action>, last: Stretch | undefined): TextStretch['kind'] {
  if (block.type === 'decision') return 'decision';
  return block.type === 'vote' && last?.kind === 'decision' ? 'decision' : 'text';
}
