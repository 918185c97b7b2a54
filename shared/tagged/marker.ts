import { isBlank } from './chars.ts';

/** A list marker at the start of a line, and where the words after it start. */
export interface MarkerMatch {
  readonly marker: string;
  readonly at: number;
}

/** Bullets that may stand without a space after them, and alone on a line. */
const TIGHT_BULLETS = '·•▪●◦‣∙';
/** Bullets that are bullets only before a space: they have other uses. */
const LOOSE_BULLETS = '-–*o';

/** Numbers and letters of lists: `1.`, `1)`, `(1)`, `a)`, `(a)`, `a.`, `iv)`, `(iv)`, `ii.`. */
const NUMBER =
  /^(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]{1,2}\)|\([a-z]{1,2}\)|\([ivxl]{1,6}\)|[ivxl]{1,6}[.)]|[a-z]\.|\([A-Z]\))/;

/** The marker that a line of words starts with, or null. A marker may stand alone, a loose bullet may not. */
export function matchMarker(words: string): MarkerMatch | null {
  const first = words[0];
  if (first === undefined) return null;
  if (TIGHT_BULLETS.includes(first)) return { marker: first, at: afterBlanks(words, 1) };
  if (LOOSE_BULLETS.includes(first) && isBlank(words.charCodeAt(1))) {
    return isVoteCount(words) ? null : { marker: first, at: afterBlanks(words, 1) };
  }
  const code = words.charCodeAt(0);
  if (code !== 40 && !(code >= 48 && code <= 57) && !(code >= 97 && code <= 122)) return null;
  const marker = NUMBER.exec(words)?.[0];
  if (marker === undefined) return null;
  if (marker.length === words.length) return { marker, at: marker.length };
  return isBlank(words.charCodeAt(marker.length)) ? { marker, at: afterBlanks(words, marker.length) } : null;
}

/** `– 26 votes` closes the list of those who voted. */
function isVoteCount(words: string): boolean {
  return /^[-–]\s*\d+\s+votes?\b/i.test(words);
}

function afterBlanks(words: string, from: number): number {
  let at = from;
  while (isBlank(words.charCodeAt(at))) at += 1;
  return at;
}

/** How a marker counts: bullets do not, numbers and letters do. */
export type MarkerKind = 'bullet' | 'decimal' | 'letter' | 'roman';

/**
 * The kind of a marker, and its place in the count from 1 (0 for a bullet). A single `i`, `v`, `x` or `l` can be a
 * letter or a roman number: `before`, the marker of the item before it at its level, settles it.
 */
export function markerKind(marker: string, before?: string): { kind: MarkerKind; value: number } {
  const core = marker.replace(/[().]/g, '');
  if (/^\d+$/.test(core)) return { kind: 'decimal', value: Number(core) };
  if (!/^[a-z]+$/i.test(core) || core === marker) return { kind: 'bullet', value: 0 };
  const letters = core.toLowerCase();
  const roman = romanValue(letters);
  const previous = before?.replace(/[().]/g, '').toLowerCase();
  const isNextLetter = previous?.length === 1 && letterValue(letters) === letterValue(previous) + 1;
  if (roman > 0 && !isNextLetter && (letters.length > 1 || letters === 'i' || previous !== undefined)) {
    return { kind: 'roman', value: roman };
  }
  return { kind: 'letter', value: letterValue(letters) };
}

function letterValue(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 96;
  return value;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['xl', 40],
  ['l', 50],
  ['ix', 9],
  ['x', 10],
  ['iv', 4],
  ['v', 5],
  ['i', 1],
];

function romanValue(letters: string): number {
  let value = 0;
  let rest = letters;
  while (rest !== '') {
    const digit = ROMAN.find(([letter]) => rest.startsWith(letter));
    if (!digit) return 0;
    value += digit[1];
    rest = rest.slice(digit[0].length);
  }
  return value;
}
