import type { AgendaItem, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, newNote } from '../../../shared/note/build.ts';
import { nextNote } from '../../../shared/note/next-note.ts';
import { itemsOf } from '../../../shared/note/walk.ts';

/** The day of the next meeting. */
export const ON = { date: '2019-05-09' };

/** An entry of the last meeting's note. */
export const item = (number: string, title: string, ...body: AgendaItem['children'][1][]): AgendaItem =>
  agendaItem({ ai: 1, number, title }, body);

/** The note made of that of a last meeting with these entries. */
export function next(
  items: readonly AgendaItem[],
  fields = [{ label: 'Date', value: 'Thursday 14 March 2019' }],
): Note {
  return nextNote(newNote(header('Board', fields), items), ON);
}

/** Numbers and titles of the entries. */
export function entries(note: Note): readonly string[] {
  return itemsOf(note).map(({ children: [title] }) => `${title.number} ${title.children[0].text}`.trim());
}
