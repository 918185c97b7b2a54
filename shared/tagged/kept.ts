import type { KeptBlock } from '../note/blocks.ts';
import { putFrame, type Sink } from './sink.ts';

/** Lines kept as they stand. */
export function keptBlock(reason: KeptBlock['reason'], raw: string): KeptBlock {
  return { type: 'kept', reason, raw, children: [{ text: '' }] };
}

/** Writes kept lines byte for byte. */
export function writeKept(block: KeptBlock, sink: Sink): void {
  sink.onBlock?.(block);
  putFrame(sink, block.raw);
}
