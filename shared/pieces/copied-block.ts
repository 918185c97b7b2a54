import type { AgendaItem, BodyBlock, KeptBlock, TextBlock } from '../note/blocks.ts';

/** A block that can be copied: all but the header, the trailer around blocks, and lines that are kept. */
export type CopiedBlock = AgendaItem | Exclude<BodyBlock, KeptBlock> | TextBlock;
