import type { AgendaItem, Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, newNote, paragraph } from '../../shared/note/build.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { itemsOf, placed } from '../../shared/note/walk.ts';
import { readNote } from '../../shared/tagged/read.ts';

/** A note of today as a template has it: its header, its entries with a line to type in each, its roles. */
export function noteOfTemplate(text: string, today: string): Note {
  const template = readNote(text);
  const [{ title, fields }] = template;
  const filled = fields.map(({ label, value }) => ({
    label,
    value: label === 'Date' ? dateInWords(today) : value,
  }));
  const rows = placed(template, 'attendance')
    .flatMap(({ block }) => block.rows)
    .map(({ role, name, authority, group }) => ({ role, name, authority, group }));
  return newNote(header(title, filled), itemsOf(template).map(blank), rows);
}

function blank(item: AgendaItem, index: number): AgendaItem {
  const [{ number, children }] = item.children;
  return agendaItem({ ai: index + 1, number, title: children[0].text }, [paragraph('')]);
}
