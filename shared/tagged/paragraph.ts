import type { Paragraph } from '../note/blocks.ts';
import { startsAttendanceList } from './attendance-list.ts';
import { cellsIn } from './chars.ts';
import { type Container, isWithin } from './container.ts';
import { advance, type Cursor, indentOfLead, kindOf, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, type Mark, markIn, withMark } from './escape.ts';
import { classify, type LineKind } from './line-kind.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';

/** The layout that most paragraphs share. */
const USUAL_LAYOUT = { lead: '', trail: '\n\n' };

/** What parts a paragraph's own number from its words where nothing else is known. */
export const NUMBER_GAP = '   ';

/** Reads the present line as a paragraph. A number before its words is taken off unless the line is marked. */
export function readParagraph(cursor: Cursor): Paragraph {
  const { words, mark } = cursor;
  const kind = kindOf(cursor);
  const lead = leadOf(cursor);
  const trail = trailOf(cursor);
  advance(cursor);
  if (kind.kind === 'numbered' && mark !== MARKS.wordsWithin && mark !== MARKS.wordsAfter) {
    const { number, at } = kind;
    const gap = words.slice(number.length, at);
    return { type: 'paragraph', number, layout: { lead, gap, trail }, children: [{ text: words.slice(at) }] };
  }
  const plain = lead === '' && trail === '\n\n';
  return {
    type: 'paragraph',
    layout: plain ? USUAL_LAYOUT : { lead, trail },
    children: [{ text: words }],
  };
}

/** Where a line is being written: within a container, after one, or neither. */
export interface Place {
  readonly table: boolean;
  /** Whether a line that opens a `Present:` list would be read as one. */
  readonly attendanceLists: boolean;
  /** The open container, and whether the line is to stand within it. */
  readonly container: Container | null;
  readonly within: boolean;
  /** The lead of a new line here. */
  readonly indent: string;
}

/**
 * The lead to write before words that are to be read as `wanted`: the given one while the line would be read as
 * that, in that place; otherwise the same with the mark that makes it so.
 */
export function leadFor(
  lead: string,
  words: string,
  wanted: (line: LineKind) => boolean,
  place: Place,
): string {
  if (place.within && place.table && cellsIn(lead) > 0) return leadFor(place.indent, words, wanted, place);
  const natural = classify(words);
  const isTaken = place.attendanceLists && !place.within && startsAttendanceList(words);
  const isNatural = wanted(natural) && !isTaken;
  const here = markIn(lead);
  if (isReadAs(here, lead, natural, isNatural, words, place)) return lead;
  const bare = withMark(lead, MARKS.none);
  if (here !== MARKS.none && isReadAs(MARKS.none, bare, natural, isNatural, words, place)) return bare;
  const { wordsWithin, wordsAfter, anyWithin, anyAfter } = MARKS;
  const mark = isNatural ? (place.within ? anyWithin : anyAfter) : place.within ? wordsWithin : wordsAfter;
  return withMark(lead, mark);
}

function isReadAs(
  mark: Mark,
  lead: string,
  natural: LineKind,
  isNatural: boolean,
  words: string,
  { table, container, within }: Place,
): boolean {
  if (mark === MARKS.partHeading) return false;
  const asWords = mark === MARKS.wordsWithin || mark === MARKS.wordsAfter;
  if (asWords ? isNatural && natural.kind !== 'paragraph' : !isNatural) return false;
  if (!container) return true;
  if (table && cellsIn(lead) > 0) return !within;
  const indent = indentOfLead(lead, table);
  if (within) return isWithin(container, mark, natural, words, indent);
  return mark !== MARKS.none
    ? !isWithin(container, mark, natural, words, indent)
    : !container.accepts(natural, words, indent) && !container.continues(natural, words, indent);
}

const PLAIN: LineKind = { kind: 'paragraph' };

/** Writes a paragraph on a line of its own. */
export function writeParagraph(block: Paragraph, sink: Sink, place: Place): void {
  const words = block.children[0].text;
  const { layout } = block;
  const number = block.number ?? '';
  if (words === '' && number === '') {
    writeEmpty(block, sink, place);
    return;
  }
  startLine(sink);
  const gap = number === '' ? '' : (layout?.gap ?? NUMBER_GAP);
  const line = number + gap + words;
  const wanted = (kind: LineKind): boolean =>
    number === '' ? kind.kind === 'paragraph' : kind.kind === 'numbered' && kind.number === number;
  const lead = leadFor(layout?.lead ?? place.indent, line, wanted, place);
  sink.put(lead);
  sink.onBlock?.(block);
  sink.put(escapeTags(line));
  const mark = markIn(lead);
  const kind = mark === MARKS.wordsWithin || mark === MARKS.wordsAfter ? PLAIN : classify(line);
  if (place.container && place.within) place.container.take(kind, line, indentOfLead(lead, place.table));
  endWords(sink, layout?.trail ?? blankLine(sink));
}

/** A paragraph with no words is blank lines, and nothing at all where it was not read from the file. */
function writeEmpty(block: Paragraph, sink: Sink, { container, within }: Place): void {
  sink.onBlock?.(block);
  const { lead, trail } = block.layout ?? { lead: '', trail: '' };
  if (lead + trail === '') return;
  if (container && within && markIn(lead) !== MARKS.none) container.take(PLAIN, '', 0);
  sink.put(lead);
  endWords(sink, trail);
}
