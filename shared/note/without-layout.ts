import type { Block } from './blocks.ts';
import { childBlocks } from './walk.ts';

/** A block and all in it without what was remembered of the lines it came from. */
export function withoutLayout<B extends Block>(block: B): B {
  const { layout: _, ...bare } = block as B & { readonly layout?: unknown };
  if (block.type === 'attendance') {
    const rows = block.rows.map(({ layout: _row, ...row }) => row);
    return { ...bare, rows } as unknown as B;
  }
  const blocks = childBlocks(block).filter(({ type }) => type !== 'kept');
  if (blocks.length === 0) return bare as unknown as B;
  return { ...bare, children: blocks.map((each) => withoutLayout(each)) } as unknown as B;
}
