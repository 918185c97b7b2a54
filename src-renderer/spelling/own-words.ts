import type { Page } from '../state/page.ts';

/** A longer word is none: the settings keep no such. */
const LONGEST = 64;

/** The words that a person has added to the dictionary. */
export interface OwnWords {
  words(): readonly string[];
  add(word: string): void;
  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

const OF_PAGE = new WeakMap<Page['store'], OwnWords>();

/** The person's own words as the settings have them, in every window. */
export function ownWordsOf({ store, set }: Pick<Page, 'store' | 'set'>): OwnWords {
  const known = OF_PAGE.get(store);
  if (known) return known;
  const words = (): readonly string[] => store.get().settings.ownWords;
  const own: OwnWords = {
    words,
    add(word) {
      if (word.length > LONGEST || words().includes(word)) return;
      void set({ ownWords: [...words(), word] });
    },
    subscribe(listener) {
      let seen = words();
      return store.subscribe(() => {
        if (words() === seen) return;
        seen = words();
        listener();
      });
    },
  };
  OF_PAGE.set(store, own);
  return own;
}
