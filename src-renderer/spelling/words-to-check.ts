import type { Stretch } from '../../shared/note/find-words.ts';

/** A word of a text that a dictionary can be asked for, as it stands there. */
export interface CheckedWord extends Stretch {
  readonly word: string;
}

/** What is no word of a language: addresses of people, of pages and of files. */
const ADDRESS =
  /\S+@\S+|\b(?:https?|ftp|file):\S+|\bwww\.\S+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:uk|com|org|net|gov|eu|pdf|docx?|xlsx?)\b\S*/giu;

/** Letters, digits, and the apostrophes within a word. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*/gu;

/** A single letter is an initial, the letter of a list, or typed yet. */
const SHORTEST = 2;

/**
 * The words of a text that are to be checked. Parts of a word with hyphens are words of their own. Left out are
 * addresses, what has digits in it, acronyms, and names that are written with a capital within, as `McNeil`.
 */
export function wordsToCheck(text: string): readonly CheckedWord[] {
  const bare = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const all: CheckedWord[] = [];
  for (const { 0: whole, index: start } of bare.matchAll(WORD)) {
    const word = withoutPossessive(whole);
    if (word.length >= SHORTEST && isPlain(word)) all.push({ word, start, end: start + word.length });
  }
  return all;
}

/** `Board’s` is the word `Board`. */
function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/iu, '');
}

function isPlain(word: string): boolean {
  return !/[\p{N}_]/u.test(word) && !/\p{L}.*\p{Lu}/u.test(word);
}
