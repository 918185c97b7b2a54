import type { IParagraphOptions } from 'docx';
import type { AgendaItem, Note } from '../../shared/note/blocks.ts';
import { everyBlock, itemsOf } from '../../shared/note/walk.ts';
import { type NumberPattern, numberIn, patternsOf, valueIn } from './number-pattern.ts';
import { DEEPEST_LEVEL, entryNumbers, type ListDefinition } from './numbering.ts';

/** A place in a list that Word counts. */
export interface Counted {
  readonly definition: ListDefinition;
  readonly level: number;
  /** The run of the list, from 0: a further one for each place where it starts with another number. */
  readonly instance: number;
}

/** The runs of a list by the numbers they start with. */
export interface CountedList {
  readonly definition: ListDefinition;
  readonly starts: readonly number[];
}

/**
 * The numbers of entries and of their paragraphs, counted as Word does. Asked in the order of the document, and only
 * for paragraphs that are written: what it answers for one hangs on those before.
 */
export interface NumberCount {
  /** The place of the next entry's number; null for one that has none or that Word can't count, which is typed. */
  readonly entry: (number: string) => Counted | null;
  /** The place of the next number in that entry (`58.1` in `58`); null where it does not go on there. */
  readonly inner: (number: string) => Counted | null;
  /** The list that most entries count in, for which the styles of headings and numbered paragraphs stand. */
  readonly main: { readonly definition: ListDefinition; readonly isInnerLinked: boolean } | null;
  /** The lists that were counted in so far. */
  readonly lists: () => readonly CountedList[];
}

/** Counts nothing: all numbers are typed. */
export const NO_COUNT: NumberCount = {
  entry: () => null,
  inner: () => null,
  main: null,
  lists: () => [],
};

/** A list of one pattern: where it stands at each level, and the starts of its runs. */
interface OpenList {
  readonly pattern: NumberPattern;
  readonly isBare: boolean;
  readonly definition: ListDefinition;
  readonly starts: number[];
  at: readonly number[];
}

/** The styles that stand for the levels of the main list. */
const ENTRY_STYLE = 'Heading1';
const INNER_STYLE = 'NumberedParagraph';

/** Counts the numbers of a note; `column` is the width of the column that they stand in. */
export function countNumbers(note: Note, column: number): NumberCount {
  const items = itemsOf(note);
  const patterns = patternsOf(items.map(numberOf).filter((number) => number !== ''));
  const kinds = kindsOf(items, patterns);
  const main = [...kinds.values()].reduce<Kind | null>(
    (most, kind) => (most === null || kind.entries > most.entries ? kind : most),
    null,
  );
  const lists = new Map<NumberPattern, OpenList>();
  for (const [id, [pattern, { isBare, start, isInner, isNested }]] of [...kinds].entries()) {
    const isMain = pattern === main?.pattern;
    const styles = isMain ? [ENTRY_STYLE, ...(isInner && !isNested ? [INNER_STYLE] : [])] : [];
    const definition = entryNumbers(id, column, { pattern, isBare, start, styles });
    lists.set(pattern, { pattern, isBare, definition, starts: [], at: [] });
  }
  const mainList = main && lists.get(main.pattern);
  /** The list of the last entry that Word counts, and the level of the entry itself where that is the last of all. */
  let open: OpenList | null = null;
  let entryLevel: number | null = null;
  return {
    entry: (number) => {
      const pattern = patterns.get(number);
      const within = open && goDeeper(open, number, 1);
      const list: OpenList | null = within ? open : ((pattern && lists.get(pattern)) ?? null);
      const place = within ?? (list && goOn(list, number));
      open = place ? list : open;
      entryLevel = place?.level ?? null;
      return place;
    },
    inner: (number) => (open && entryLevel !== null ? goDeeper(open, number, entryLevel + 1) : null),
    main: mainList
      ? { definition: mainList.definition, isInnerLinked: Boolean(main?.isInner && !main.isNested) }
      : null,
    lists: () => [...lists.values()].filter(({ starts }) => starts.length > 0),
  };
}

/** What a paragraph that Word counts has: its place, and the indents of its style where the list has others. */
export function countedBy(
  { definition, level, instance }: Counted,
  indent?: IParagraphOptions['indent'],
): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  return {
    numbering: { reference: definition, level, instance },
    ...(indent === undefined ? {} : { indent }),
  };
}

/** Goes on at the first level: a number that is not the next one there opens a run of its own. */
function goOn(list: OpenList, number: string): Counted | null {
  const value = valueIn(list.pattern, number);
  if (value === null) return null;
  if (list.starts.length === 0 || list.at[0] !== value - 1) list.starts.push(value);
  list.at = [value];
  return { definition: list.definition, level: 0, instance: list.starts.length - 1 };
}

/** Goes on at a deeper level, not above `least`; null where the number is the next one of none. */
function goDeeper(list: OpenList, number: string, least: number): Counted | null {
  for (let level = Math.min(list.at.length, DEEPEST_LEVEL); level >= least; level -= 1) {
    const at = [...list.at.slice(0, level), (list.at[level] ?? 0) + 1];
    if (numberAt(list, at) !== number) continue;
    list.at = at;
    return { definition: list.definition, level, instance: list.starts.length - 1 };
  }
  return null;
}

function numberAt({ pattern, isBare }: OpenList, [first = 0, ...deeper]: readonly number[]): string {
  const { digits } = pattern;
  const own = isBare ? String(first).padStart(digits, '0') : numberIn(pattern, first);
  return [own, ...deeper].join('.');
}

/** What is known of the entries of one pattern before they are counted. */
interface Kind {
  readonly pattern: NumberPattern;
  readonly start: number;
  entries: number;
  isBare: boolean;
  /** Whether a paragraph counts within an entry, and whether an entry does. */
  isInner: boolean;
  isNested: boolean;
}

function kindsOf(
  items: readonly AgendaItem[],
  patterns: ReadonlyMap<string, NumberPattern>,
): ReadonlyMap<NumberPattern, Kind> {
  const kinds = new Map<NumberPattern, Kind>();
  let last: { readonly kind: Kind; readonly number: string } | null = null;
  for (const item of items) {
    const number = numberOf(item);
    const pattern = patterns.get(number);
    const value = pattern ? valueIn(pattern, number) : null;
    if (last && number.startsWith(`${last.number}.`)) last.kind.isNested = true;
    if (pattern === undefined || value === null) continue;
    const kind = kinds.get(pattern) ?? newKind(pattern, value);
    kinds.set(pattern, kind);
    kind.entries += 1;
    last = { kind, number };
    const bare = String(value).padStart(pattern.digits, '0');
    const inner = innerNumbers(item);
    const isBare = !inner.some((own) => own.startsWith(`${number}.`));
    if (!inner.some((own) => own.startsWith(`${isBare ? bare : number}.`))) continue;
    kind.isInner = true;
    kind.isBare ||= isBare;
  }
  return kinds;
}

function newKind(pattern: NumberPattern, start: number): Kind {
  return { pattern, start, entries: 0, isBare: false, isInner: false, isNested: false };
}

/** The numbers of the paragraphs, decisions, actions and votes of an entry. */
function innerNumbers(item: AgendaItem): readonly string[] {
  const numbers: string[] = [];
  for (const block of everyBlock(item.children)) {
    if (block.type !== 'item-title' && 'number' in block && block.number) numbers.push(block.number);
  }
  return numbers;
}

function numberOf({ children: [{ number }] }: AgendaItem): string {
  return number.trim();
}
