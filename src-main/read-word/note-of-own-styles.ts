import type {
  AgendaItem,
  Attendance,
  BodyBlock,
  HeaderField,
  ListItem,
  Note,
  TopBlock,
} from '../../shared/note/blocks.ts';
import { agendaItem, header, listItem, paragraph, partHeading } from '../../shared/note/build.ts';
import { ownerInWords } from '../../shared/note/owner.ts';
import { attendanceOfRows } from '../../shared/pieces/attendance-of-rows.ts';
import { lineOfRow } from '../../shared/pieces/blocks-of-pieces.ts';
import { classify } from '../../shared/tagged/line-kind.ts';
import { parseNumberAlone, parseTitleLine } from '../../shared/tagged/title-line.ts';
import { ownAttendance } from './own-attendance.ts';
import {
  closed,
  detailsIn,
  inLists,
  numbered,
  type OpenBlock,
  opened,
  ownItem,
  ownParagraph,
} from './own-labelled.ts';
import { type OwnFile, type OwnLine, wordsOfCell } from './own-lines.ts';
import { entriesOfRegister } from './own-register.ts';
import { linesOfParagraph } from './place-lines.ts';
import { pieceOfLine } from './place-piece.ts';
import type { WordTable } from './word-piece.ts';

type Told = BodyBlock | ListItem;

/** An entry while its lines are read. */
interface OpenEntry {
  number: string;
  title: string;
  reference: string;
  /** Whether a row of the table began it, whose heading is still to come. */
  awaitsTitle: boolean;
  readonly column: string[];
  readonly body: Told[];
}

interface Reading {
  title: string;
  hasTitle: boolean;
  readonly fields: HeaderField[];
  readonly top: (TopBlock | ListItem)[];
  entry: OpenEntry | null;
  open: OpenBlock | null;
  /** Whether the bullets of the actions that are being read are the actions themselves. */
  isBulleted: boolean;
}

/** The note that a file of our own shows, by its styles. */
export function noteOfOwnStyles({ lines, register }: OwnFile): Note {
  const reading: Reading = {
    title: '',
    hasTitle: false,
    fields: [],
    top: [],
    entry: null,
    open: null,
    isBulleted: false,
  };
  for (const [index, line] of lines.entries()) readLine(reading, line, lines, index);
  endEntry(reading);
  const entries = register ? entriesOfRegister(register) : [];
  return [header(reading.title, reading.fields), ...inLists<TopBlock>(reading.top), ...entries];
}

function readLine(reading: Reading, line: OwnLine, lines: readonly OwnLine[], index: number): void {
  switch (line.kind) {
    case 'words':
      if (line.words.trim() !== '') readWords(reading, line, lines, index);
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

type Words = Extract<OwnLine, { kind: 'words' }>;

function readWords(reading: Reading, line: Words, lines: readonly OwnLine[], index: number): void {
  const { style, words, from } = line;
  const said = words.replace(/\s+/g, ' ').trim();
  const { open } = reading;
  const counted = from.isBullet ? '' : from.number.trim();
  switch (style) {
    case 'title':
      if (reading.hasTitle || reading.entry || reading.top.length > 0) put(reading, paragraph(said));
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
function readField(reading: Reading, { from }: Words): void {
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

function beginEntry(reading: Reading, number: string, title: string): void {
  endEntry(reading);
  reading.entry = { number, title, reference: '', awaitsTitle: false, column: [], body: [] };
}

function endEntry(reading: Reading): void {
  endOpen(reading);
  const { entry } = reading;
  reading.entry = null;
  if (!entry) return;
  const { number, title, reference, column, body } = entry;
  const item = agendaItem(
    { ai: null, number, title, ...(reference === '' ? {} : { reference }) },
    inLists<BodyBlock>(body),
  );
  const whole: AgendaItem = column.length > 0 ? { ...item, actionColumn: column.join('\n') } : item;
  reading.top.push(whole);
}

function put(reading: Reading, ...blocks: readonly Told[]): void {
  endOpen(reading);
  const into: (TopBlock | ListItem)[] = reading.entry?.body ?? reading.top;
  for (const block of blocks) into.push(block);
}

function begin(reading: Reading, block: OpenBlock): void {
  endOpen(reading);
  reading.open = block;
  reading.isBulleted = false;
}

/** A further action under the label of the one before it. */
function beginNext(reading: Reading): void {
  const { isBulleted } = reading;
  begin(reading, opened('action', ''));
  reading.isBulleted = isBulleted;
}

function endOpen(reading: Reading): void {
  const { open } = reading;
  reading.open = null;
  if (open) put(reading, closed(open));
}

/** A paragraph or an item of the decision or action that is open. */
function sayInside({ open, isBulleted }: Reading, line: Words): void {
  if (!open) return;
  const { from, words, style } = line;
  const counted = from.isBullet ? '' : from.number.trim();
  if (open.type === 'action' && from.level === null) open.said.push(inAction(words.trimStart()));
  else if (!/ list/.test(style) || from.level === null)
    open.said.push(ownParagraph(words.trimStart(), counted));
  else {
    const isBullet = open.said.length === 0 && (/next$/.test(style) || (isBulleted && isOuterBullet(line)));
    if (isBullet) open.inwards = 1;
    open.said.push(isBullet ? inAction(words) : itemOf(line, open.inwards));
  }
}

/** A paragraph of an action, whose own number is followed by a space where it stands under a bullet. */
function inAction(words: string): BodyParagraph {
  const match = /^(\d{1,4}(?:\.\d{1,3}){1,3})[ \t](?=\S)/.exec(words);
  return match ? paragraph(words.slice(match[0].length), match[1]) : ownParagraph(words);
}

/** An item of a list, which in an action behind a bullet stands a level further in than it does in the note. */
function itemOf({ from }: Words, inwards: number): ListItem | BodyParagraph {
  const [line] = linesOfParagraph(from);
  if (!line) return listItem('·', '');
  const piece = pieceOfLine({ ...line, lead: '' });
  return piece.kind === 'item'
    ? ownItem(piece.marker, Math.max(0, piece.level - inwards), piece.words)
    : paragraph(piece.words, piece.number);
}

type BodyParagraph = ReturnType<typeof paragraph>;

/** Whether the actions under a label stand behind bullets: then there is a further one, or a bullet alone. */
function hasBullets(lines: readonly OwnLine[], from: number): boolean {
  let bullets = 0;
  for (const line of lines.slice(from)) {
    if (line.kind === 'owners') continue;
    if (line.kind !== 'words' || !/^action(?! label)/.test(line.style)) break;
    if (line.style === 'action list next') return true;
    if (isOuterBullet(line)) bullets += 1;
    else if (bullets === 0) return false;
  }
  return bullets === 1;
}

function isOuterBullet({ style, from }: Words): boolean {
  return style === 'action list' && from.level === 0;
}

/** The line under an action, or under an entry whose action column it tells. */
function readDetail(reading: Reading, said: string, line: Words): void {
  const column = /^Action by: (.+)$/.exec(said)?.[1];
  if (column !== undefined && reading.entry) {
    reading.entry.column.push(column);
    return;
  }
  const details = reading.open?.type === 'action' ? detailsIn(said) : null;
  if (details && reading.open) reading.open.details = { ...reading.open.details, ...details };
  else if (reading.open) sayInside(reading, line);
  else put(reading, paragraph(said));
}

function readOwners(reading: Reading, names: readonly string[]): void {
  const { open, entry } = reading;
  const owner = names.join(', ');
  if (open?.type === 'action') {
    // An owner that the words themselves name is not set on the action, but shown beside it all the same.
    const [first] = open.said;
    const isSaid = first !== undefined && ownerInWords(first.children[0].text) === owner;
    if (!isSaid) open.details = { ...open.details, owner };
  } else if (entry) entry.column.push(...names);
  else put(reading, ...names.map((name) => paragraph(name)));
}

/** A vote: its number, its keyword in bold letters, and its first line. */
function readVote(reading: Reading, { from, words }: Words): void {
  const counted = from.isBullet ? '' : from.number.trim();
  const own = numbered(words);
  const isNumbered = own.number !== '' && /^[\d.()a-z]{1,12}$/i.test(own.number);
  const said = isNumbered ? own.words : words.replace(/\s+/g, ' ').trim();
  const bold = from.runs
    .filter(({ isBold }) => isBold)
    .map((run) => run.words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const keyword = bold !== '' && said.startsWith(bold) ? bold : '';
  const rest = said.slice(keyword.length).trim();
  const label = keyword.replace(/\s*:$/, '');
  begin(reading, opened('vote', `${isNumbered ? own.number : counted}\t${label}`));
  if (rest !== '') reading.open?.said.push(paragraph(rest));
}

/** Lists, running text, and what someone put in with a style of other files. */
function readOther(reading: Reading, line: Words): void {
  const blocks = linesOfParagraph(line.from).map((own) => {
    const piece = pieceOfLine({ ...own, lead: '' });
    if (piece.kind === 'line') return paragraph(piece.words, piece.number);
    return ownItem(piece.marker, piece.level, piece.words);
  });
  put(reading, ...blocks);
}

/** Whether a part heading stands between the entries: an entry follows it, or another heading does. */
function opensPart(lines: readonly OwnLine[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.kind !== 'words' || line.words.trim() !== '');
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
