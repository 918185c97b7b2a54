/** An owner is a name, or a few. */
const LONGEST = 200;

/**
 * An owner as the note holds it, of the words that were typed: what would end the owner's name or its bracket in the
 * file is written in another way. Empty where nobody is named.
 */
export function typedOwner(words: string): string {
  return words
    .slice(0, LONGEST)
    .replace(/[[\]:]/g, ' ')
    .replace(/\s*;\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*,)+\s*(?=due\b)/gi, ' ')
    .replace(/^(?:[\s,]|and(?=[\s,]|$))+|(?:[\s,]|(?<=[\s,])and)+$/g, '')
    .trim();
}
