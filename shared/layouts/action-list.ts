import { actionsOf } from '../note/actions.ts';
import type { Layout } from './layout.ts';
import { selected } from './selected.ts';

/** Who does what by when. */
export const ACTION_LIST: Layout = {
  id: 'action-list',
  name: 'Action list',
  words: 'One table of all actions: who, what, by when, and how it stands.',
  form: 'register',
  select: (note) =>
    selected(note, {
      shows: ({ type }) => type === 'action',
      showsEntry: (item) => actionsOf(item).length > 0,
      hasActionColumn: true,
    }),
};
