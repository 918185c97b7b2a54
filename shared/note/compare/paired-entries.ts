import type { AgendaItem } from '../blocks.ts';
import { commonSequence } from './common-sequence.ts';
import { eitherWay } from './either-way.ts';
import { type Bag, bagMaker, likeness } from './likeness.ts';
import { entryLines, titleLine } from './lines-of.ts';
import type { Pair } from './pair.ts';

/** Titles or texts that share three words in five are taken for those of one entry, wherever it stands. */
const SURELY_ALIKE = 0.6;

/** With the number of its tags the same as well, one word in five is enough. */
const SLIGHTLY_ALIKE = 0.2;

/** Shorter texts (`Noted.`, `The minutes were agreed.`) stand under any title and tell nothing. */
const FEWEST_WORDS = 8;

/** Of more entries that nothing else tells, not every one is held against every other: it would take a second. */
const MOST_LEFT = 200;

/**
 * Which entries of two notes are the same ones, in the order of `mine`: by what they say, by number and title, by
 * title, by reference, by likeness, by the number of their tags, and at last those without words. So an entry that was
 * renumbered, moved or given another title is still itself. Which side is which makes no difference.
 */
export function pairedEntries(mine: readonly AgendaItem[], theirs: readonly AgendaItem[]): readonly Pair[] {
  const left: Left = {
    mine: new Map(mine.map((item, at) => [at, entryOf(item)])),
    theirs: new Map(theirs.map((item, at) => [at, entryOf(item)])),
  };
  const pairs = [
    ...KEYS.flatMap((key) => takeByKey(left, key)),
    ...takeByLikeness(left),
    ...takeByTags(left),
    ...takeByKey(left, blankKey),
  ];
  return pairs.sort((one, other) => one.from - other.from);
}

interface Entry {
  readonly item: AgendaItem;
  readonly title: string;
  readonly body: string;
}

/** The entries that have no partner yet, by their places. */
interface Left {
  readonly mine: Map<number, Entry>;
  readonly theirs: Map<number, Entry>;
}

function entryOf(item: AgendaItem): Entry {
  const title = item.children[0].children[0].text.trim().toLowerCase();
  return { item, title, body: entryLines(item).join('\n') };
}

/** What tells that two entries are one, the surest first; an empty key tells nothing. */
const KEYS: readonly ((entry: Entry) => string)[] = [
  ({ item, body }) => `${titleLine(item.children[0])}\n${body}`.trim(),
  ({ item, title }) => (title === '' ? '' : `${item.children[0].number}\n${title}`),
  ({ item, title }) => (title === '' || item.ai === null ? '' : `${item.ai}\n${title}`),
  ({ title }) => title,
  ({ item }) => item.children[0].reference ?? '',
];

/** Entries without any words are as good as one another. */
function blankKey({ item, body }: Entry): string {
  return titleLine(item.children[0]).trim() === '' && body === '' ? 'blank' : '';
}

/** Pairs the entries of a key: those in the same order, then the first left of one side with that of the other. */
function takeByKey(left: Left, keyOf: (entry: Entry) => string): readonly Pair[] {
  return [
    ...take(left, inOrder(keyed(left.mine, keyOf), keyed(left.theirs, keyOf))),
    ...takeAnywhere(left, keyOf),
  ];
}

interface Keyed {
  readonly at: number;
  readonly key: string;
}

function keyed(entries: ReadonlyMap<number, Entry>, keyOf: (entry: Entry) => string): readonly Keyed[] {
  return [...entries].map(([at, entry]) => ({ at, key: keyOf(entry) })).filter(({ key }) => key !== '');
}

function inOrder(mine: readonly Keyed[], theirs: readonly Keyed[]): readonly Pair[] {
  const keys = [mine, theirs].map((side) => side.map(({ key }) => key));
  return eitherWay(keys[0] ?? [], keys[1] ?? [], commonSequence).map(({ from, to }) => ({
    from: mine[from]?.at ?? 0,
    to: theirs[to]?.at ?? 0,
  }));
}

function takeAnywhere(left: Left, keyOf: (entry: Entry) => string): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  for (const { at, key } of keyed(left.theirs, keyOf).toReversed()) {
    const places = waiting.get(key);
    if (places) places.push(at);
    else waiting.set(key, [at]);
  }
  return keyed(left.mine, keyOf).flatMap(({ at, key }): readonly Pair[] => {
    const to = waiting.get(key)?.pop();
    return to === undefined ? [] : take(left, [{ from: at, to }]);
  });
}

function take(left: Left, pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ from, to }) => {
    if (!left.mine.has(from) || !left.theirs.has(to)) return false;
    return left.mine.delete(from) && left.theirs.delete(to);
  });
}

interface Bags {
  readonly title: Bag;
  readonly body: Bag;
}

function bagsOf({ title, body }: Entry, bagOf: (text: string) => Bag): Bags {
  return { title: bagOf(title), body: bagOf(body) };
}

function alike(one: Bags, other: Bags): number {
  const isTelling = Math.min(one.body.length, other.body.length) >= FEWEST_WORDS;
  return Math.max(likeness(one.title, other.title), isTelling ? likeness(one.body, other.body) : 0);
}

/** Pairs the entries most alike first; of those as alike, the ones nearest in place. */
function takeByLikeness(left: Left): readonly Pair[] {
  if (left.mine.size > MOST_LEFT || left.theirs.size > MOST_LEFT) return [];
  const bagOf = bagMaker();
  const others = [...left.theirs].map(([to, entry]) => ({ to, bags: bagsOf(entry, bagOf) }));
  const found = [...left.mine].flatMap(([from, entry]) => {
    const own = bagsOf(entry, bagOf);
    return others.map(({ to, bags }) => ({ from, to, share: alike(own, bags) }));
  });
  const sure = found
    .filter(({ share }) => share >= SURELY_ALIKE)
    .sort(
      (one, other) =>
        other.share - one.share ||
        Math.abs(one.from - one.to) - Math.abs(other.from - other.to) ||
        one.from + one.to - (other.from + other.to),
    );
  return take(left, sure).map(({ from, to }) => ({ from, to }));
}

/** Pairs entries that alone have a number, of their tags or their own, unless they have nothing in common. */
function takeByTags(left: Left): readonly Pair[] {
  const bagOf = bagMaker();
  const [places, others] = [byNumber(left.mine), byNumber(left.theirs)];
  return [...places].flatMap(([number, at]): readonly Pair[] => {
    const [[from, more], [to, another]] = [at, others.get(number) ?? []];
    if (from === undefined || to === undefined || more !== undefined || another !== undefined) return [];
    const [entry, other] = [left.mine.get(from), left.theirs.get(to)];
    if (!entry || !other) return [];
    const isUntold = [entry, other].some(({ title, body }) => title === '' || body === '');
    const isOne = isUntold || alike(bagsOf(entry, bagOf), bagsOf(other, bagOf)) >= SLIGHTLY_ALIKE;
    return isOne ? take(left, [{ from, to }]) : [];
  });
}

function byNumber(entries: ReadonlyMap<number, Entry>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { item }] of entries) {
    const number = `${item.ai ?? item.children[0].number}`;
    const known = places.get(number);
    if (known) known.push(at);
    else if (number !== '') places.set(number, [at]);
  }
  return places;
}
