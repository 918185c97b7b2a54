import { type IParagraphOptions, LevelFormat, Paragraph } from 'docx';
import type { List, ListItem } from '../../shared/note/blocks.ts';
import { type MarkerKind, markerKind } from '../../shared/tagged/marker.ts';
import { BLOCK_INDENT, LIST_STEP } from './look.ts';
import {
  bullets,
  type Counting,
  DEEPEST_LEVEL,
  LIST_STYLES,
  type ListDefinition,
  type ListHome,
  MOST_START,
  numbers,
} from './numbering.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';
import { writable } from './writable.ts';

/** Room for one character of a number, and between it and the words, in twips at the size of the text. */
const CHARACTER = 90;
const GAP = 100;

/** A stretch of numbered items at one level that count on from each other. */
interface Run {
  readonly level: number;
  readonly counting: Counting;
  last: string;
  value: number;
  longest: number;
}

/** Where a list stands otherwise than its items say. */
export interface ListPlace {
  /** How many levels further in than the note has them. */
  readonly inwards?: number;
  /** The style of its last item, where that is not the one of its level. */
  readonly lastStyle?: string;
  /** Whether its last item stays whole and on the page of what follows. */
  readonly keepLast?: boolean;
}

/**
 * A list as paragraphs that Word numbers itself, with the very numbers of the note: a marker that does not count on
 * from the one before it at its level starts a list of its own at that number. Bullets are the document's own, by
 * level; a marker that is neither a bullet nor a number that Word can count stands as it is.
 */
export function listParagraphs(
  list: List,
  home: ListHome,
  setting: Setting,
  { inwards = 0, lastStyle, keepLast = false }: ListPlace = {},
): readonly Paragraph[] {
  const placed = inRuns(list.children, inwards);
  const definitions = new Map<Run, ListDefinition>();
  return placed.map(({ item, run, level }, index) => {
    const isLast = index === placed.length - 1;
    let definition = run === null ? bullets(home, setting.column) : definitions.get(run);
    if (definition === undefined && run !== null) {
      const hang = Math.max(LIST_STEP, run.longest * CHARACTER + GAP);
      definition = numbers(setting.nextList(), home, setting.column, run.counting, { level, hang });
      definitions.set(run, definition);
    }
    const styles = LIST_STYLES[home][run === null ? 'bullets' : 'numbers'];
    return new Paragraph({
      style: (isLast && lastStyle) || (styles[Math.min(level, styles.length - 1)] ?? styles[0]),
      ...(isLast && keepLast ? { keepNext: true, keepLines: true } : {}),
      ...(definition && { numbering: { reference: definition, level, instance: 0 } }),
      children: runsOf(item.children[0].text),
    });
  });
}

/**
 * What a paragraph in a style of a block's list has to be none of its items. Without a list LibreOffice takes the
 * style's indents away too, so they are set again.
 */
export function noItem({ column }: Setting): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  return { numbering: false, indent: { left: column + BLOCK_INDENT + LIST_STEP, hanging: LIST_STEP } };
}

function levelOf(item: ListItem, inwards: number): number {
  return Math.min(Math.max(0, Math.trunc(item.level) || 0) + inwards, DEEPEST_LEVEL);
}

interface PlacedItem {
  readonly item: ListItem;
  readonly level: number;
  readonly run: Run | null;
}

/** The items with the level that each stands at and the run that each numbered one belongs to. */
function inRuns(items: readonly ListItem[], inwards: number): readonly PlacedItem[] {
  const open: (Run | undefined)[] = [];
  return items.map((item) => {
    const level = levelOf(item, inwards);
    open.length = Math.min(open.length, level + 1);
    const before = open[level];
    const { kind, value } = markerKind(item.marker, before?.last);
    const counting = countingOf(item.marker, kind, value);
    if (counting === null) return { item, level, run: null };
    const goesOn =
      before?.value === value - 1 &&
      before.counting.format === counting.format &&
      before.counting.before === counting.before &&
      before.counting.after === counting.after;
    const run = goesOn ? before : { level, counting, last: item.marker, value, longest: 0 };
    run.last = item.marker;
    run.value = value;
    run.longest = Math.max(run.longest, item.marker.length);
    open[level] = run;
    return { item, level, run };
  });
}

/** What stands for any bullet of a note where it is typed. */
export const BULLET = '•';

const BULLETS = /^[·•▪●◦‣∙\-–—*o\s]?$/;

/** Whether a marker is a bullet, of whatever kind. */
export function isBullet(marker: string): boolean {
  return BULLETS.test(marker.trim());
}

/** How Word counts a marker; null for a bullet. */
function countingOf(marker: string, kind: MarkerKind, value: number): Counting | null {
  const [, before = '', core = '', after = ''] = /^([^0-9a-z]*)([0-9a-z]+)(.*)$/is.exec(marker) ?? [];
  const format = core === '' ? null : formatOf(kind, core, value);
  if (format !== null) return { format, before: literal(before), after: literal(after), start: value };
  if (isBullet(marker)) return null;
  return { format: LevelFormat.NONE, before: literal(marker.trim()), after: '', start: 1 };
}

/** Words beside a number: Word takes `%` and a figure for the number of a level, so a joiner parts the two. */
function literal(words: string): string {
  return writable(words).replace(/%(?=[1-9]|$)/g, '%\u2060');
}

/** Word's name for the way a number is written; null where Word would write that number otherwise. */
function formatOf(kind: MarkerKind, core: string, value: number): Counting['format'] | null {
  const isCapital = core !== core.toLowerCase();
  switch (kind) {
    case 'decimal':
      return value <= MOST_START && String(value) === core ? LevelFormat.DECIMAL : null;
    case 'letter':
      if (core.length > 1) return null;
      return isCapital ? LevelFormat.UPPER_LETTER : LevelFormat.LOWER_LETTER;
    case 'roman':
      return isCapital ? LevelFormat.UPPER_ROMAN : LevelFormat.LOWER_ROMAN;
    case 'bullet':
      return null;
  }
}
