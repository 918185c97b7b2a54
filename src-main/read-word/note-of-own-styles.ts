import type { Attendance, BodyBlock, Note, TopBlock } from '../../shared/note/blocks.ts';
import { header, paragraph, partHeading } from '../../shared/note/build.ts';
import { attendanceOfRows } from '../../shared/pieces/attendance-of-rows.ts';
import { lineOfRow } from '../../shared/pieces/blocks-of-pieces.ts';
import { classify } from '../../shared/tagged/line-kind.ts';
import { parseNumberAlone, parseTitleLine } from '../../shared/tagged/title-line.ts';
import { ownAttendance } from './own-attendance.ts';
import { inLists, numbered, opened, ownItem, ownParagraph } from './own-labelled.ts';
import { type OwnFile, type OwnLine, wordsOfCell } from './own-lines.ts';
import {
  begin,
  beginEntry,
  beginNext,
  endEntry,
  newReading,
  type OwnWords,
  put,
  type Reading,
} from './own-reading.ts';
import { entriesOfRegister } from './own-register.ts';
import { hasBullets, isOuterBullet, readDetail, readOwners, readVote, sayInside } from './own-words.ts';
import { linesOfParagraph } from './place-lines.ts';
import { pieceOfLine } from './place-piece.ts';
import type { WordTable } from './word-piece.ts';

/** The note that a file of our own shows, by its styles. */
export function noteOfOwnStyles({ lines: all, register }: OwnFile): Note {
  // Empty paragraphs are space between others, wherever somebody put them.
  const lines = all.filter((line) => line.kind !== 'words' || line.words.trim() !== '');
  const reading = newReading();
  for (const [index, line] of lines.entries()) readLine(reading, line, lines, index);
  endEntry(reading);
  const entries = register ? entriesOfRegister(register) : [];
  return [header(reading.title, reading.fields), ...inLists<TopBlock>(reading.top), ...entries];
}

function readLine(reading: Reading, line: OwnLine, lines: readonly OwnLine[], index: number): void {
  switch (line.kind) {
    case 'words':
      readWords(reading, line, lines, index);
      return;
    case 'entry':
      beginEntry(reading, line.number, '');
      if (reading.entry) reading.entry.awaitsTitle = true;
      return;
    case 'owners':
      readOwners(reading, line.names);
      return;
    case 'table':
      put(reading, ...blocksOfTable(line.table));
      return;
  }
}

function readWords(reading: Reading, line: OwnWords, lines: readonly OwnLine[], index: number): void {
  const { style, words, from } = line;
  const said = words.replace(/\s+/g, ' ').trim();
  const { open } = reading;
  const counted = from.isBullet ? '' : from.number.trim();
  switch (style) {
    case 'title':
      if (reading.hasTitle || reading.entry) put(reading, paragraph(said));
      else [reading.title, reading.hasTitle] = [said, true];
      return;
    case 'note field':
      readField(reading, line);
      return;
    case 'heading 1':
      readHeading(reading, words, counted);
      return;
    case 'item reference':
      if (reading.entry?.body.length === 0 && reading.entry.reference === '' && !open)
        reading.entry.reference = said;
      else put(reading, paragraph(said));
      return;
    case 'part heading':
      if (opensPart(lines, index)) endEntry(reading);
      put(reading, partHeading(said));
      return;
    case 'attendance heading':
      endEntry(reading);
      put(reading, classify(said).kind === 'part-heading' ? partHeading(said) : paragraph(said));
      return;
    case 'subtitle':
    case 'body text':
      endEntry(reading);
      put(reading, paragraph(said));
      return;
    case 'numbered paragraph':
      put(reading, ownParagraph(words, counted));
      return;
    case 'decision label':
      begin(reading, opened('decision', withCount(counted, words)));
      return;
    case 'action label':
      begin(reading, opened('action', withCount(counted, words)));
      reading.isBulleted = hasBullets(lines, index + 1);
      return;
    case 'decision':
    case 'decision list':
    case 'decision list 2':
      if (open?.type !== 'decision') begin(reading, opened('decision', ''));
      sayInside(reading, line);
      return;
    case 'action':
    case 'action list':
    case 'action list 2':
      if (open?.type !== 'action') begin(reading, opened('action', ''));
      else if (reading.isBulleted && isOuterBullet(line) && open.said.length > 0) beginNext(reading);
      sayInside(reading, line);
      return;
    case 'action next':
    case 'action list next':
      beginNext(reading);
      sayInside(reading, line);
      return;
    case 'action detail':
    case 'action list detail':
      readDetail(reading, said, line);
      return;
    case 'vote':
      readVote(reading, line);
      return;
    case 'vote line':
      if (open?.type === 'vote') open.said.push(ownParagraph(words, counted));
      else put(reading, ownParagraph(words, counted));
      return;
    default:
      readOther(reading, line);
  }
}

function withCount(counted: string, words: string): string {
  return counted === '' ? words : `${counted}\t${words}`;
}

/** A label and its value behind a tab; a further line under the value is a paragraph. */
function readField(reading: Reading, { from }: OwnWords): void {
  const [first = '', ...more] = from.runs
    .map(({ words }) => words)
    .join('')
    .split('\n');
  const at = first.indexOf('\t');
  const clean = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const isField = at > 0 && !reading.entry;
  const label = clean(first.slice(0, at)).replace(/\s*:$/, '');
  if (isField && label !== '') reading.fields.push({ label, value: clean(first.slice(at)) });
  else if (clean(first) !== '') put(reading, paragraph(clean(first)));
  for (const words of more) if (clean(words) !== '') put(reading, paragraph(clean(words)));
}

/** What stands before a tab in a heading and is longer is no number. */
const LONGEST_NUMBER = 16;

function readHeading(reading: Reading, words: string, counted: string): void {
  const before = numbered(words);
  const isNumber = before.number.length <= LONGEST_NUMBER;
  const typed = isNumber ? before : { number: '', words: words.replace(/\s+/g, ' ').trim() };
  const { entry } = reading;
  const awaits = entry?.awaitsTitle && entry.body.length === 0 && !reading.open;
  if (entry && awaits) {
    entry.title = typed.words;
    if (typed.number !== '') entry.number = typed.number;
    entry.awaitsTitle = false;
    return;
  }
  if (counted !== '') beginEntry(reading, parseNumberAlone(counted)?.number ?? counted, typed.words);
  else if (typed.number !== '') beginEntry(reading, typed.number, typed.words);
  else {
    const alone = parseNumberAlone(typed.words);
    const titled = alone ? null : parseTitleLine(typed.words);
    if (alone) beginEntry(reading, alone.number, '');
    else beginEntry(reading, titled?.number ?? '', titled?.title ?? typed.words);
  }
}

/** Lists, running text, and what someone put in with a style of other files. */
function readOther(reading: Reading, line: OwnWords): void {
  const blocks = linesOfParagraph(line.from).map((own) => {
    const piece = pieceOfLine({ ...own, lead: '' });
    if (piece.kind === 'line') return paragraph(piece.words, piece.number);
    return ownItem(piece.marker, piece.level, piece.words);
  });
  put(reading, ...blocks);
}

/** Whether a part heading stands between the entries: an entry follows it, or another heading does. */
function opensPart(lines: readonly OwnLine[], index: number): boolean {
  const next = lines[index + 1];
  if (!next) return false;
  if (next.kind === 'entry') return true;
  return (
    next.kind === 'words' && /^(?:heading 1|part heading|attendance heading|body text)$/.test(next.style)
  );
}

function blocksOfTable(table: WordTable): readonly BodyBlock[] {
  const own = ownAttendance(table);
  if (own) return [own];
  const rows = table.rows
    .map((row) => row.map(wordsOfCell))
    .filter((row) => row.some((words) => words !== ''));
  const other: Attendance | null = attendanceOfRows(rows);
  return other ? [other] : rows.map((row) => paragraph(lineOfRow(row)));
}
