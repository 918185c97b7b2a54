import { blocksOfPieces, type PasteTarget } from '../../../shared/pieces/blocks-of-pieces.ts';
import { blocksApart, type Fragment, wholeBlocks } from './fragment.ts';
import { piecesOfHtml } from './pieces-of-html.ts';

/** A piece of a web page, as programs put it on the clipboard, as a piece of a note. Null where no words are in it. */
export function blocksOfHtml(html: string, target: PasteTarget): Fragment | null {
  const pieces = piecesOfHtml(html);
  const blocks = blocksOfPieces(pieces, target);
  if (blocks.length === 0) return null;
  return pieces.every(({ kind }) => kind === 'rows') ? blocksApart(blocks) : wholeBlocks(blocks);
}
