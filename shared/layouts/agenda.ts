import type { Layout } from './layout.ts';
import { selected } from './selected.ts';

/** What was on the agenda: the titles, and nothing of what was said. */
export const AGENDA: Layout = {
  id: 'agenda',
  name: 'Agenda',
  words: 'Numbers, titles and references of the entries, without the minutes.',
  form: 'running',
  select: (note) =>
    selected(note, {
      shows: () => false,
      showsEntry: ({ children: [title] }) => `${title.number}${title.children[0].text}`.trim() !== '',
      hasActionColumn: false,
    }),
};
