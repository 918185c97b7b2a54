/** What the parts of one document share while it is written. */
export interface Setting {
  /** The width of the column of numbers, in twips. */
  readonly column: number;
  /** Whether the block stands in an entry, whose words stand beside that column. */
  readonly inEntry: boolean;
  /** A number for the next numbered list, from 1, each once in a document. */
  readonly nextList: () => number;
}
