/** What a web page or a document consists of, in its order, once all that is only looks is gone. */
export type Piece =
  | { readonly kind: 'heading'; readonly number: string; readonly words: string }
  /** A paragraph; `number` is one that a program counted before it (`1.1`). */
  | { readonly kind: 'line'; readonly number: string; readonly words: string }
  | { readonly kind: 'item'; readonly marker: string; readonly level: number; readonly words: string }
  /** A table: the words of each cell. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };
