import { COLOUR, FIELD_TAB, LIST_STEP, RULE_SPACE, SIZE, TEXT_WIDTH, TWIPS_PER_POINT } from '../word/look.ts';

/*
 * The look of the Word document on a page of the web. Lengths are those of the Word file in `rem`: one is the size of
 * the text, eleven points on paper, and on a screen whatever its reader has set.
 */

const TEXT_TWIPS = (SIZE.body / 2) * TWIPS_PER_POINT;

/** A length of the Word file, in twips. */
export function rem(twips: number): string {
  return `${Number((twips / TEXT_TWIPS).toFixed(4))}rem`;
}

/** A size of letters of the Word file, in half points. */
function size(halfPoints: number): string {
  return rem((halfPoints / 2) * TWIPS_PER_POINT);
}

/** The height of a single line of Calibri and Carlito, and what the Word file makes of it in running text. */
const SINGLE_LINE = 1.2207;
const TEXT_LINE = SINGLE_LINE * 1.1;

/** Ways of counting that CSS names, set in brackets as notes have them: `1)` and `(1)`. */
const COUNTS = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'] as const;

const BRACKETS = COUNTS.map(
  (count) => `
@counter-style bracket-${count} { system: extends ${count}; suffix: ") "; }
@counter-style brackets-${count} { system: extends ${count}; prefix: "("; suffix: ") "; }
.bracket-${count} { list-style-type: bracket-${count}; }
.brackets-${count} { list-style-type: brackets-${count}; }`,
).join('');

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fff; --text: #${COLOUR.text}; --accent: #${COLOUR.accent}; --quiet: #${COLOUR.quiet};
  --action: #${COLOUR.action}; --action-rule: #${COLOUR.actionRule}; --hairline: #${COLOUR.hairline};
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --text: #e6e6e6; --accent: #9cc4ec; --quiet: #b3b3b3;
    --action: #f0c36d; --action-rule: #c27a10; --hairline: #5f5f5f;
  }
}`;

const TEXT = `
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--text); line-height: ${TEXT_LINE.toFixed(3)};
  font-family: Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
main { max-width: ${rem(TEXT_WIDTH)}; margin: 0 auto; padding: 2rem 1.25rem 4rem; box-sizing: content-box; }
main { overflow-wrap: break-word; }
h1, h2, h3 { color: var(--accent); line-height: ${SINGLE_LINE}; margin: 0; font-weight: 700; }
h1 { font-size: ${size(SIZE.title)}; margin-block-end: ${rem(140)}; }
h2 { font-size: ${size(SIZE.heading)}; margin-block: ${rem(360)} ${rem(20)}; }
h3, .label { font-size: 1rem; margin-block: ${rem(240)} ${rem(20)}; }
.part {
  font-size: ${size(SIZE.part)}; margin-block: ${rem(480)} ${rem(40)};
  padding-block-end: 2px; border-block-end: 1px solid var(--accent);
}
.appendix, caption > * { font-size: ${size(SIZE.heading)}; margin-block: ${rem(480)} ${rem(80)}; }
caption > * { margin-block-start: 0; }
p { margin: ${rem(120)} 0 0; }
.draft {
  margin: 0 0 ${rem(60)}; color: var(--action); font-size: ${size(SIZE.small)}; font-weight: 700;
  text-transform: uppercase; letter-spacing: 2px;
}
.subtitle { margin-block-start: ${rem(40)}; font-size: ${size(SIZE.subtitle)}; color: var(--quiet); }
.reference, .facts { margin-block-start: ${rem(20)}; font-size: ${size(SIZE.small)}; color: var(--quiet); }
dl { display: grid; grid-template-columns: ${rem(FIELD_TAB)} 1fr; gap: ${rem(40)} 0; margin: 0; }
dl + dl { margin-block-start: ${rem(40)}; }
dt { font-weight: 700; color: var(--accent); }
dt, dd { margin: 0; overflow-wrap: break-word; min-width: 0; }
dd { grid-column: 2; }`;

/** In an entry the words stand beside the column of its numbers. */
const ENTRIES = `
.item { padding-inline-start: var(--column); }
.item > h2:has(> .number), .item > p:has(> .number:first-child), .item > .vote > p:has(> .number:first-child) {
  margin-inline-start: calc(-1 * var(--column)); padding-inline-start: var(--column);
  text-indent: calc(-1 * var(--column));
}
.item > * > .number, .item > .vote > p > .number { display: inline-block; min-width: calc(var(--column) - .25em); }
.number { text-indent: 0; margin-inline-end: .25em; font-variant-numeric: tabular-nums; }
.item > * > .number { margin-inline-end: 0; }
.item > .part, .item > table > caption { margin-inline-start: calc(-1 * var(--column)); }`;

const LISTS = `
ul, ol { margin: 0; padding-inline-start: ${rem(LIST_STEP)}; }
ul { list-style-type: "•"; }
ul ul { list-style-type: "–"; }
ul > li { padding-inline-start: calc(${rem(LIST_STEP)} - .51em); margin-inline-start: calc(.51em - ${rem(LIST_STEP)}); }
li { margin-block-start: ${rem(60)}; }
.decision > ul > li, .decision > ol > li, .action li li { margin-block-start: 0; }
li > p:first-child { margin-block-start: 0; }`;

const BOXES = `
.decision, .action {
  margin-block-start: ${rem(180)}; padding-inline-start: ${RULE_SPACE}pt; border-inline-start: 2.25pt solid var(--accent);
}
.action { border-color: var(--action-rule); }
.decision + .decision:not(:has(> .label)) { margin-block-start: 0; padding-block-start: ${rem(60)}; }
.label { margin-block: 0; line-height: ${TEXT_LINE.toFixed(3)}; }
.action > .label { color: var(--action); }
.decision > p, .action > p, .action li > p { margin-block-start: ${rem(60)}; }
.decision > :first-child, .action > :first-child, .action li > p:first-child { margin-block-start: 0; }
.action .facts { margin-block-start: ${rem(20)}; }
.vote > p + p { margin-block-start: ${rem(20)}; }
.signature { margin-block-start: ${rem(600)}; }
.lines { display: flex; align-items: end; gap: .5rem; margin-block-start: ${rem(560)}; }
.rule { flex: 1; border-block-end: 1px solid; }
.rule.name { flex: 1.6; margin-inline-end: .5rem; }`;

const TABLES = `
table { width: 100%; border-collapse: collapse; line-height: ${SINGLE_LINE}; margin-block-start: ${rem(480)}; }
caption { text-align: start; }
th, td {
  padding: ${rem(30)} ${rem(170)} ${rem(30)} 0; border-block-end: .5pt solid var(--hairline);
  text-align: start; vertical-align: top; font-weight: 400;
}
thead th { font-weight: 700; color: var(--accent); border-block-end: 1pt solid var(--accent); }
.attendance .of-role { width: 23%; }
.attendance .of-name { width: 35%; }
.register { font-size: ${size(SIZE.register)}; }
.register td > :first-child { margin-block-start: 0; }
.register td > p { margin-block-start: ${rem(60)}; }
.register .of-title { width: 19%; }
.register .of-owner, .register .of-due { width: 15%; }
.register .of-status { width: 12%; }
.again { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

/** The table of a note: a line above each entry, its number as large as its title, who acts beside the action. */
const COLUMNS_TABLE = `
.columns { table-layout: fixed; line-height: ${TEXT_LINE.toFixed(3)}; border-block-end: .5pt solid var(--hairline); }
.columns { margin-block-start: ${rem(160)}; }
.columns thead th { border: 0; padding: 0 0 ${rem(60)}; }
.columns thead span { display: block; padding-block: ${rem(30)}; border-block-end: 1pt solid var(--accent); }
.columns .of-item { width: max(${rem(740)}, var(--column)); }
.columns .of-owner { width: ${rem(1740)}; }
.columns tbody + tbody { border-block-start: .5pt solid var(--hairline); }
.columns tbody > tr > * { border: 0; padding-block: 0 ${rem(60)}; overflow-wrap: break-word; }
.columns tbody > .title > * { padding-block-end: 0; }
.columns tbody th[scope="rowgroup"] {
  color: var(--accent); font-size: ${size(SIZE.heading)}; font-weight: 700; line-height: ${SINGLE_LINE};
  padding-block-start: ${rem(100)};
}
.columns td > h2 { margin-block: ${rem(100)} 0; }
.columns tr > td > :first-child:not(h2) { margin-block-start: ${rem(120)}; }
.columns td > p:has(> .number:first-child), .columns td > .vote > p:has(> .number:first-child) {
  padding-inline-start: var(--column); text-indent: calc(-1 * var(--column));
}
.columns td > p > .number:first-child, .columns td > .vote > p > .number:first-child {
  display: inline-block; min-width: calc(var(--column) - .25em); margin-inline-end: 0;
}
.columns .decision, .columns .action { margin-block-start: ${rem(120)}; }
.columns table { margin-block-start: ${rem(240)}; }`;

/** The style of a page; `column` is the width in twips of the column of numbers beside the entries. */
export function pageStyle(column: number): string {
  return `${COLOURS}${TEXT}
:root { --column: ${rem(column)}; }${ENTRIES}${LISTS}${BOXES}${TABLES}${COLUMNS_TABLE}${BRACKETS}
`;
}
