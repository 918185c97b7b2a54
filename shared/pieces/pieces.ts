import type { Action, Attendance } from '../note/blocks.ts';

/** What a web page or a document consists of, in its order, once all that is only looks is gone. */
export type Piece =
  | { readonly kind: 'heading'; readonly number: string; readonly words: string }
  /** A line that opens a part of the meeting, between the entries. */
  | { readonly kind: 'part'; readonly words: string }
  /** The end of the entries, or of those so far: what follows stands outside them. */
  | { readonly kind: 'end' }
  /** A heading within an entry: what was open before it, as a decision, ends there. */
  | { readonly kind: 'sub'; readonly number: string; readonly words: string }
  /** A paragraph; `number` is one that a program counted before it (`1.1`). */
  | { readonly kind: 'line'; readonly number: string; readonly words: string }
  | { readonly kind: 'item'; readonly marker: string; readonly level: number; readonly words: string }
  /** A table: the words of each cell. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  /** What stands beside the words of an entry, in the column of who acts. */
  | { readonly kind: 'column'; readonly words: string }
  /** What was read from a table that tells of nothing else. */
  | { readonly kind: 'blocks'; readonly blocks: readonly (Action | Attendance)[] };
