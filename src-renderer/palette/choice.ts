import fuzzysort from 'fuzzysort';

/** Something to choose by typing a part of its name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Stands before the label and may be typed instead of it: an entry's number. */
  readonly number?: string;
  /** Other words that it may be looked for by; never shown. */
  readonly also?: string;
  readonly keys?: string;
}

/** More would not be read, and drawing them would be felt in typing. */
const MOST_SHOWN = 40;

/** Matches that share less with what was typed are no help. */
const LEAST_LIKENESS = 0.3;

/**
 * The choices that fit what was typed, the best first. Letters may be left out: `nde` finds “Next decision”. A number
 * comes before all others where it is the very one that was typed. Nothing typed leaves the order as it is.
 */
export function fitting<T extends Choice>(choices: readonly T[], typed: string): readonly T[] {
  const words = typed.trim();
  if (words === '') return choices.slice(0, MOST_SHOWN);
  const exact = choices.filter(({ number }) => number?.toLowerCase() === words.toLowerCase());
  const found = fuzzysort.go(words, choices as T[], {
    keys: [({ number = '', label }: T) => `${number} ${label}`.trim(), ({ also = '' }: T) => also],
    limit: MOST_SHOWN,
    threshold: LEAST_LIKENESS,
  });
  const others = found.map(({ obj }) => obj).filter((each) => !exact.includes(each));
  return [...exact, ...others].slice(0, MOST_SHOWN);
}
