import type { CellColumn } from './edit-rows.ts';

/** What the columns are called. */
export const TITLES: Readonly<Record<CellColumn, string>> = {
  role: 'Role',
  name: 'Name',
  authority: 'Authority',
  remark: 'Remark',
};

/** How a cell is being edited: all of it replaced by what is typed, or gone on with at its end. */
export type CellEdit = 'replace' | 'go-on';

/** What a screen reader tells of the keys. */
export const HELP =
  'Arrow keys go from cell to cell, letters replace what is in it, Enter edits it. Space moves somebody between present and apologies. Alt with an arrow key moves the row, Insert adds one below, Control with Delete removes it. Escape goes back to the words.';
