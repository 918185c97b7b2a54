import type { Header, HeaderField, Note, TopBlock } from '../../shared/note/blocks.ts';
import { attendanceTable, header } from '../../shared/note/build.ts';
import { attendanceOfRows } from '../../shared/pieces/attendance-of-rows.ts';
import { blocksOfPieces } from '../../shared/pieces/blocks-of-pieces.ts';
import type { Piece } from '../../shared/pieces/pieces.ts';
import { readGrid } from '../../shared/pieces/pieces-of-grid.ts';
import { wordsOfCell } from '../../shared/pieces/words-of-cell.ts';
import { startsAttendanceList } from '../../shared/tagged/attendance-list.ts';
import { classify } from '../../shared/tagged/line-kind.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { parseNumberAlone } from '../../shared/tagged/title-line.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { type Candidate, isLabel, isTitleLike } from './place-candidates.ts';
import { type EntryStarts, entryStarts } from './place-entries.ts';
import { fieldOfLine, fieldsOfTable } from './place-header.ts';
import { partsOf, type WordGrid, type WordLine, type WordPart } from './place-lines.ts';
import { pieceOfLine, piecesOfParts } from './place-piece.ts';
import { withTags } from './place-tags.ts';
import type { WordContent } from './word-piece.ts';

/** What stands in a document, in its order, once its tables are told apart. */
type Placed =
  | WordLine
  | { readonly kind: 'field'; readonly field: HeaderField }
  | { readonly kind: 'attendance'; readonly piece: Piece }
  | { readonly kind: 'minutes' | 'told'; readonly pieces: readonly Piece[] };

/** A note with what was read of it that could only be kept as text. */
export interface ForeignNote {
  readonly note: Note;
  readonly pieces: readonly Piece[];
}

/** The note that a Word file from elsewhere tells, by the shapes that minutes commonly have. No word is lost. */
export function noteOfForeign({ pieces, title }: Pick<WordContent, 'pieces' | 'title'>): ForeignNote {
  const placed = partsOf(pieces).flatMap(placedPart);
  const hasTable = placed.some(({ kind }) => kind === 'minutes');
  const lines = placed.map((part) => (part.kind === 'line' ? part : null));
  const found = entryStarts(lines);
  const starts = hasTable ? { ...found, starts: new Map<number, Candidate>(), level: null } : found;
  const first = firstEntry(placed, starts);
  const head = headOf(placed.slice(0, first), starts.title, title);
  const rest = piecesOfEntries(placed, first, starts);
  const all = [...head.pieces, ...rest];
  const target = { hasAttendance: true, isInEntry: false, isNote: true };
  const note: Note = [head.header, ...(blocksOfPieces(all, target) as readonly TopBlock[])];
  return { note: withUntagged(note), pieces: all };
}

/** Without a single entry the file of a note is read by its numbers: where those make entries, it is that note. */
function withUntagged(note: Note): Note {
  if (note.some(({ type }) => type === 'agenda-item')) return withTags(note);
  const again = readNote(writeNote(note));
  return again.some(({ type }) => type === 'agenda-item') ? again : withTags(note);
}

/** A table as what it tells; one that only lays out a page as what is in it. */
function placedPart(part: WordPart): readonly Placed[] {
  if (part.kind === 'line') return [part];
  const fields = fieldsOfTable(part);
  if (fields) {
    return fields.flatMap((row): readonly Placed[] => (row.kind === 'field' ? [row] : row.lines));
  }
  const cells = part.rows.map((row) => row.map(piecesOfParts));
  const words = cells.map((row) => row.map(wordsOfCell)).filter((row) => row.some((cell) => cell !== ''));
  const attendance = attendanceOfRows(words);
  if (attendance)
    return [{ kind: 'attendance', piece: { kind: 'blocks', blocks: [attendanceTable(attendance.rows)] } }];
  const { kind, pieces } = readGrid(cells);
  if (kind === 'looks') return part.rows.flat(2).flatMap(placedPart);
  if (kind === 'minutes') return [{ kind, pieces }];
  return kind === 'rows' ? (numberedRows(part) ?? [{ kind: 'told', pieces }]) : [{ kind: 'told', pieces }];
}

/** Rows of a number and a title, as of an entry that is a table of its own: each a line. */
function numberedRows({ rows }: WordGrid): readonly WordLine[] | null {
  const told = rows.map((row) => row.filter((cell) => cell.length > 0)).filter((row) => row.length > 0);
  const lines = told.map(([number, title, ...more]): WordLine | null => {
    const [own, ...others] = number ?? [];
    const [said, ...further] = title ?? [];
    if (own?.kind !== 'line' || said?.kind !== 'line') return null;
    if (others.length + further.length + more.length > 0 || !parseNumberAlone(own.words)) return null;
    return isTitleLike(said.words, said.isBold) ? { ...said, number: own.words } : null;
  });
  return lines.every((line) => line !== null) ? lines : null;
}

function firstEntry(placed: readonly Placed[], { starts }: EntryStarts): number {
  const at = placed.findIndex((part, index) => starts.has(index) || part.kind === 'minutes');
  return at < 0 ? placed.length : at;
}

interface Head {
  readonly header: Header;
  readonly pieces: readonly Piece[];
}

/** No title is longer. */
const LONGEST_TITLE = 160;

/** The header that the lines before the first entry tell, and the pieces of what else they say. */
function headOf(placed: readonly Placed[], heading: number | null, known: string): Head {
  const fields: HeaderField[] = [];
  const pieces: Piece[] = [];
  const at = titleAt(placed, heading);
  for (const [index, part] of placed.entries()) {
    if (index === at) continue;
    const field = part.kind === 'line' ? fieldOfLine(part) : part.kind === 'field' ? part.field : null;
    if (field) fields.push(field);
    else for (const piece of piecesOf(part)) pieces.push(piece);
  }
  const line = at === null ? null : placed[at];
  const title = line?.kind === 'line' ? spaced(numbered(line)) : known.trim();
  return { header: header(title, fields), pieces };
}

/** The line that is the title: by its style, as the first heading, or as the first line of all. */
function titleAt(placed: readonly Placed[], heading: number | null): number | null {
  const styled = placed.findIndex((part) => part.kind === 'line' && part.style === 'title');
  if (styled >= 0) return styled;
  if (heading !== null && heading < placed.length) return heading;
  const first = placed.findIndex((part) => part.kind === 'line');
  const line = placed[first];
  if (line?.kind !== 'line' || fieldOfLine(line) || startsAttendanceList(spaced(line.words))) return null;
  const isTitle = line.level === null && line.words.length <= LONGEST_TITLE && !/[.;,]$/.test(line.words);
  return isTitle && !isLabel(line.words) && !/^attendance$/i.test(line.words) ? first : null;
}

function piecesOf(part: Placed): readonly Piece[] {
  switch (part.kind) {
    case 'line':
      return [pieceOfLine(part)];
    case 'field':
      return [{ kind: 'line', number: '', words: `${part.field.label}: ${part.field.value}` }];
    case 'attendance':
      return [part.piece];
    default:
      return part.pieces;
  }
}

/** The pieces from the first entry on. */
function piecesOfEntries(placed: readonly Placed[], first: number, found: EntryStarts): readonly Piece[] {
  const { starts } = found;
  const pieces: Piece[] = [];
  const last = placed.findLastIndex((part, index) => starts.has(index) || part.kind === 'minutes');
  for (let at = first; at < placed.length; at += 1) {
    const part = placed[at];
    const start = starts.get(at);
    if (!part) continue;
    if (start) {
      pieces.push({ kind: 'heading', number: start.number, words: start.title });
      if (start.rest !== '') pieces.push({ kind: 'line', number: '', words: spaced(start.rest) });
      at += start.lines - 1;
    } else if (part.kind === 'line') pieces.push(pieceInEntry(part, pieces.at(-1), at > last, found));
    else if (part.kind === 'attendance' && at > last) pieces.push({ kind: 'end' }, part.piece);
    else for (const piece of piecesOf(part)) pieces.push(piece);
    if (part.kind === 'minutes' && at === last) pieces.push({ kind: 'end' });
  }
  return pieces;
}

/** A line bold all through and no longer than this opens a part of an entry. */
const LONGEST_SUB_HEADING = 90;

const ATTENDANCE = /^(?:appendix\b.*|(?:record of )?attendance(?: list)?|attendees|those present|present)$/i;

/** A line after the first entry: the heading of a part of the meeting or of an entry, or one of its lines. */
function pieceInEntry(
  line: WordLine,
  before: Piece | undefined,
  isLast: boolean,
  { level }: EntryStarts,
): Piece {
  const plain = pieceOfLine(line);
  const words = spaced(line.words);
  const isBold =
    line.isBold && line.level === null && words.length <= LONGEST_SUB_HEADING && isTitleLike(words, true);
  const isHeading = line.heading !== null || isBold;
  if (!isHeading) return plain;
  const isPart = classify(words).kind === 'part-heading';
  if (isPart || (line.heading !== null && level !== null && line.heading < level))
    return { kind: 'part', words: numbered(line) };
  if (isLast && ATTENDANCE.test(words)) return { kind: 'part', words };
  if (isLabel(words)) return plain;
  // What is said in bold letters under `Decision` is the decision.
  if (line.heading === null && before && 'words' in before && isLabel(before.words)) return plain;
  return { kind: 'sub', number: line.number.replace(/\.$/, ''), words };
}

function numbered({ number, words }: WordLine): string {
  return spaced(number === '' ? words : `${number} ${words}`);
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
