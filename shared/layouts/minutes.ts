import type { Layout } from './layout.ts';

/** Headings and paragraphs, as most councils publish. */
export const MINUTES: Layout = {
  id: 'minutes',
  name: 'Minutes',
  words: 'The whole meeting in headings and paragraphs.',
  form: 'running',
  select: (note) => note,
};
