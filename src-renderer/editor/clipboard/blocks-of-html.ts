import { blocksOfPieces, type PasteTarget } from '../../../shared/pieces/blocks-of-pieces.ts';
import { type Fragment, wholeBlocks } from './fragment.ts';
import { piecesOfHtml } from './pieces-of-html.ts';

/** A piece of a web page, as programs put it on the clipboard, as a piece of a note. Null where no words are in it. */
export function blocksOfHtml(html: string, target: PasteTarget): Fragment | null {
  const blocks = blocksOfPieces(piecesOfHtml(html), target);
  return blocks.length > 0 ? wholeBlocks(blocks) : null;
}
