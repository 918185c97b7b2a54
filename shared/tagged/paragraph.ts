import type { Paragraph } from '../note/blocks.ts';
import { startsAttendanceList } from './attendance-list.ts';
import { cellsIn, isBlank, trimEndBlanks } from './chars.ts';
import { type Container, isWithin } from './container.ts';
import { advance, type Cursor, indentOfLead, kindOf, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, markIn, withMark } from './escape.ts';
import { classify, kindAs, type LineKind } from './line-kind.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';
import { beginsAsEntry } from './untagged.ts';

/** The layout that most paragraphs share. */
const USUAL_LAYOUT = { lead: '', trail: '\n\n' };

/** What parts a paragraph's own number from its words where nothing else is known. */
export const NUMBER_GAP = '   ';

/** Whether a paragraph can have this as a number of its own in the text: `58.1`, not the `2` of an entry. */
export function isParagraphNumber(number: string): boolean {
  const kind = classify(`${number}${NUMBER_GAP}x`);
  return kind.kind === 'numbered' && kind.number === number;
}

/** Reads the present line as a paragraph. A number before its words is taken off unless the line is marked. */
export function readParagraph(cursor: Cursor): Paragraph {
  const { words } = cursor;
  const kind = kindOf(cursor);
  const lead = leadOf(cursor);
  const trail = trailOf(cursor);
  advance(cursor);
  if (kind.kind === 'numbered') {
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
  /** Whether a line that begins as an entry without tags does would be read as one. */
  readonly numbersAreWords: boolean;
  /** The open container, and whether the line is to stand within it. */
  readonly container: Container | null;
  readonly within: boolean;
  /** The lead of a new line here. */
  readonly indent: string;
}

/** The marks that may make a line what it should be, the least telling first. */
const WITHIN = [MARKS.none, MARKS.anyWithin, MARKS.wordsWithin, MARKS.itemWithin] as const;
const AFTER = [MARKS.none, MARKS.anyAfter, MARKS.wordsAfter, MARKS.itemAfter] as const;

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
  const { within, table, container } = place;
  if (container && within && table && cellsIn(lead) > 0) return leadFor(place.indent, words, wanted, place);
  const bare = withoutBlanks(words);
  if (isReadAs(lead, bare, wanted, place)) return lead;
  for (const mark of within ? WITHIN : AFTER) {
    const marked = withMark(lead, mark);
    if (isReadAs(marked, bare, wanted, place)) return marked;
  }
  return withMark(lead, within ? MARKS.wordsWithin : MARKS.wordsAfter);
}

/** Words as they are read: blanks at either end, as somebody just types them, are none of them. */
function withoutBlanks(words: string): string {
  let at = 0;
  while (isBlank(words.charCodeAt(at))) at += 1;
  return trimEndBlanks(words.slice(at));
}

function isReadAs(lead: string, words: string, wanted: (line: LineKind) => boolean, place: Place): boolean {
  const { table, container, within, attendanceLists } = place;
  const mark = markIn(lead);
  const kind = kindAs(mark, words);
  if (!wanted(kind)) return false;
  if (mark === MARKS.none && attendanceLists && !within && startsAttendanceList(words)) return false;
  if (mark === MARKS.none && place.numbersAreWords && beginsAsEntry(words)) return false;
  if (!container) return true;
  if (table && cellsIn(lead) > 0) return !within;
  const indent = indentOfLead(lead, table);
  const isTaken = isWithin(container, mark, kind, words, indent);
  if (within) return isTaken;
  return !isTaken && !(mark === MARKS.none && container.continues(kind, words, indent));
}

/** Whether a line is read as a paragraph here: a vote takes the labels of its sides in as such. */
function isWords(line: LineKind, { within }: Place): boolean {
  return line.kind === 'paragraph' || (within && line.kind === 'vote' && line.keyword === '');
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
    number === '' ? isWords(kind, place) : kind.kind === 'numbered' && kind.number === number;
  const lead = leadFor(layout?.lead ?? place.indent, line, wanted, place);
  sink.put(lead);
  sink.onBlock?.(block);
  sink.put(escapeTags(line));
  if (place.container && place.within) {
    place.container.take(kindAs(markIn(lead), line), line, indentOfLead(lead, place.table));
  }
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
