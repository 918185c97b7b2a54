import type { ItemTitle } from '../note/blocks.ts';
import { cellsIn, isLineEnd } from './chars.ts';
import type { Container } from './container.ts';
import { advance, atEnd, type Cursor, kindOf, leadOf, moveTo, trailOf } from './cursor.ts';
import { escapeTags, MARKS, withMark } from './escape.ts';
import { classify, type LineKind } from './line-kind.ts';
import { NUMBER_GAP } from './paragraph.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';

/** The number of an entry: `63`, `155.`, `Co.33`, `45/24`, `58.1`, `7a`. */
const NUMBER = String.raw`(?:[A-Z][A-Za-z]{0,3}\.)?\d{1,4}(?:[./]\d{1,4}){0,3}[a-zA-Z]?`;
const NUMBER_ALONE = new RegExp(`^(${NUMBER})([.):]*)$`);
const NUMBER_AND_TITLE = new RegExp(
  String.raw`^(${NUMBER})([.):]*[ \t\u00A0]{2,}|[.):]*\t|[.):]+[ \u00A0]?(?=\D)|[ \u00A0](?=[\p{Lu}“‘"'(]))(?=\S)(.*)$`,
  'u',
);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** A reference on the line after a title: `E.70/23`, `01/22`. */
const REFERENCE = /^(?:[A-Z]{1,4}[./])?\d{1,4}\/\d{1,4}[A-Za-z]?$/;

/** Longer lines than this are not titles but what was said. */
const LONGEST_TITLE = 160;

interface TitleLine {
  readonly number: string;
  readonly gap: string;
  readonly title: string;
}

/** The number and title on one line, or null where there is no number before words. */
export function parseTitleLine(words: string): TitleLine | null {
  const match = NUMBER_AND_TITLE.exec(words);
  if (!match) return null;
  const [, number = '', gap = '', title = ''] = match;
  if (/^[ \u00A0]$/.test(gap) && (number.length > 3 || MONTH.test(title))) return null;
  return { number, gap, title };
}

/** An entry's number alone on its line. */
export function parseNumberAlone(words: string): { number: string; gap: string } | null {
  const match = words.length < 24 ? NUMBER_ALONE.exec(words) : null;
  return match && { number: match[1] ?? '', gap: match[2] ?? '' };
}

/** Whether a line without a number can be a title: short, no sentence, and nothing else by its words. */
export function looksLikeTitle(words: string, line: LineKind): boolean {
  if (line.kind !== 'paragraph' && line.kind !== 'part-heading') return false;
  return words.length <= LONGEST_TITLE && !/[.;,]$/.test(words) && words !== '';
}

/** Reads an entry's title in plain paragraphs: number, title and reference as far as there are any. */
export function readPlainTitle(cursor: Cursor): ItemTitle {
  const none: ItemTitle = { type: 'item-title', number: '', children: [{ text: '' }] };
  const { mark, words } = cursor;
  if (atEnd(cursor) || words === '' || (mark !== MARKS.none && mark !== MARKS.wordsWithin)) {
    return none;
  }
  const lead = leadOf(cursor);
  const alone = mark === MARKS.wordsWithin ? null : parseNumberAlone(words);
  if (alone) return readTitleAfterNumber(cursor, lead, alone);
  const parsed = mark === MARKS.wordsWithin ? null : parseTitleLine(words);
  if (!parsed && mark !== MARKS.wordsWithin && !looksLikeTitle(words, kindOf(cursor))) return none;
  const { number, gap, title } = parsed ?? { number: '', gap: '', title: words };
  return withReference(cursor, { number, title, layout: { lead, gap } });
}

function readTitleAfterNumber(
  cursor: Cursor,
  lead: string,
  { number, gap }: { number: string; gap: string },
): ItemTitle {
  const after = gap + trailOf(cursor);
  advance(cursor);
  const isTitle =
    !atEnd(cursor) &&
    cursor.words !== '' &&
    (cursor.mark === MARKS.wordsWithin ||
      (cursor.mark === MARKS.none && looksLikeTitle(cursor.words, kindOf(cursor))));
  if (!isTitle) {
    const layout = { lead, gap: '', referenceGap: '', trail: after };
    return { type: 'item-title', number, layout, children: [{ text: '' }] };
  }
  const layout = { lead, gap: after + leadOf(cursor) };
  return withReference(cursor, { number, title: cursor.words, layout });
}

function withReference(
  cursor: Cursor,
  { number, title, layout }: { number: string; title: string; layout: { lead: string; gap: string } },
): ItemTitle {
  const trail = trailOf(cursor);
  advance(cursor);
  const children = [{ text: title }] as const;
  const isReference = !atEnd(cursor) && cursor.mark === MARKS.none && REFERENCE.test(cursor.words);
  if (!isReference)
    return { type: 'item-title', number, layout: { ...layout, referenceGap: '', trail }, children };
  const reference = cursor.words;
  const full = { ...layout, referenceGap: trail + leadOf(cursor), trail: trailOf(cursor) };
  advance(cursor);
  return { type: 'item-title', number, reference, layout: full, children };
}

/** Reads an entry's title in the cells of a table, and goes to the words in the cell of its body. */
export function readTableTitle(cursor: Cursor): ItemTitle {
  const { text } = cursor.source;
  const lead = leadOf(cursor);
  const alone = cellsIn(lead) === 1 ? parseNumberAlone(cursor.words) : null;
  if (!alone && cellsIn(lead) > 2) return emptyTableTitle(cursor);
  if (!alone) {
    const title = cursor.words;
    const trail = goToBody(cursor);
    const layout = { lead, gap: '', referenceGap: '', trail };
    return { type: 'item-title', number: '', layout, children: [{ text: title }] };
  }
  const numberEnd = cursor.from + alone.number.length;
  advance(cursor);
  const { number } = alone;
  const hasTitle = !atEnd(cursor) && cellsIn(leadOf(cursor)) <= 1;
  if (hasTitle) {
    const gap = text.slice(numberEnd, cursor.from);
    const title = cursor.words;
    const layout = { lead, gap, referenceGap: '', trail: goToBody(cursor) };
    return { type: 'item-title', number, layout, children: [{ text: title }] };
  }
  const bodyStart = atEnd(cursor) ? cursor.start : afterLastCell(cursor);
  const between = text.slice(numberEnd, bodyStart);
  const cell = between.indexOf('\t') + 1;
  if (!atEnd(cursor)) moveTo(cursor, bodyStart);
  const layout = { lead, gap: between.slice(0, cell), referenceGap: '', trail: between.slice(cell) };
  return { type: 'item-title', number, layout, children: [{ text: '' }] };
}

/** An entry whose cells for number and title are empty: the first words are those of its body. */
function emptyTableTitle(cursor: Cursor): ItemTitle {
  const bodyStart = afterLastCell(cursor);
  const cells = cursor.source.text.slice(cursor.start, bodyStart);
  moveTo(cursor, bodyStart);
  const number = cells.indexOf('\t') + 1;
  const title = cells.indexOf('\t', number) + 1;
  const layout = {
    lead: cells.slice(0, number),
    gap: cells.slice(number, title),
    referenceGap: '',
    trail: cells.slice(title),
  };
  return { type: 'item-title', number: '', layout, children: [{ text: '' }] };
}

/** From a title to the words of the body: past the cells between them. What it passed is the title's trail. */
function goToBody(cursor: Cursor): string {
  const { text } = cursor.source;
  const { to } = cursor;
  advance(cursor);
  if (atEnd(cursor)) return text.slice(to, cursor.start);
  moveTo(cursor, afterLastCell(cursor));
  return text.slice(to, cursor.start);
}

/** The position after the tab of the last cell in the present line's lead, or the line's start. */
function afterLastCell(cursor: Cursor): number {
  const { text } = cursor.source;
  for (let at = cursor.from - 1; at >= cursor.start; at -= 1) {
    if (text.charCodeAt(at) === 9 && (at === cursor.start || isLineEnd(text.charCodeAt(at - 1))))
      return at + 1;
  }
  return cursor.start;
}

/** What of the body's first line the title before it would take as its own. */
export function titleSlot(block: ItemTitle): Container | null {
  const isEmpty = block.children[0].text === '';
  if (!isEmpty && block.reference) return null;
  const accepts = (line: LineKind, words: string): boolean =>
    isEmpty
      ? looksLikeTitle(words, line) || (block.number === '' && isNumbered(words))
      : REFERENCE.test(words);
  return { holds: isEmpty ? 'words' : 'nothing', accepts, continues: () => false, take: () => {} };
}

function isNumbered(words: string): boolean {
  return parseTitleLine(words) !== null || parseNumberAlone(words) !== null;
}

/** Writes an entry's title in plain paragraphs. */
export function writePlainTitle(block: ItemTitle, sink: Sink): void {
  const { number, reference, layout } = block;
  const title = block.children[0].text;
  sink.onBlock?.(block);
  if (number + title === '' && !layout) return;
  startLine(sink);
  sink.put(number + title === '' ? (layout?.lead ?? '') : plainTitleText(block));
  if (reference) sink.put((layout?.referenceGap || sink.eol) + reference);
  endWords(sink, layout?.trail ?? blankLine(sink));
}

function plainTitleText({ number, layout, children }: ItemTitle): string {
  const title = children[0].text;
  const lead = layout?.lead ?? '';
  if (title === '') return lead + number;
  if (number === '') {
    const isPlain = !isNumbered(title) && looksLikeTitle(title, classify(title));
    return (isPlain ? lead : withMark(lead, MARKS.wordsWithin)) + escapeTags(title);
  }
  const gap = layout?.gap || NUMBER_GAP;
  const parsed = parseTitleLine(number + gap + title);
  const isSame = parsed?.number === number && parsed.title === title;
  return lead + number + (isSame || /[\r\n]/.test(gap) ? gap : NUMBER_GAP) + escapeTags(title);
}

/** Writes an entry's title in the cells of a table, up to the words of the body. */
export function writeTableTitle(block: ItemTitle, sink: Sink): void {
  const { number, layout } = block;
  const { eol } = sink;
  const title = block.children[0].text;
  sink.onBlock?.(block);
  sink.put(layout?.lead ?? '\t');
  sink.put(number);
  if (number !== '' || !layout || layout.gap.includes('\t'))
    sink.put(layout?.gap || (title === '' && layout ? '' : `  ${eol}\t`));
  sink.put(escapeTags(title));
  endWords(sink, layout?.trail ?? `${eol} ${eol}\t${eol}${eol}\t${eol}\t`);
  sink.lineOpen = false;
}
