import type { ListPlace } from './list-place.ts';
import type { WordParagraph, WordRun } from './word-piece.ts';

/** A paragraph whose number is not known yet: that takes all paragraphs before it. */
export interface UncountedParagraph extends Omit<WordParagraph, 'number' | 'level' | 'isBullet'> {
  readonly list: ListPlace | null;
  readonly runs: readonly WordRun[];
}

/** A cell with such paragraphs in it. */
export interface UncountedCell {
  readonly columns: number;
  readonly rows: number;
  readonly pieces: readonly UncountedPiece[];
}

/** A table of such cells. */
export interface UncountedTable {
  readonly kind: 'table';
  readonly headRows: number;
  readonly rows: readonly (readonly UncountedCell[])[];
}

/** What a body consists of before its paragraphs are counted. */
export type UncountedPiece = UncountedParagraph | UncountedTable;
