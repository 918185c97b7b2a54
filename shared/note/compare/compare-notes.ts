import type { AgendaItem, Note, TopBlock } from '../blocks.ts';
import { itemsOf } from '../walk.ts';
import { entryLines, linesOf } from './lines-of.ts';
import { longestRise } from './longest-rise.ts';
import type { Pair } from './pair.ts';
import { pairedEntries } from './paired-entries.ts';
import { alignedRows, type Line, onlyMine, onlyTheirs, type Row } from './rows.ts';
import { titleRow } from './title-row.ts';

/** Two notes beside each other, part by part in the order of `mine`. */
export interface Comparison {
  readonly parts: readonly ComparedPart[];
}

/**
 * One entry, or what stands around the entries. Both columns have the same number of rows: null where one side has no
 * line beside the other's. A part that neither side has is left out.
 */
export interface ComparedPart {
  readonly about: 'header' | 'before' | 'entry' | 'attendance' | 'rest';
  /** `same`: all its words are, wherever it stands and whatever its layout. */
  readonly kind: 'same' | 'changed' | 'only-mine' | 'only-theirs';
  /** The entry's number; mine where there are two. Empty for other parts. */
  readonly number: string;
  /** The number on their side where that is another; null for most. */
  readonly renumbered: string | null;
  /** The entry's title; mine where there are two. For other parts what they are called. */
  readonly title: string;
  /** Whether it stands elsewhere among the entries that both sides have. */
  readonly moved: boolean;
  readonly mine: readonly (Line | null)[];
  readonly theirs: readonly (Line | null)[];
}

const TITLES = {
  header: 'Heading',
  before: 'Text before the first entry',
  attendance: 'Attendance',
  rest: 'Text after the entries',
} as const;

/**
 * Compares two notes, whatever they hold: each entry with itself, though it was renumbered, moved or given another
 * title. Changing the sides over changes over what it says. About linear in size.
 */
export function compareNotes(mine: Note, theirs: Note): Comparison {
  const [own, other] = [sectionsOf(mine), sectionsOf(theirs)];
  const section = (about: keyof typeof TITLES): readonly ComparedPart[] =>
    comparedSection(about, own[about], other[about]);
  return {
    parts: [
      ...section('header'),
      ...section('before'),
      ...section('attendance'),
      ...comparedEntries(itemsOf(mine), itemsOf(theirs)),
      ...section('rest'),
    ],
  };
}

/** The lines of a note outside its entries. */
type Sections = Readonly<Record<keyof typeof TITLES, readonly string[]>>;

function sectionsOf([header, ...blocks]: Note): Sections {
  const first = blocks.findIndex(({ type }) => type === 'agenda-item' || type === 'trailer');
  const end = first < 0 ? blocks.length : first;
  const [before, after] = [blocks.slice(0, end), blocks.slice(end).flatMap(outsideEntries)];
  const isPeople = ({ type }: TopBlock): boolean => type === 'attendance';
  const isText = (block: TopBlock): boolean => !isPeople(block);
  return {
    header: linesOf([header]),
    before: linesOf(before.filter(isText)),
    attendance: linesOf([...before, ...after].filter(isPeople)),
    rest: linesOf(after.filter(isText)),
  };
}

function outsideEntries(block: TopBlock): readonly TopBlock[] {
  if (block.type === 'agenda-item') return [];
  return block.type === 'trailer' ? block.children : [block];
}

function comparedSection(
  about: keyof typeof TITLES,
  mine: readonly string[],
  theirs: readonly string[],
): readonly ComparedPart[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  const rows = alignedRows(mine, theirs);
  const kind = mine.length === 0 ? 'only-theirs' : theirs.length === 0 ? 'only-mine' : kindOf(rows);
  return [
    { about, kind, number: '', renumbered: null, title: TITLES[about], moved: false, ...columns(rows) },
  ];
}

function comparedEntries(
  mine: readonly AgendaItem[],
  theirs: readonly AgendaItem[],
): readonly ComparedPart[] {
  const pairs = pairedEntries(mine, theirs);
  const inPlace = new Set(longestRise(pairs.map(({ to }) => to)));
  const partners = new Map(
    pairs.map((pair, index) => [pair.from, { to: pair.to, moved: !inPlace.has(index) }]),
  );
  const newAfter = newByPlace(
    theirs,
    pairs.filter((_, index) => inPlace.has(index)),
    new Set(pairs.map(({ to }) => to)),
  );
  const comparedMine = mine.flatMap((item, from): readonly ComparedPart[] => {
    const partner = partners.get(from);
    const other = partner && theirs[partner.to];
    const part = partner && other ? pairedEntry(item, other, partner.moved) : entryOnly('only-mine', item);
    return [part, ...(newAfter.get(from) ?? [])];
  });
  return [...(newAfter.get(-1) ?? []), ...comparedMine];
}

/** The entries that only their side has, each by the place of my entry that it comes after; -1 for none. */
function newByPlace(
  theirs: readonly AgendaItem[],
  inPlace: readonly Pair[],
  known: ReadonlySet<number>,
): ReadonlyMap<number, readonly ComparedPart[]> {
  const places = new Map(inPlace.map(({ from, to }) => [to, from]));
  const parts = new Map<number, ComparedPart[]>();
  let after = -1;
  for (const [to, item] of theirs.entries()) {
    after = places.get(to) ?? after;
    if (known.has(to)) continue;
    const here = parts.get(after);
    const part = entryOnly('only-theirs', item);
    if (here) here.push(part);
    else parts.set(after, [part]);
  }
  return parts;
}

function entryOnly(kind: 'only-mine' | 'only-theirs', item: AgendaItem): ComparedPart {
  const lines = linesOf([item]);
  const rows = lines.map(kind === 'only-mine' ? onlyMine : onlyTheirs);
  return { about: 'entry', kind, ...nameOf(item), renumbered: null, moved: false, ...columns(rows) };
}

function pairedEntry(mine: AgendaItem, theirs: AgendaItem, moved: boolean): ComparedPart {
  const rows = [
    ...titleRow(mine.children[0], theirs.children[0]),
    ...alignedRows(entryLines(mine), entryLines(theirs)),
  ];
  const [own, other] = [nameOf(mine), nameOf(theirs)];
  const renumbered = own.number === other.number ? null : other.number;
  const title = own.title || other.title;
  return { about: 'entry', kind: kindOf(rows), ...own, title, renumbered, moved, ...columns(rows) };
}

function nameOf({ children: [title] }: AgendaItem): { readonly number: string; readonly title: string } {
  return { number: title.number, title: title.children[0].text };
}

function kindOf(rows: readonly Row[]): 'same' | 'changed' {
  return rows.every(({ mine, theirs }) => mine?.kind === 'same' && theirs?.kind === 'same')
    ? 'same'
    : 'changed';
}

function columns(rows: readonly Row[]): Pick<ComparedPart, 'mine' | 'theirs'> {
  return { mine: rows.map(({ mine }) => mine), theirs: rows.map(({ theirs }) => theirs) };
}
