import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import { wholeBlocks } from '../../../src-renderer/editor/clipboard/fragment.ts';
import { writeFragment } from '../../../src-renderer/editor/clipboard/fragment-data.ts';
import type { Clipboard } from './made-up-data.ts';

/** Lines of plain text, as another program copies them. */
export function plain(...lines: readonly string[]): Clipboard {
  return { 'text/plain': lines.join('\r\n') };
}

/** Blocks that were copied in the window. */
export function blocks(...all: readonly CopiedBlock[]): Clipboard {
  return { 'application/x-minutewright': writeFragment(wholeBlocks(all)) };
}
