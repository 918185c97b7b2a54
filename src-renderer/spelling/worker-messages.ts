/** What the page asks the worker that has the dictionary. */
export type SpellingQuestion =
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string };

/** What it answers: of words that are checked, those it does not know. */
export interface SpellingAnswer {
  readonly id: number;
  readonly words: readonly string[];
}
