import { type FileChild, Paragraph, TextRun } from 'docx';
import type { AgendaItem, Note, Trailer } from '../../shared/note/blocks.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { closingTag, openingTag } from '../../shared/tagged/tags.ts';

/** The tags before and after an entry or the trailer, as hidden paragraphs; none where they are not asked for. */
export interface Markers {
  readonly before: readonly FileChild[];
  readonly after: readonly FileChild[];
}

const TRAILER = 'TRAILER_SECTION';
const NONE: Markers = { before: [], after: [] };

/**
 * Gives the markers of each entry, asked for in their order, and of the trailer. The entries have the numbers of their
 * own tags, by which the committee system knows them, or those of their places where tags are missing or out of order.
 */
export function markersOf(note: Note, hasMarkers: boolean): (block: AgendaItem | Trailer) => Markers {
  if (!hasMarkers) return () => NONE;
  const numbers = itemsOf(note).map(({ ai }) => ai ?? 0);
  const isOrdered = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  let place = 0;
  return (block) => {
    if (block.type === 'trailer') return around(TRAILER);
    place += 1;
    return around(`AI${(isOrdered && block.ai) || place}`);
  };
}

function around(name: string): Markers {
  return { before: [marker(openingTag(name))], after: [marker(closingTag(name))] };
}

/** Hidden with its mark, by its style and in itself: a restyled document must not print it. */
function marker(tag: string): Paragraph {
  const hidden = { vanish: true } as const;
  return new Paragraph({ style: 'Marker', run: hidden, children: [new TextRun({ ...hidden, text: tag })] });
}
