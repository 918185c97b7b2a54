import type { ActionStatus, Note, TopBlock } from '../../shared/note/blocks.ts';
import type { Fix } from '../../shared/note/problems/problem.ts';
import type { SummaryProblem } from '../../shared/note/summary.ts';

/** An action of the note, and where its block stands. */
export interface FoundAction {
  readonly text: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  readonly status: ActionStatus;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly path: readonly number[];
}

/** A problem of the note; `fix` says what its repair would do. */
export interface FoundProblem extends SummaryProblem {
  /** The block that it is of. */
  readonly path: readonly number[];
  /** Where in the words of the block; 0 for a block without words. */
  readonly offset: number;
}

/** What is found by looking at the note as a whole. Paths are those of that note. */
export interface Checked {
  readonly actions: readonly FoundAction[];
  readonly problems: readonly FoundProblem[];
}

/** A block of the top level, and the number that it is known by. */
export type NumberedBlock = readonly [id: number, block: TopBlock];

/** What the page tells the checker. Blocks come before the note that they are in; `fix` is of the last note. */
export type ToChecker =
  | { readonly kind: 'blocks'; readonly blocks: readonly NumberedBlock[] }
  | { readonly kind: 'check'; readonly order: readonly number[]; readonly today: string }
  | { readonly kind: 'fix'; readonly problem: number };

/** What it answers; `same` where it is what the last answer said. */
export type FromChecker =
  | { readonly kind: 'checked'; readonly checked: Checked | 'same' }
  | { readonly kind: 'fix'; readonly operations: Fix['operations'] };

/** A note without blocks, before anything is known. */
export const NO_NOTE = [] as unknown as Note;
