import type { AgendaItem, BodyBlock, ItemTitle, Paragraph } from '../note/blocks.ts';
import { readBody, type Stretch, writeBody } from './body.ts';
import { cellsIn, hasLineEnd } from './chars.ts';
import { atEnd, type Cursor, cursorAt, leadOf, type Source } from './cursor.ts';
import { escapeTags, MARKS, withMark } from './escape.ts';
import { frameEnd, renumberFrame } from './frame.ts';
import { classify } from './line-kind.ts';
import { readPlainTitle, titleSlot, writePlainTitle } from './plain-title.ts';
import { endWords, putFrame, type Sink, startLine, startTagLine } from './sink.ts';
import { readTableTitle, writeTableTitle } from './table-title.ts';
import { closingTag, openingTag, type Tag } from './tags.ts';

/** Where an entry stands in the text: its tags, as far as it has them, and what is between. */
export interface EntryRange {
  readonly open: Tag | null;
  readonly close: Tag | null;
  readonly from: number;
  readonly to: number;
  readonly stray: readonly Tag[];
}

type ItemLayout = NonNullable<AgendaItem['layout']>;

/** Reads one agenda entry. `end` is where the next part of the note starts. */
export function readEntry(source: Source, range: EntryRange, end: number): AgendaItem {
  const { text } = source;
  const { open, close, from, to } = range;
  const inner = open ? frameEnd(text, from, to, true) : from;
  const firstStop = range.stray[0]?.start ?? to;
  const isTable = startsWithCell(source, inner, firstStop);
  const cursor = cursorAt(source, inner, firstStop, isTable);
  const title = isTable ? readTableTitle(cursor) : readPlainTitle(cursor);
  const stretches = stretchesBetween(text, cursor.start, to, range.stray);
  const body = readBody(source, stretches, { table: isTable, attendanceLists: false });
  const { blocks, column } = isTable ? takeColumn(body.blocks) : { blocks: body.blocks, column: null };
  const layout: ItemLayout = {
    form: isTable ? 'table' : 'plain',
    open: open ? text.slice(open.start, inner) : '',
    close: text.slice(body.rest, end),
  };
  const ai = open?.number ?? close?.number ?? null;
  const children: readonly [ItemTitle, ...BodyBlock[]] = [title, ...blocks];
  if (!column) return { type: 'agenda-item', ai, layout, children };
  const actionColumn = column.kept.means;
  return { type: 'agenda-item', ai, actionColumn, layout: { ...layout, column }, children };
}

/** The text between two positions in stretches, parted by the stray tags in it, each with its blank lines. */
export function stretchesBetween(
  text: string,
  from: number,
  to: number,
  stray: readonly Tag[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const tag of stray) {
    const end = frameEnd(text, tag.end, to, false);
    stretches.push({ kind: 'text', from: at, to: tag.start }, { kind: 'kept', from: tag.start, to: end });
    at = end;
  }
  return [...stretches, { kind: 'text', from: at, to }];
}

function startsWithCell(source: Source, from: number, to: number): boolean {
  const cursor: Cursor = cursorAt(source, from, to, true);
  return !atEnd(cursor) && cellsIn(leadOf(cursor)) > 0;
}

/**
 * Takes the text of the action column off the end of an entry's blocks: the last cell, where it directly follows the
 * cell of the body.
 */
function takeColumn(blocks: readonly BodyBlock[]): {
  blocks: readonly BodyBlock[];
  column: ItemLayout['column'] | null;
} {
  const at = blocks.findLastIndex(opensCell);
  const cell = at > 0 ? blocks.slice(at) : [];
  const lines = cell.filter((block): block is Paragraph => block.type === 'paragraph' && !block.number);
  const first = lines[0]?.layout;
  if (!first || lines.length !== cell.length || !isNextCell(first.lead)) return { blocks, column: null };
  const last = lines.at(-1)?.layout?.trail ?? '';
  const whole = lines
    .map(
      ({ layout, children }) => (layout?.lead ?? '') + escapeTags(children[0].text) + (layout?.trail ?? ''),
    )
    .join('');
  const raw = whole.slice(first.lead.length, whole.length - last.length);
  const means = lines.map(({ children }) => children[0].text).join('\n');
  if (means.trim() === '') return { blocks, column: null };
  return { blocks: blocks.slice(0, at), column: { lead: first.lead, trail: last, kept: { raw, means } } };
}

function opensCell(block: BodyBlock): boolean {
  return (
    'layout' in block &&
    block.layout !== undefined &&
    'lead' in block.layout &&
    cellsIn(block.layout.lead) > 0
  );
}

/** A lead of one tab, and perhaps a mark: the cell beside the one before. */
function isNextCell(lead: string): boolean {
  return cellsIn(lead) === 1 && !hasLineEnd(lead);
}

/** Writes an agenda entry; `form` is that of the note, for an entry that has no layout. */
export function writeEntry(item: AgendaItem, sink: Sink, form: 'table' | 'plain'): void {
  const { layout } = item;
  const { eol } = sink;
  const isTable = (layout?.form ?? form) === 'table';
  const [title, ...body] = item.children;
  if (!layout) startTagLine(sink);
  sink.onBlock?.(item);
  const frames = writtenFrames(item, eol);
  putFrame(sink, frames.open);
  if (isTable) writeTableTitle(title, sink);
  else writePlainTitle(title, sink);
  writeBody(
    isTable && !item.actionColumn ? inCells(body) : body,
    sink,
    { table: isTable, attendanceLists: false },
    isTable ? null : titleSlot(title),
  );
  writeColumn(item, sink, isTable);
  const cells = isTable && !layout ? `${eol}\t${eol}${eol}${eol}` : '';
  if (!layout) startLine(sink);
  else sink.onBlock?.(layout);
  putFrame(sink, cells + frames.close);
}

/** The lines with its tags before and after an entry as they are written: those of the file with its present number. */
export function writtenFrames({ layout, ai }: AgendaItem, eol: string): Pick<ItemLayout, 'open' | 'close'> {
  if (layout) return { open: openOf(layout, ai), close: closeOf(layout, ai) };
  if (ai === null) return { open: '', close: '' };
  const name = `AI${ai}`;
  return { open: openingTag(name) + eol + eol, close: closingTag(name) + eol + eol };
}

function openOf(layout: ItemLayout, ai: number | null): string {
  return ai === null ? layout.open : renumberFrame(layout.open, ai);
}

/** The closing tag keeps what damage it has until its entry is renumbered. */
function closeOf(layout: ItemLayout, ai: number | null): string {
  const isRenumbered = ai !== null && layout.open !== '' && openOf(layout, ai) !== layout.open;
  return ai !== null && (isRenumbered || layout.open === '') ? renumberFrame(layout.close, ai) : layout.close;
}

/** Blocks that would be read as the action column stay in the cell of the body: their own does not open. */
function inCells(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const { blocks, column } = takeColumn(body);
  const first = body[blocks.length];
  if (!column || first?.type !== 'paragraph' || !first.layout) return body;
  return body.with(blocks.length, { ...first, layout: { ...first.layout, lead: '' } });
}

function writeColumn(item: AgendaItem, sink: Sink, isTable: boolean): void {
  const words = item.actionColumn;
  if (!words || !isTable) return;
  const column = item.layout?.column;
  const isSame = column?.kept.means === words;
  startLine(sink);
  sink.put(isSame ? column.lead : '\t');
  sink.put(isSame ? column.kept.raw : words.split('\n').map(asWords).join(sink.eol));
  endWords(sink, column?.trail ?? sink.eol);
}

/** A line of the action column, marked where it would be read as more than words. */
function asWords(line: string): string {
  const mark = classify(line).kind === 'paragraph' ? MARKS.none : MARKS.wordsAfter;
  return withMark('', mark) + escapeTags(line);
}
