import type { ActionStatus } from '../../../shared/note/blocks.ts';

/** What is set on an action beside its words. */
export type FieldName = 'owner' | 'due' | 'status';

/** Where an action can stand, in the order it goes through. */
export const STATUSES: readonly ActionStatus[] = ['open', 'in progress', 'done', 'cancelled'];

/** Where an action stands, as it is shown. */
export const STATUS_NAMES: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  'in progress': 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
};
