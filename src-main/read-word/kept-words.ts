/** The engine copies shorter words anyway. */
const SHORTEST_SLICE = 13;

/**
 * The same words in memory of their own. Words cut from a longer text keep all of that text in memory, so those that
 * stay are copied once.
 */
export function keptWords(words: string): string {
  return words.length < SHORTEST_SLICE ? words : Buffer.from(words, 'utf8').toString('utf8');
}
