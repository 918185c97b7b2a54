import { COLOUR, FONT, SIZE, TWIPS_PER_POINT } from '../word/look.ts';

/** Letters that most mail programs have. */
export const LETTERS = `${FONT}, Carlito, Arial, sans-serif`;

function points(halfPoints: number): string {
  return `${halfPoints / 2}pt`;
}

/** Words of every paragraph: mail programs do not hand the style of a box down to what is in it. */
const WORDS = `font-family: ${LETTERS}; font-size: ${points(SIZE.body)}; color: #${COLOUR.text}; line-height: 1.35`;
const HEADING = `font-family: ${LETTERS}; color: #${COLOUR.accent}; font-weight: bold; line-height: 1.25`;
const QUIET = `font-family: ${LETTERS}; font-size: ${points(SIZE.small)}; color: #${COLOUR.quiet}; line-height: 1.35`;

/** The style of each element, by its name, and where that has one by its name and class. */
export const STYLES: Readonly<Record<string, string>> = {
  h1: `${HEADING}; font-size: ${points(SIZE.title)}; margin: 0 0 6pt 0`,
  h2: `${HEADING}; font-size: ${points(SIZE.heading)}; margin: 18pt 0 2pt 0`,
  h3: `${HEADING}; font-size: ${points(SIZE.body)}; margin: 12pt 0 2pt 0`,
  'h2.part': `${HEADING}; font-size: ${points(SIZE.part)}; margin: 24pt 0 2pt 0; border-bottom: 1px solid #${COLOUR.accent}`,
  'h2.label': `${HEADING}; font-size: ${points(SIZE.body)}; margin: 0 0 3pt 0`,
  'h3.label': `${HEADING}; font-size: ${points(SIZE.body)}; margin: 0 0 3pt 0`,
  p: `${WORDS}; margin: 6pt 0 0 0`,
  'p.subtitle': `${QUIET}; font-size: ${points(SIZE.subtitle)}; margin: 2pt 0 0 0`,
  'p.draft': `${QUIET}; color: #${COLOUR.action}; font-weight: bold; margin: 0 0 3pt 0`,
  'p.facts': `${QUIET}; margin: 2pt 0 0 0`,
  'p.reference': `${QUIET}; margin: 2pt 0 0 0`,
  'p.item': `${WORDS}; margin: 3pt 0 0 0`,
  ul: 'margin: 3pt 0 0 0; padding: 0 0 0 18pt',
  ol: 'margin: 3pt 0 0 0; padding: 0 0 0 18pt',
  li: `${WORDS}; margin: 0`,
  table: 'border-collapse: collapse; margin: 6pt 0 0 0',
  th: `${WORDS}; text-align: left; vertical-align: top; font-weight: normal; padding: 2pt 10pt 2pt 0; border-bottom: 1px solid #${COLOUR.hairline}`,
  td: `${WORDS}; text-align: left; vertical-align: top; padding: 2pt 10pt 2pt 0; border-bottom: 1px solid #${COLOUR.hairline}`,
  'th.column': `${HEADING}; font-size: ${points(SIZE.body)}; text-align: left; vertical-align: top; padding: 2pt 10pt 2pt 0; border-bottom: 1.5px solid #${COLOUR.accent}`,
  'th.field': `${HEADING}; font-size: ${points(SIZE.body)}; text-align: left; vertical-align: top; padding: 1pt 14pt 1pt 0`,
  'td.field': `${WORDS}; vertical-align: top; padding: 1pt 0`,
};

/** A box with a rule at its side. Of all that does this only the cell of a table is drawn by every mail program. */
export const BOXES = {
  decision: { rule: `#${COLOUR.accent}`, label: `#${COLOUR.accent}` },
  action: { rule: `#${COLOUR.actionRule}`, label: `#${COLOUR.action}` },
} as const;

/** The width of a level of a list in points, for markers that no list of HTML has. */
export const LIST_INDENT = 360 / TWIPS_PER_POINT;
