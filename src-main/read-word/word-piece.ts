/** A run of words in one look. */
export interface WordRun {
  readonly words: string;
  readonly isBold: boolean;
}

/** A paragraph of a Word file, with what Word shows before it. Changes that were tracked count as accepted. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /** The name of its style, as `heading 1` or `Decision`; `Normal` where it has none. */
  readonly style: string;
  /** From 1 to 9 for a heading, by its style or its own outline level; null for what is none. */
  readonly heading: number | null;
  /** What Word counts before it, as it is shown: `5`, `45/24`, `(a)`; empty where it is not counted. */
  readonly number: string;
  /** The level of its list from 0; null where it is neither counted nor has a bullet. */
  readonly level: number | null;
  readonly isBullet: boolean;
  /** The whole paragraph is hidden: it is neither shown nor printed. */
  readonly isHidden: boolean;
  /** Its words, with tabs as `\t` and line breaks as `\n`; runs that are hidden in a shown paragraph are left out. */
  readonly runs: readonly WordRun[];
}

/** A cell: what is in it, and over how many columns and rows it reaches. A cell from above is left out. */
export interface WordCell {
  readonly columns: number;
  readonly rows: number;
  readonly pieces: readonly WordPiece[];
}

export interface WordTable {
  readonly kind: 'table';
  /** How many of the rows are repeated on each page as titles. */
  readonly headRows: number;
  readonly rows: readonly (readonly WordCell[])[];
}

/** What the body of a Word file consists of, in its order. */
export type WordPiece = WordParagraph | WordTable;

/** What was in a Word file besides its words, or was left out of them. */
export interface WordExtras {
  /** Tracked changes that were taken as accepted. */
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: readonly { readonly author: string; readonly words: string }[];
  /** Pictures that were left out, by their names or descriptions. */
  readonly pictures: readonly string[];
  /** Footnotes and endnotes. */
  readonly notes: readonly string[];
  /** Other things that were left out, each as a clerk calls it: `2 charts`, `1 embedded file`. */
  readonly others: readonly string[];
}

/** A Word file that was read: its body, its running header and footer as lines, and what it carries of ours. */
export interface WordContent {
  readonly pieces: readonly WordPiece[];
  readonly headers: readonly string[];
  readonly title: string;
  /** The words of our own part, if the file has it. */
  readonly carried: string | null;
  readonly extras: WordExtras;
}

/** A file that is not read says why, in sentences that stand after its name. */
export type WordOpened =
  | { readonly ok: true; readonly content: WordContent }
  | { readonly ok: false; readonly trouble: string; readonly cause?: unknown };
