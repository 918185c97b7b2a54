import type { BodyBlock, List } from '../note/blocks.ts';
import { settledList } from '../note/settled-list.ts';
import { withoutLayout } from '../note/without-layout.ts';
import { readBody } from '../tagged/body.ts';
import { sourceOf } from '../tagged/cursor.ts';
import type { CopiedBlock } from './copied-block.ts';

/**
 * Lines as the blocks that a note with these lines has: decisions, actions, votes, lists, paragraphs. Lists of who was
 * there are looked for only where they may stand, outside the entries.
 */
export function blocksOfLines(text: string, hasAttendance: boolean): readonly CopiedBlock[] {
  const stretch = { kind: 'text', from: 0, to: text.length } as const;
  const { blocks } = readBody(sourceOf(text), [stretch], { table: false, attendanceLists: hasAttendance });
  return blocks.map((block) => settled(withoutLayout(block))).filter(isCopied);
}

function settled(block: BodyBlock): BodyBlock {
  switch (block.type) {
    case 'list':
      return settledList(block);
    case 'decision':
    case 'action':
      return { ...block, children: block.children.map((child) => settled(child) as typeof child) };
    default:
      return block;
  }
}

function isCopied(block: BodyBlock): block is Exclude<BodyBlock, { type: 'kept' }> {
  return block.type !== 'kept';
}

/** Blocks one after the other, lists that meet joined: a note can't tell them apart. */
export function joinedLists(blocks: readonly CopiedBlock[]): readonly CopiedBlock[] {
  const joined: CopiedBlock[] = [];
  let run: List['children'][number][] = [];
  const endRun = (): void => {
    if (run.length > 0) joined.push(settledList({ type: 'list', children: run }));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.children) run.push(item);
    else {
      endRun();
      joined.push(block);
    }
  }
  endRun();
  return joined;
}
