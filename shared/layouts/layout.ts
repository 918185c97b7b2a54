import type { Note } from '../note/blocks.ts';

/** The layouts that a note can be set in, in the order in which they are offered. */
export const LAYOUT_IDS = ['minutes', 'note', 'decision-sheet', 'action-list', 'agenda'] as const;

export type LayoutId = (typeof LAYOUT_IDS)[number];

/**
 * How the entries of a note are set. `running`: headings and paragraphs. `columns`: a table of the entry's number, what
 * was decided, and who acts. `register`: one table of the actions, a row each.
 */
export type LayoutForm = 'running' | 'columns' | 'register';

/** A layout: data, and the function that takes from a note what the layout shows. */
export interface Layout {
  readonly id: LayoutId;
  /** How it is called where it is chosen. */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly words: string;
  readonly form: LayoutForm;
  /** The part of a note that is shown, as a note. */
  readonly select: (note: Note) => Note;
}
