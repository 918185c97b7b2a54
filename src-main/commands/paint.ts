/** What words are, for which a terminal has a look of its own: how it begins and ends (ECMA-48, 8.3.117). */
const LOOKS = {
  heading: [1, 22],
  error: [31, 39],
  warning: [33, 39],
  hint: [36, 39],
  aside: [2, 22],
} as const;

/** Gives words their look on a terminal with colours, and leaves them plain elsewhere. */
export type Paint = (look: keyof typeof LOOKS, words: string) => string;

export function paintFor(colour: boolean): Paint {
  return (look, words) => {
    const [begin, end] = LOOKS[look];
    return colour && words !== '' ? `\u001b[${begin}m${words}\u001b[${end}m` : words;
  };
}
