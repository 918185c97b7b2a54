import { parseNumberAlone, parseTitleLine } from '../../shared/tagged/title-line.ts';
import type { WordLine } from './place-lines.ts';

/** The number that a line begins with, as that of an entry, and the words after it. */
export interface LineNumber {
  readonly number: string;
  readonly words: string;
  /** How the number is written, with `#` for its figures: those of one document's entries are written alike. */
  readonly form: string;
}

/** `A`, `IV`: numbers of entries only where Word counts them or a wide gap follows. */
const LETTERED = /^(?:[IVXL]{1,6}|[A-Z])$/;

/** Letters and a year part a number from a title as well as a wide gap does: `PC 24/12 Apologies`. */
const LETTERS_AND_YEAR = /^([A-Z]{1,3}[ ./-]?\d{1,4}\/\d{1,4})[.:]? (?=\p{Lu})(.+)$/u;

/** A single space alone, where no date begins the line. */
const CLOSE = /^(\d{1,3}) (?=\p{Lu})(.+)$/u;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** The number of a line, counted by Word or typed; null for a line without one and for bullets. */
export function lineNumber(line: WordLine): LineNumber | null {
  if (line.isBullet) return null;
  return line.number === '' ? typedNumber(line.words) : countedNumber(line);
}

function countedNumber({ number: written, words, level }: WordLine): LineNumber | null {
  const bare = written.replace(/^[([]|[\])]$/g, '').replace(/[.):]+$/, '');
  const number = parseNumberAlone(written)?.number ?? (LETTERED.test(bare) ? bare : null);
  return number === null ? null : { number, words, form: `counted ${level ?? 0} ${formOf(written)}` };
}

function typedNumber(words: string): LineNumber | null {
  const titled = parseTitleLine(words);
  if (titled) {
    const { before, number, gap, title } = titled;
    const mark = /^[.):]*/.exec(gap)?.[0] ?? '';
    return { number, words: title, form: `typed ${before}${formOf(number)}${mark}` };
  }
  const lettered = LETTERS_AND_YEAR.exec(words);
  if (lettered) {
    const [, number = '', title = ''] = lettered;
    return { number, words: title, form: `typed ${formOf(number)}` };
  }
  const close = CLOSE.exec(words);
  if (close && !MONTH.test(close[2] ?? '')) {
    return { number: close[1] ?? '', words: close[2] ?? '', form: 'typed #' };
  }
  const alone = parseNumberAlone(words);
  if (!alone) return null;
  return { number: alone.number, words: '', form: `alone ${formOf(alone.number)}` };
}

function formOf(number: string): string {
  return number.replace(/\d+/g, '#').replace(/(?<=#)[a-z]$/, '');
}

/** A number as its figures: all of them but the one that counts, and that one. */
export interface Counted {
  readonly kin: string;
  readonly value: number;
}

/**
 * The figures of a number that may count, the first and the last: `45/24` runs on to `46/24`, `PC 24/12` to `PC 24/13`.
 * A letter or a roman number counts as its place. A letter behind the figures (`7a`) stands for no step of its own.
 */
export function countsOf(number: string): readonly Counted[] {
  const parts = number.split(/(\d+)/);
  const places = parts.flatMap((part, index) => (/^\d+$/.test(part) ? [index] : []));
  if (places.length === 0)
    return [{ kin: LETTERED.test(number) ? 'letter' : number, value: placeOf(number) }];
  const ends = [...new Set([places[0] ?? 0, places.at(-1) ?? 0])];
  return ends.map((place) => {
    const kin = parts.map((part, index) => (index === place ? `#${place}` : part)).join('');
    return { kin: kin.replace(/[a-z]$/, ''), value: Number(parts[place]) };
  });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function placeOf(letters: string): number {
  if (/^[IVXL]+$/.test(letters)) {
    const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  }
  return letters.length === 1 ? letters.charCodeAt(0) - 64 : 0;
}
