import { attendanceTitle } from './attendance-table.ts';
import type { TopBlock } from './blocks.ts';

/**
 * Blocks of the top level up to the attendance that is appended behind the last entry, and those from there on: what a
 * meeting is signed for stands before its appendix.
 */
export function beforeAppendix<B extends TopBlock>(
  blocks: readonly B[],
): readonly [readonly B[], readonly B[]] {
  const last = blocks.findLastIndex(({ type }) => type === 'agenda-item');
  const end = blocks.findIndex((block, index) => index > last && last >= 0 && isAppended(block));
  return end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)];
}

function isAppended(block: TopBlock): boolean {
  if (block.type === 'trailer') return block.children.some(({ type }) => type === 'attendance');
  return block.type === 'attendance' || attendanceTitle(block) !== '';
}
