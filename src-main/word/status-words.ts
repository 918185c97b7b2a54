import type { ActionStatus } from '../../shared/note/blocks.ts';

/** Where an action stands, as the cell of a table says it: `In progress`. */
export function statusWords(status: ActionStatus): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
}
