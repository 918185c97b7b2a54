import type { AgendaItem, Attendance, BodyBlock, Note, TopBlock } from '../../shared/note/blocks.ts';
import { attendanceTable, kept, paragraph, trailer } from '../../shared/note/build.ts';
import { plainText } from '../../shared/note/walk.ts';
import { asLines } from '../../shared/pieces/blocks-of-lines.ts';

/** The column titles that stand before the first entry of a note in the layout of the house. */
const COLUMN_TITLES = '\tItem\n\tDecisions and actions\n\tAction\n\n\n';

/**
 * A new note as the tagged text can have it: tags for the entries and the column titles before them, what follows the
 * last of them in the trailer. What its file would not be read back as the same stands where it is.
 */
export function withTags(note: Note): Note {
  const [head, ...blocks] = note;
  const isEntry = ({ type }: TopBlock): boolean => type === 'agenda-item';
  const [first, last] = [blocks.findIndex(isEntry), blocks.findLastIndex(isEntry)];
  if (first < 0) return [head, ...joinedTables(blocks)];
  const after = blocks.slice(last + 1).flatMap(insideTrailer);
  const entries = taggedEntries(blocks.slice(first, last + 1));
  const opening = entries.findIndex(isEntry);
  return [
    head,
    ...joinedTables([...blocks.slice(0, first), ...entries.slice(0, opening)]),
    kept('column-titles', COLUMN_TITLES),
    ...joinedTables(entries.slice(opening)),
    ...(after.length > 0 ? [trailer(joinedTables(after))] : []),
  ];
}

function insideTrailer(block: TopBlock): readonly BodyBlock[] {
  return block.type === 'trailer' ? block.children : [block as BodyBlock];
}

/**
 * Entries with their tags. Numbers between two would be read as those of entries: what has them stays in the entry
 * before it.
 */
function taggedEntries(blocks: readonly TopBlock[]): readonly TopBlock[] {
  const entries: TopBlock[] = [];
  let loose: BodyBlock[] = [];
  let ai = 0;
  for (const block of blocks) {
    if (block.type !== 'agenda-item') {
      loose.push(block as BodyBlock);
      continue;
    }
    const before = entries.at(-1);
    if (before?.type === 'agenda-item' && loose.some(startsWithNumber)) {
      entries[entries.length - 1] = { ...before, children: [...before.children, ...loose.flatMap(asLines)] };
    } else for (const one of loose) entries.push(one);
    loose = [];
    ai += 1;
    for (const one of settledEntry({ ...block, ai })) entries.push(one);
  }
  return entries;
}

/**
 * An entry of the tagged text does not begin with a table of its own: one that it would begin with stands before it.
 * In a table its title has no place for a reference, which is a line under it then.
 */
function settledEntry(item: AgendaItem): readonly TopBlock[] {
  const [{ reference, ...title }, ...body] = item.children;
  const words = reference ? [paragraph(reference), ...body] : body;
  const opening = words.findIndex(({ type }) => type !== 'attendance');
  const own = opening < 0 ? [] : words.slice(opening);
  return [...words.slice(0, words.length - own.length), { ...item, children: [title, ...joinedTables(own)] }];
}

function startsWithNumber(block: BodyBlock): boolean {
  return /^\s*\d/m.test(plainText(block));
}

/** Tables of those who were there are one where they meet, and so are lists: a note can't tell them apart. */
function joinedTables<B extends TopBlock>(blocks: readonly B[]): readonly B[] {
  const joined: TopBlock[] = [];
  for (const block of blocks as readonly TopBlock[]) {
    const before = joined.at(-1);
    const whole = block.type === 'attendance' && before?.type === 'attendance' ? both(before, block) : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(block);
  }
  return joined as unknown as readonly B[];
}

function both(one: Attendance, other: Attendance): Attendance | null {
  const rows = [...one.rows, ...other.rows];
  const [layout, next] = [one.layout, other.layout];
  if (!layout && !next) return attendanceTable(rows);
  if (layout?.form !== 'list' || next?.form !== 'list') return null;
  return { ...attendanceTable(rows), layout: { form: 'list', raw: layout.raw + next.raw, means: rows } };
}
