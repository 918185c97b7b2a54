import type { AgendaItem, Note, TopBlock } from '../../../shared/note/blocks.ts';
import { agendaItem, header } from '../../../shared/note/build.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { part, unpack } from '../word-file.ts';
import { type Cell, rowsOf } from './tables.ts';

/** The main document of a note in columns. */
export async function written(blocks: readonly TopBlock[], hasMarkers = false): Promise<string> {
  const note: Note = [header('Quay Board', [{ label: 'Date', value: '3 May 2024' }]), ...blocks];
  return part(await unpack(await writeWord(note, { layout: 'note', hasMarkers })), 'word/document.xml');
}

/** The words of all rows of all tables: cells parted by bars, paragraphs by slashes. */
export async function rows(...blocks: readonly TopBlock[]): Promise<readonly string[]> {
  return rowsOf(await written(blocks)).map((cells) => cells.map(wordsOf).join(' | '));
}

/** The words of a cell: paragraphs parted by slashes. */
export function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(({ text }) => text.replaceAll('\t', ' ')).join(' / ');
}

/** The titles of the columns, as `rows` tells them. */
export const TITLES = 'Item | Decisions and actions | Action';

/** An entry with what is in it. */
export function item(number: string, title: string, ...body: AgendaItem['children'][1][]): AgendaItem {
  return agendaItem({ ai: Number(number) || 1, number, title }, body);
}
