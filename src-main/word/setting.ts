import type { AgendaItem, Trailer } from '../../shared/note/blocks.ts';
import type { Markers } from './markers.ts';
import type { NumberCount } from './number-count.ts';

/** What the parts of one document share while it is written. */
export interface Setting {
  /** The width of the column of numbers, in twips. */
  readonly column: number;
  /** Whether the block stands in an entry, whose words stand beside that column. */
  readonly inEntry: boolean;
  /** A number for the next numbered list, from 1, each once in a document. */
  readonly nextList: () => number;
  /** Counts the numbers of entries and paragraphs as Word will; asked in the order of the document. */
  readonly numbers: NumberCount;
  /** The tags of the committee system around an entry or the trailer, hidden; asked in the order of the document. */
  readonly markers: (block: AgendaItem | Trailer) => Markers;
}
