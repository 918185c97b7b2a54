/**
 * The look of the Word document in one place: one family of letters, one accent colour, one grid. Lengths are
 * twentieths of a point, as Word counts them; sizes of letters are half points; spaces at borders are points.
 */

/** Calibri comes with Word on Windows and macOS; LibreOffice sets the metric-compatible Carlito in its place. */
export const FONT = 'Calibri';

/**
 * The accent is a dark blue; the rule of actions is a much lighter ochre, so that the two are told apart in a grey
 * print too. Letters have a contrast of 4.5 to 1 or more on white, rules of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const COLOUR = {
  text: '1A1A1A',
  accent: '1F4E79',
  action: '8A4F00',
  actionRule: 'C27A10',
  quiet: '595959',
  hairline: 'BFBFBF',
} as const;

export const SIZE = {
  body: 22,
  register: 20,
  small: 19,
  heading: 26,
  part: 24,
  subtitle: 24,
  title: 40,
} as const;

/** A4 upright, with the margins that Word calls normal. */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 1440, bottom: 1304, left: 1440, right: 1440, header: 680, footer: 624 },
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/** How far a list's words stand from its markers, and each level from the one above it. */
export const LIST_STEP = 340;

/** The words of a decision or action stand this far inside the words around them, its rule between the two. */
export const BLOCK_INDENT = 220;

/** Between the rule at the left of a decision or action and its words. The most that Word takes is 31. */
export const RULE_SPACE = 9;
export const MOST_RULE_SPACE = 31;

/** Where the values of the header fields start. */
export const FIELD_TAB = 1418;

export const TWIPS_PER_POINT = 20;
