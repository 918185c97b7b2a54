import type { AgendaItem, BodyBlock, TopBlock, Trailer } from '../note/blocks.ts';
import { plainText } from '../note/walk.ts';

/** Blocks of the top level that follow each other: entries, the trailer, or what stands outside both. */
export type Segment =
  | { readonly kind: 'entries'; readonly items: readonly AgendaItem[] }
  | { readonly kind: 'trailer'; readonly trailer: Trailer }
  | { readonly kind: 'loose'; readonly blocks: readonly BodyBlock[] };

/** The segments of a note, each of which is one table or stands between two. The header is in none. */
export function segmentsOf(blocks: readonly TopBlock[]): readonly Segment[] {
  const segments: Segment[] = [];
  let items: AgendaItem[] = [];
  let loose: BodyBlock[] = [];
  const flush = (): void => {
    if (items.length > 0) segments.push({ kind: 'entries', items });
    if (loose.length > 0) segments.push({ kind: 'loose', blocks: loose });
    items = [];
    loose = [];
  };
  for (const block of blocks) {
    if (block.type === 'header' || !isPrinted(block)) continue;
    const isLoose = block.type !== 'agenda-item' && block.type !== 'trailer';
    if (block.type === 'trailer' || (isLoose ? items.length > 0 : loose.length > 0)) flush();
    if (block.type === 'agenda-item') items.push(block);
    else if (block.type === 'trailer') segments.push({ kind: 'trailer', trailer: block });
    else loose.push(block);
  }
  flush();
  return segments;
}

/** An empty line or a stray tag between two entries does not part their table. */
function isPrinted(block: TopBlock): boolean {
  const isLine = block.type === 'paragraph' || block.type === 'part-heading';
  return block.type !== 'kept' && !(isLine && plainText(block).trim() === '');
}
