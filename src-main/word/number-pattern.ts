import { MOST_START } from './numbering.ts';
import { writable } from './writable.ts';

/** How a number counts: what stands before and after the figures that do, and how many these are at least. */
export interface NumberPattern {
  readonly before: string;
  readonly after: string;
  /** Two where figures below ten have a nought before them (`01`), as Word can count them too. */
  readonly digits: 1 | 2;
}

/** A number as it can be read: `45/24` as the 45th of `%1/24`, or as the 24th of `45/%1`. */
interface Reading extends NumberPattern {
  readonly value: number;
}

const FIRST_FIGURE = /^(\D*)(\d+)(.*)$/s;
const LAST_FIGURE = /^(.*?)(\d+)(\D*)$/s;

/** Of a number that nothing tells more about, `45/24`, the first figure counts: what follows is a year. */
const WITH_YEAR = /^\D*\d+(?:\/\d+)*$/;

/** Word takes `%` and a figure for a number of its own, and white space in an attribute is made spaces. */
const UNCOUNTED = /%|[^\S ]/;

/** Longer ones are no numbers of entries; matching figures takes the square of the length. */
const LONGEST = 40;

/** The number that a pattern has for a value. */
export function numberIn({ before, after, digits }: NumberPattern, value: number): string {
  return `${before}${String(value).padStart(digits, '0')}${after}`;
}

/** The value of a number in a pattern; null where it is none of it. */
export function valueIn(pattern: NumberPattern, number: string): number | null {
  const { before, after } = pattern;
  if (!number.startsWith(before) || !number.endsWith(after)) return null;
  const value = Number(number.slice(before.length, number.length - after.length));
  return isStart(value) && numberIn(pattern, value) === number ? value : null;
}

/**
 * How each of the numbers of entries counts, by the number. Which of its figures does is told by the numbers around
 * it: the first in `45/24, 46/24`, the last in `PC 24/12, PC 24/13`. What Word cannot count (`12A`) is left out.
 */
export function patternsOf(numbers: readonly string[]): ReadonlyMap<string, NumberPattern> {
  const found = new Map<string, NumberPattern>();
  const known = new Map<string, NumberPattern>();
  let before: NumberPattern | null = null;
  for (const [index, number] of numbers.entries()) {
    const read = patternOf(number, { before, last: numbers[index - 1], next: numbers[index + 1], known });
    before = read && (known.get(keyOf(read)) ?? read);
    if (before === null) continue;
    known.set(keyOf(before), before);
    found.set(number, before);
  }
  return found;
}

interface Around {
  readonly before: NumberPattern | null;
  readonly last: string | undefined;
  readonly next: string | undefined;
  readonly known: ReadonlyMap<string, NumberPattern>;
}

function patternOf(number: string, { before, last, next, known }: Around): NumberPattern | null {
  const { plain, others } = readingsOf(number);
  const [first] = plain;
  if (first === undefined) return null;
  const lastValue = before && last !== undefined ? valueIn(before, last) : null;
  if (before && lastValue !== null && valueIn(before, number) === lastValue + 1) return before;
  const readings = [...plain, ...others];
  const nextIn = (reading: Reading): number | null => (next === undefined ? null : valueIn(reading, next));
  return (
    readings.find((reading) => nextIn(reading) === reading.value + 1) ??
    readings.flatMap((reading) => known.get(keyOf(reading)) ?? [])[0] ??
    readings.find((reading) => nextIn(reading) !== null) ??
    (WITH_YEAR.test(number) ? first : (plain.at(-1) ?? first))
  );
}

/** How a number can be read: as it stands, and from ten on as one of those that have a nought below ten. */
interface Readings {
  readonly plain: readonly Reading[];
  readonly others: readonly Reading[];
}

/** A number with its first figure as the one that counts, and with its last. */
function readingsOf(number: string): Readings {
  const plain: Reading[] = [];
  const others: Reading[] = [];
  if (number.length > LONGEST || UNCOUNTED.test(number) || writable(number) !== number)
    return { plain, others };
  for (const figure of [FIRST_FIGURE, LAST_FIGURE]) {
    const [, before = '', figures = '', after = ''] = figure.exec(number) ?? [];
    const value = Number(figures);
    if (figures === '' || /^\p{L}/u.test(after) || !isStart(value)) continue;
    if (/^0\d$/.test(figures)) {
      plain.push({ before, after, digits: 2, value });
      continue;
    }
    const noughts = figures.slice(0, figures.length - String(value).length);
    plain.push({ before: before + noughts, after, digits: 1, value });
    if (/^[1-9]\d$/.test(figures)) others.push({ before, after, digits: 2, value });
  }
  return { plain, others };
}

function isStart(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_START;
}

function keyOf({ before, after, digits }: NumberPattern): string {
  return [before, after, digits].join('\t');
}
