import { ACTION_LIST } from './action-list.ts';
import { AGENDA } from './agenda.ts';
import { DECISION_SHEET } from './decision-sheet.ts';
import type { Layout, LayoutId } from './layout.ts';
import { MINUTES } from './minutes.ts';
import { NOTE } from './note.ts';

const BY_ID: Readonly<Record<LayoutId, Layout>> = {
  minutes: MINUTES,
  note: NOTE,
  'decision-sheet': DECISION_SHEET,
  'action-list': ACTION_LIST,
  agenda: AGENDA,
};

/** All layouts, in the order in which they are offered. */
export const LAYOUTS: readonly Layout[] = Object.values(BY_ID);

/** The layout of a name. */
export function layoutOf(id: LayoutId): Layout {
  return BY_ID[id];
}
