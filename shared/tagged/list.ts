import type { List, ListItem } from '../note/blocks.ts';
import { advance, atEnd, type Cursor, indentOf, indentOfLead, kindOf, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, markIn, withMark } from './escape.ts';
import type { LineKind } from './line-kind.ts';
import { leadFor, type Place } from './paragraph.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';

/** Deeper levels than this are not told apart: nobody can read them, and Word has nine. */
const DEEPEST_LEVEL = 8;

/** How much further a new nested item is indented. */
const INDENT_STEP = 2;

/** The layout that most items share. */
const USUAL_LAYOUT = { lead: '', gap: ' ', trail: '\n\n' };

/** The indents of the levels that are open, outermost first. */
type Levels = number[];

/** The level of an item by its indent; opens or closes levels as it goes. */
function enterLevel(levels: Levels, indent: number): number {
  while (levels.length > 1 && indent <= (levels.at(-2) ?? 0)) levels.pop();
  const top = levels.at(-1);
  if (top === undefined) levels.push(indent);
  else if (indent > top && levels.length <= DEEPEST_LEVEL) levels.push(indent);
  else if (indent < top) levels[levels.length - 1] = indent;
  return levels.length - 1;
}

/**
 * Reads the run of list items that starts at the present line, as far as `belongs` lets it go. An item is nested by
 * its indent.
 */
export function readList(cursor: Cursor, belongs: (cursor: Cursor) => boolean): List {
  const items: ListItem[] = [];
  const levels: Levels = [];
  while (!atEnd(cursor)) {
    const { words } = cursor;
    const kind = kindOf(cursor);
    if (kind.kind !== 'item' || (items.length > 0 && !belongs(cursor))) break;
    const level = enterLevel(levels, indentOf(cursor));
    const gap = words.slice(kind.marker.length, kind.at);
    const lead = leadOf(cursor);
    const trail = trailOf(cursor);
    const isUsual = lead === '' && gap === ' ' && trail === '\n\n';
    items.push({
      type: 'list-item',
      marker: kind.marker,
      level,
      layout: isUsual ? USUAL_LAYOUT : { lead, gap, trail },
      children: [{ text: words.slice(kind.at) }],
    });
    advance(cursor);
  }
  return { type: 'list', children: items };
}

/** Whether an item may join the list it follows: one without a mark, or with one that keeps it within. */
export function joinsList({ mark }: Pick<Cursor, 'mark'>): boolean {
  return mark === MARKS.none || mark === MARKS.anyWithin || mark === MARKS.itemWithin;
}

/** Writes a list, each item on a line of its own, indented by its level. */
export function writeList(block: List, sink: Sink, place: Place): void {
  const levels: Levels = [];
  // What follows the first item stands within the list, and within the container only where that does.
  const next: Place = { ...place, container: place.within ? place.container : null, within: true };
  for (const [index, item] of block.children.entries()) {
    if (index === 0) writeItem(item, item.layout?.lead, sink, place, levels);
    else writeItem(item, joiningLead(item.layout?.lead), sink, next, levels);
  }
}

/** A lead without a mark that would begin another list, as that of an item has which stood first. */
function joiningLead(lead: string | undefined): string | undefined {
  return lead === undefined || joinsList({ mark: markIn(lead) }) ? lead : withMark(lead, MARKS.none);
}

function writeItem(
  item: ListItem,
  given: string | undefined,
  sink: Sink,
  place: Place,
  levels: Levels,
): void {
  const { layout, marker } = item;
  const words = item.children[0].text;
  const line = marker + gapAfter(marker, layout?.gap, words) + words;
  const wanted = (kind: LineKind): boolean => kind.kind === 'item' && kind.marker === marker;
  const lead = leadFor(indentFor(item.level, given, place, levels), line, wanted, place);
  startLine(sink);
  sink.put(lead);
  sink.onBlock?.(item);
  sink.put(escapeTags(line));
  const indent = indentOfLead(lead, place.table);
  enterLevel(levels, indent);
  if (place.container && place.within) {
    place.container.take({ kind: 'item', marker, at: line.length - words.length }, line, indent);
  }
  endWords(sink, layout?.trail ?? blankLine(sink));
}

function gapAfter(marker: string, gap: string | undefined, words: string): string {
  if (words === '') return gap ?? '';
  return gap === undefined || (gap === '' && /[\w)]$/.test(marker)) ? ' ' : gap;
}

/** A lead that puts an item on its level: its own while it does, otherwise one of spaces. */
function indentFor(level: number, lead: string | undefined, place: Place, levels: Levels): string {
  if (lead !== undefined && enterLevel([...levels], indentOfLead(lead, place.table)) === level) return lead;
  const open = levels[Math.min(level, levels.length - 1)];
  const indent =
    open === undefined
      ? place.indent.length
      : level < levels.length
        ? open
        : (levels.at(-1) ?? 0) + INDENT_STEP;
  return withMark(' '.repeat(indent), markIn(lead ?? ''));
}
