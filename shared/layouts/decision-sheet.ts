import { decisionsOf } from '../note/decisions.ts';
import type { Layout } from './layout.ts';
import { selected } from './selected.ts';

/** What was decided and how members voted, without the discussion. */
export const DECISION_SHEET: Layout = {
  id: 'decision-sheet',
  name: 'Decision sheet',
  words: 'Only the entries that decided something, with their decisions and votes.',
  form: 'running',
  select: (note) =>
    selected(note, {
      shows: ({ type }) => type === 'decision' || type === 'vote',
      showsEntry: (item) => decisionsOf(item).length > 0,
      hasActionColumn: false,
    }),
};
