import type {
  AgendaItem,
  Attendance,
  BodyBlock,
  Header,
  ItemTitle,
  Note,
  TopBlock,
} from '../../shared/note/blocks.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { meaningOf } from '../laws/meaning.ts';

/*
 * From a few lines of text to the blocks they mean, without their layout, and back. Whatever a test reads is also
 * written: a text that does not come back as it was fails the test that read it.
 */

/** The blocks of a text, which must be written as the same text. */
export function read(text: string): Note {
  const note = readNote(text);
  const written = writeNote(note);
  if (written !== text) throw new Error(`Written as ${JSON.stringify(written)}, not ${JSON.stringify(text)}`);
  return note;
}

function meaning<T>(value: T): T {
  return meaningOf(value) as T;
}

/** A text with its lines as the body of one entry of plain paragraphs. */
export function inEntry(lines: string): string {
  return `<AI1>\n\n5   Title\n\n${lines}\n\n</AI1>\n`;
}

/** The blocks that lines are read as in an entry of plain paragraphs. */
export function body(lines: string): readonly BodyBlock[] {
  return bodyOfFirst(inEntry(lines));
}

/** A text with its lines in the second cell of one entry of the items table. */
export function inCell(lines: string): string {
  return `<AI1>\n\n\t5  \n\tTitle\n \n\t\n\n\t\n\t${lines}\n\n\n\t\n\n\n</AI1>\n\n`;
}

/** The blocks that lines are read as in the cell of a table. */
export function cell(lines: string): readonly BodyBlock[] {
  return bodyOfFirst(inCell(lines));
}

function bodyOfFirst(text: string): readonly BodyBlock[] {
  const [, ...blocks] = firstEntry(text).children;
  return blocks;
}

/** The first entry of a text. */
export function firstEntry(text: string): AgendaItem {
  const [item] = itemsOf(read(text));
  if (!item) throw new Error('There is no entry.');
  return meaning(item);
}

/** The title that the first lines of an entry of plain paragraphs are read as. */
export function title(lines: string): ItemTitle {
  return firstEntry(`<AI1>\n\n${lines}\n\nMembers noted the report.\n\n</AI1>\n`).children[0];
}

/** Number and title of each entry of a text. */
export function entryNames(text: string): readonly string[] {
  return itemsOf(read(text)).map(({ ai, children: [{ number, children }] }) =>
    `${ai ?? '-'}: ${number} ${children[0].text}`.trimEnd(),
  );
}

/** The blocks that lines after a title of the note and before its first entry are read as. */
export function before(lines: string): readonly TopBlock[] {
  const [, ...blocks] = meaning(read(`Harbour Board\n\n${lines}\n\n${inEntry('Noted.')}`));
  return blocks.slice(0, -1);
}

/** The header of a text. */
export function headerOf(text: string): Header {
  return meaning(read(text)[0]);
}

/** The attendance that lines before the first entry are read as: rows as `group: role | name | authority | remark`. */
export function people(lines: string): readonly string[] {
  return before(lines).flatMap((block) => (block.type === 'attendance' ? rowsOf(block) : []));
}

/** Rows of an attendance in one line each. */
export function rowsOf({ rows }: Attendance): readonly string[] {
  return rows.map(({ group, role, name, authority, remark }) =>
    [`${group}: ${role}`, name, authority, remark ?? ''].join(' | ').replace(/[ |]+$/, ''),
  );
}

/** The types of blocks, in order. */
export function types(blocks: readonly { readonly type: string }[]): readonly string[] {
  return blocks.map(({ type }) => type);
}

/** The text that new blocks are written as in an entry of plain paragraphs. */
export function written(...blocks: readonly BodyBlock[]): string {
  const text = writeNote(withBody(inEntry('').replace('\n\n\n\n', '\n\n'), blocks));
  const [, inner = ''] = /^<AI1>\n\n5 {3}Title\n\n([\s\S]*)<\/AI1>\n$/.exec(text) ?? [];
  return inner;
}

/** A note with the body of its first entry replaced. */
export function withBody(text: string, blocks: readonly BodyBlock[]): Note {
  const note = readNote(text);
  const index = note.findIndex(({ type }) => type === 'agenda-item');
  const item = note[index];
  if (item?.type !== 'agenda-item') throw new Error('There is no entry.');
  const [itemTitle] = item.children;
  const [header, ...rest] = note.with(index, { ...item, children: [itemTitle, ...blocks] });
  return [header as Header, ...(rest as readonly TopBlock[])];
}

/** The blocks that what is written of new blocks is read as. */
export function readBack(...blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  return bodyOfFirst(writeNote(withBody(inEntry('').replace('\n\n\n\n', '\n\n'), blocks)));
}
