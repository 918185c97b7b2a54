import '../meter.ts';

/** An editor that the program is measured beside: each shows a paragraph for each block's words. */
export interface Peer {
  /** Draws the words with the caret before the first of them, ready to type. */
  mount(root: HTMLElement, words: readonly string[]): void;
  /** What its own model holds, a paragraph each. */
  words(): readonly string[];
}

/** How the whole document is named to screen readers, as each editor is asked to. */
export const LABEL = 'Document';

declare global {
  interface Window {
    peer?: Peer;
  }
}
