import type { ItemTitle } from '../note/blocks.ts';
import { cellsIn, isLineEnd } from './chars.ts';
import { advance, atEnd, type Cursor, leadOf, moveTo } from './cursor.ts';
import { escapeTags } from './escape.ts';
import { endWords, type Sink } from './sink.ts';
import { parseNumberAlone, parseTitleLine, splitPages } from './title-line.ts';

/** Reads an entry's title in the cells of a table, and goes to the words in the cell of its body. */
export function readTableTitle(cursor: Cursor): ItemTitle {
  const { text } = cursor.source;
  const lead = leadOf(cursor);
  const alone = cellsIn(lead) === 1 ? parseNumberAlone(cursor.words) : null;
  if (!alone && cellsIn(lead) > 2) return emptyTableTitle(cursor);
  if (!alone) return titleInOneCell(cursor, lead);
  const numberEnd = cursor.from + alone.before.length + alone.number.length;
  advance(cursor);
  const { number } = alone;
  const full = lead + alone.before;
  const hasTitle = !atEnd(cursor) && cellsIn(leadOf(cursor)) <= 1;
  if (hasTitle) {
    const gap = text.slice(numberEnd, cursor.from);
    const { title, pages } = splitPages(cursor.words);
    const layout = { lead: full, gap, referenceGap: '', trail: pages + goToBody(cursor) };
    return { type: 'item-title', number, layout, children: [{ text: title }] };
  }
  const bodyStart = atEnd(cursor) ? cursor.start : afterLastCell(cursor);
  const between = text.slice(numberEnd, bodyStart);
  const cell = between.indexOf('\t') + 1;
  if (!atEnd(cursor)) moveTo(cursor, bodyStart);
  const layout = { lead: full, gap: between.slice(0, cell), referenceGap: '', trail: between.slice(cell) };
  return { type: 'item-title', number, layout, children: [{ text: '' }] };
}

/** A title without a number, or both on one line with a tab between. */
function titleInOneCell(cursor: Cursor, lead: string): ItemTitle {
  const { words } = cursor;
  const parsed = words.includes('\t') ? parseTitleLine(words) : null;
  const isRow = parsed?.gap.includes('\t') === true;
  const { before, number, gap } = parsed && isRow ? parsed : { before: '', number: '', gap: '' };
  const { title, pages } = splitPages(parsed && isRow ? parsed.title : words);
  const layout = { lead: lead + before, gap, referenceGap: '', trail: pages + goToBody(cursor) };
  return { type: 'item-title', number, layout, children: [{ text: title }] };
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

/** Writes an entry's title in the cells of a table, up to the words of the body. */
export function writeTableTitle(block: ItemTitle, sink: Sink): void {
  const { number, layout } = block;
  const { eol } = sink;
  const title = block.children[0].text;
  sink.put(layout?.lead ?? '\t');
  sink.onBlock?.(block);
  sink.put(number);
  if (number !== '' || !layout || layout.gap.includes('\t'))
    sink.put(layout?.gap || (title === '' && layout ? '' : `  ${eol}\t`));
  sink.put(escapeTags(title));
  endWords(sink, layout?.trail ?? `${eol} ${eol}\t${eol}${eol}\t${eol}\t`);
  sink.lineOpen = false;
}
