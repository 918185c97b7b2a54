import type { Header, HeaderField } from '../note/blocks.ts';
import { startsAttendanceList } from './attendance-list.ts';
import { startsAttendanceTable } from './attendance-table.ts';
import { hasLineEnd, MARK } from './chars.ts';
import type { Container } from './container.ts';
import { advance, atEnd, type Cursor, indentOf, indentOfLead, kindOf, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, withMark } from './escape.ts';
import { classify, type LineKind } from './line-kind.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';

/** Labels that make a plain line of the header a field: `Date: 8 May 2020`. */
const LABELS =
  'title|date|day|time|start time|venue|location|place|meeting|committee|board|body|subject|contact(?: officer)?|minute taker|minutes by|minuted by|quorum|ref(?:erence)?';
const PLAIN_FIELD = new RegExp(`^(${LABELS})(\\s*:\\s*)(.*)$`, 'i');
const LABEL_ALONE = /^([^:\t]{1,40}?)\s*:$/;
const KNOWN_LABEL_ALONE = new RegExp(`^(?:${LABELS})\\s*:$`, 'i');

/** The attendance notice of a note in the layout of the house; never its title. */
const NOTICE = /^attendance$/i;

type FieldLayout = NonNullable<HeaderField['layout']>;

/** Reads the header from the start of a note: its title and the fields that follow at once. */
export function readHeader(cursor: Cursor): Header {
  const { text } = cursor.source;
  const fields: HeaderField[] = [];
  let title = '';
  let lead = '';
  let trail = '';
  if (isTitle(cursor)) {
    lead = leadOf(cursor);
    title = cursor.words;
    trail = trailOf(cursor);
    advance(cursor);
  } else {
    lead = text.slice(cursor.start, lineStart(cursor));
  }
  let isTable = false;
  for (;;) {
    const field = readTableField(cursor) ?? readPlainField(cursor);
    if (!field) break;
    if (field.layout?.gap.includes('\t')) isTable = true;
    fields.push(field);
  }
  const form = isTable || fields.length === 0 ? 'table' : 'plain';
  return { type: 'header', title, fields, layout: { form, lead, trail }, children: [{ text: '' }] };
}

/** Blank lines before the first words of a note without a title belong to its header. */
function lineStart(cursor: Cursor): number {
  const lead = leadOf(cursor);
  const at = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
  const start = cursor.start + at;
  cursor.start = atEnd(cursor) ? cursor.end : start;
  return cursor.start;
}

function isTitle(cursor: Cursor): boolean {
  if (atEnd(cursor)) return false;
  if (cursor.mark === MARKS.wordsWithin) return cursor.words !== '';
  if (cursor.mark !== MARKS.none) return false;
  return isTitleLine(cursor.words, kindOf(cursor), indentOf(cursor)) && !startsAttendanceTable(cursor);
}

function isTitleLine(words: string, line: LineKind, indent: number): boolean {
  if (line.kind !== 'paragraph') return false;
  if (NOTICE.test(words) || startsAttendanceList(words)) return false;
  return !isLabelAlone(words, indent) && !PLAIN_FIELD.test(words);
}

/** An indent that a cell's tab gives. */
const CELL_INDENT = 4;

/** Whether a line is a label on its own: a known one, or one in a cell. */
function isLabelAlone(words: string, indent: number): boolean {
  return KNOWN_LABEL_ALONE.test(words) || (indent >= CELL_INDENT && LABEL_ALONE.test(words));
}

/** A field as two cells: the label with its colon, and on a later line, after a tab, the value. */
function readTableField(cursor: Cursor): HeaderField | null {
  if (cursor.mark !== MARKS.none || atEnd(cursor) || !isLabelAlone(cursor.words, indentOf(cursor)))
    return null;
  const lead = leadOf(cursor);
  const label = LABEL_ALONE.exec(cursor.words)?.[1] ?? '';
  const rest = cursor.words.slice(label.length) + trailOf(cursor);
  const cellAfter = { ...cursor };
  advance(cellAfter);
  const valueLead = leadOf(cellAfter);
  const isCell = !atEnd(cellAfter) && valueLead.includes('\t');
  const isWords = cellAfter.mark === MARKS.wordsWithin;
  if (isCell && (isWords || (cellAfter.mark === MARKS.none && !KNOWN_LABEL_ALONE.test(cellAfter.words)))) {
    const value = readValue(cellAfter);
    Object.assign(cursor, cellAfter);
    return { label, value: value.means, layout: { lead, gap: rest + valueLead, ...value.layout } };
  }
  const cell = rest.indexOf('\t') + 1;
  Object.assign(cursor, cellAfter);
  const gap = cell > 0 ? rest.slice(0, cell) : rest;
  return { label, value: '', layout: { lead, gap, trail: cell > 0 ? rest.slice(cell) : '' } };
}

/** A value and the lines that go on with it directly. */
function readValue(cursor: Cursor): { means: string; layout: Pick<FieldLayout, 'trail' | 'kept'> } {
  const { text } = cursor.source;
  const { from } = cursor;
  const lines = [cursor.words];
  let { to } = cursor;
  let trail = trailOf(cursor);
  advance(cursor);
  while (!atEnd(cursor) && isNextLine(trail) && leadOf(cursor) === '' && !/:$/.test(cursor.words)) {
    lines.push(cursor.words);
    ({ to } = cursor);
    trail = trailOf(cursor);
    advance(cursor);
  }
  const means = lines.join(' ');
  const raw = text.slice(from, to);
  return { means, layout: raw === means ? { trail } : { trail, kept: { raw, means } } };
}

function isNextLine(trail: string): boolean {
  return trail === '\n' || trail === '\r\n' || trail === '\r';
}

/** A field on one line, as `Date: 8 May 2020`. */
function readPlainField(cursor: Cursor): HeaderField | null {
  const match = cursor.mark === MARKS.none && !atEnd(cursor) ? PLAIN_FIELD.exec(cursor.words) : null;
  if (!match) return null;
  const [, label = '', gap = '', value = ''] = match;
  const layout = { lead: leadOf(cursor), gap, trail: trailOf(cursor) };
  advance(cursor);
  return { label, value, layout };
}

/** What of the first lines after the header the header would take as its own. */
export function headerSlot(header: Header): Container {
  const accepts = (line: LineKind, words: string, indent: number): boolean =>
    (header.title === '' && header.fields.length === 0 && isTitleLine(words, line, indent)) ||
    isLabelAlone(words, indent) ||
    PLAIN_FIELD.test(words);
  const holds = header.title === '' && header.fields.length === 0 ? 'words' : 'nothing';
  return { holds, accepts, continues: () => false, take: () => {} };
}

/** Writes the header. */
export function writeHeader(header: Header, sink: Sink): void {
  const { title, fields, layout } = header;
  sink.onBlock?.(header);
  if (title !== '' || layout) {
    const lead = layout?.lead ?? ' ';
    const isPlain = title === '' || isTitleLine(title, classify(title), indentOfLead(lead, false));
    sink.put(isPlain ? lead : withMark(lead, MARKS.wordsWithin));
    sink.put(escapeTags(title));
    if (title !== '') endWords(sink, layout?.trail ?? sink.eol);
    else sink.put(layout?.trail ?? '');
  }
  const isTable = (layout?.form ?? 'table') === 'table';
  for (const [index, field] of fields.entries()) {
    startLine(sink);
    sink.onBlock?.(field);
    writeField(field, sink, isTable, index === fields.length - 1);
  }
}

function writeField(
  { label, value, layout }: HeaderField,
  sink: Sink,
  isTable: boolean,
  isLast: boolean,
): void {
  const { eol } = sink;
  const cellGap = `:${eol}${eol}${eol}\t`;
  const newGap = isTable ? cellGap : ': ';
  sink.put(layout?.lead ?? (isTable ? '\t' : ''));
  sink.put(escapeTags(label));
  const gap = layout && takesValue(layout.gap, value) ? layout.gap : newGap;
  sink.put(gap);
  if (hasLineEnd(gap) && gap.includes('\t') && KNOWN_LABEL_ALONE.test(value) && !gap.includes(MARK))
    sink.put(MARK);
  sink.put(layout?.kept?.means === value ? layout.kept.raw : escapeTags(value));
  const end = isTable && isLast ? `${eol}${eol}\t${eol}\t${eol}${eol}${eol}` : blankLine(sink);
  const trail = layout?.trail;
  endWords(sink, trail === undefined || (trail === '' && value !== '' && !isLast) ? end : trail);
  if (value === '' && hasLineEnd(gap)) sink.lineOpen = false;
}

/** Whether a value can follow a gap: a label that was alone on its line has none. */
function takesValue(gap: string, value: string): boolean {
  return value === '' || gap.includes('\t') || !hasLineEnd(gap);
}
