import { styleText } from 'node:util';

/** What words are, for which a terminal has a look of its own. */
const LOOKS = { heading: 'bold', error: 'red', warning: 'yellow', hint: 'cyan', aside: 'dim' } as const;

/** Gives words their look on a terminal with colours, and leaves them plain elsewhere. */
export type Paint = (look: keyof typeof LOOKS, words: string) => string;

export function paintFor(colour: boolean): Paint {
  return (look, words) =>
    colour && words !== '' ? styleText(LOOKS[look], words, { validateStream: false }) : words;
}
