/** A number as `45/24`, `Co.33` or `01`: what stands before the figures that count, their width, and what follows. */
interface Counted {
  readonly before: string;
  readonly count: number;
  readonly width: number;
  readonly after: string;
}

/** No meeting counts further: longer figures are a reference or a year and a month. */
const COUNTED = /^(\D*)(\d{1,5})((?:\/\d{1,4})*)$/;

function countedIn(number: string): Counted | null {
  const match = COUNTED.exec(number);
  if (!match) return null;
  const [, before = '', figures = '', after = ''] = match;
  const width = figures.startsWith('0') ? figures.length : 1;
  return { before, count: Number(figures), width, after };
}

/**
 * How the entries of the next meeting are numbered: the first, the second and so on. From 1 where those of this meeting
 * began there; where they ran on from meetings before (`155`, `Co.33`, and always with a year behind, `45/24`), from the
 * one after the highest. Null where the entries have no numbers that count.
 */
export function numbersAfter(numbers: readonly string[]): ((index: number) => string) | null {
  const counted = numbers.flatMap((number) => countedIn(number) ?? []);
  const first = counted[0];
  if (!first) return null;
  const kin = counted.filter(({ before, after }) => before === first.before && after === first.after);
  const counts = kin.map(({ count }) => count);
  const startsAnew = first.after === '' && Math.min(...counts) <= 1;
  const start = startsAnew ? 1 : Math.max(...counts) + 1;
  return (index) => `${first.before}${String(start + index).padStart(first.width, '0')}${first.after}`;
}
