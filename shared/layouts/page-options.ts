import type { LayoutId } from './layout.ts';

/** What is set on the pages of a note, whatever they are written as. */
export interface PageOptions {
  readonly layout: LayoutId;
  /** Says on every page that it is a draft. */
  readonly isDraft: boolean;
  /** Numbers in the margin, every fifth line, to speak about a draft by. */
  readonly hasLineNumbers: boolean;
  /** A table of all decisions at the end. */
  readonly hasDecisionsTable: boolean;
  /** A table of all actions at the end. */
  readonly hasActionsTable: boolean;
  /** A line to sign and date at the end. */
  readonly hasSignature: boolean;
}

export const USUAL_PAGE: PageOptions = {
  layout: 'minutes',
  isDraft: false,
  hasLineNumbers: false,
  hasDecisionsTable: false,
  hasActionsTable: false,
  hasSignature: false,
};
