import type { Layout } from './layout.ts';

/** The whole meeting in a table, as boards print their notes. */
export const NOTE: Layout = {
  id: 'note',
  name: 'Note',
  words: 'The whole meeting as a table: the item, decisions and actions, and who acts.',
  form: 'columns',
  select: (note) => note,
};
