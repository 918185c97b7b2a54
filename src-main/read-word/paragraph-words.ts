import { keptWords } from './kept-words.ts';
import type { WordRun } from './word-piece.ts';

/** The words of a paragraph as they come. */
export interface ParagraphWords {
  add(words: string, isBold: boolean, isHidden: boolean): void;
  readonly isEmpty: boolean;
  /** All that was added since it was last taken. */
  take(): TakenWords;
}

/** The words of a paragraph: those that are shown, and those that are not. */
export interface TakenWords {
  readonly shown: readonly WordRun[];
  readonly hidden: readonly WordRun[];
}

const NONE: readonly WordRun[] = [];

/** No words yet. */
export function paragraphWords(): ParagraphWords {
  let shown: WordRun[] | null = null;
  let hidden: WordRun[] | null = null;
  let words = '';
  let isBoldNow = false;
  let isHiddenNow = false;
  /** Runs of one look are one run, whatever stood between them that is not kept. */
  const settle = (): void => {
    if (words === '') return;
    let runs: WordRun[];
    if (isHiddenNow) {
      hidden ??= [];
      runs = hidden;
    } else {
      shown ??= [];
      runs = shown;
    }
    const last = runs[runs.length - 1];
    const own = keptWords(words);
    if (last?.isBold === isBoldNow) runs[runs.length - 1] = { words: last.words + own, isBold: isBoldNow };
    else runs.push({ words: own, isBold: isBoldNow });
    words = '';
  };
  return {
    add(more, isBold, isHidden) {
      if (more === '') return;
      if (isBold !== isBoldNow || isHidden !== isHiddenNow) {
        settle();
        isBoldNow = isBold;
        isHiddenNow = isHidden;
      }
      words += more;
    },
    get isEmpty() {
      return words === '' && shown === null && hidden === null;
    },
    take() {
      settle();
      const taken = { shown: shown ?? NONE, hidden: hidden ?? NONE };
      shown = null;
      hidden = null;
      return taken;
    },
  };
}
