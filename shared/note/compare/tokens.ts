/** A word (`4.00pm` and `Vice-chair` are one), a run of white space, or any other character. Nothing is left out. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’.,:/&-][\p{L}\p{N}\p{M}]+)*|\s+|[\s\S]/gu;

/** The words of a text and what stands between them; joined they are the text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a token is white space. */
export function isSpace(token: string): boolean {
  return token.trim() === '';
}

/** How many words a text has; a number is a word, a mark of punctuation is none. */
export function wordCount(text: string): number {
  return tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
