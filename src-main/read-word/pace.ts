import { setImmediate } from 'node:timers/promises';
import { MAX_CHARACTERS, MAX_ELEMENTS, MAX_REFERENCES, TURN_MS } from './limits.ts';
import { wordTrouble } from './troubles.ts';

/** How fast and how far a file is read: with turns for others, until it is cancelled, up to so many elements. */
export interface Pace {
  /** Lets others go on where it is time to. Throws the signal's reason once reading was cancelled. */
  rest(): Promise<void>;
  /** Counts an element; throws a trouble where there are too many. */
  element(): void;
  /** Counts characters between tags in the same way, and those that are written as references. */
  characters(count: number): void;
  references(count: number): void;
}

/** The pace of reading one file. */
export function pace(signal: AbortSignal | undefined): Pace {
  let since = performance.now();
  let elements = 0;
  let characters = 0;
  let references = 0;
  return {
    async rest() {
      signal?.throwIfAborted();
      if (performance.now() - since < TURN_MS) return;
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
    },
    element() {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw wordTrouble('elements');
    },
    characters(count) {
      characters += count;
      if (characters > MAX_CHARACTERS) throw wordTrouble('too-long');
    },
    references(count) {
      references += count;
      if (references > MAX_REFERENCES) throw wordTrouble('too-long');
    },
  };
}

/** The same pace for some parts of the file, which have fewer elements together. */
export function narrower(whole: Pace, most: number): Pace {
  let elements = 0;
  return {
    ...whole,
    element() {
      whole.element();
      elements += 1;
      if (elements > most) throw wordTrouble('beside');
    },
  };
}
