/** Ways of counting that CSS names, set in brackets as notes have them: `1)` and `(1)`. */
const COUNTS = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'] as const;

const BRACKETS = COUNTS.map(
  (count) => `
@counter-style bracket-${count} { system: extends ${count}; suffix: ") "; }
@counter-style brackets-${count} { system: extends ${count}; prefix: "("; suffix: ") "; }
.bracket-${count} { list-style-type: bracket-${count}; }
.brackets-${count} { list-style-type: brackets-${count}; }`,
).join('');

/** The style sheet of a page: quiet on a screen, plain black on paper, as large as the reader has set it. */
export const STYLE = `
:root { color-scheme: light dark; --line: #767676; --decision: #1d5f9e; --action: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --decision: #8cc2f5; --action: #f0c36d; } }
body { margin: 0; font: 1rem/1.55 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-inline-start: 2rem; }
.number { margin-inline-end: .5rem; font-variant-numeric: tabular-nums; }
.part { border-block-end: 1px solid var(--line); padding-block-end: .25rem; }
.reference, .facts { font-size: .9375rem; }
.decision, .action, .vote {
  margin: 1rem 0; padding: .5rem 1rem; border-inline-start: .25rem solid var(--line); break-inside: avoid;
}
.decision { border-color: var(--decision); }
.action { border-color: var(--action); }
.action > ul { padding-inline-start: 1.25rem; }
.decision h3 { color: var(--decision); }
.action h3 { color: var(--action); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { width: 100%; margin: 2rem 0; border-collapse: collapse; }
caption { text-align: start; font-size: 1.25rem; font-weight: 700; padding-block-end: .5rem; }
.part + .attendance { margin-block-start: .5rem; }
.part + .attendance caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
}
th, td {
  padding: .3rem .75rem .3rem 0; border-block-end: 1px solid var(--line);
  text-align: start; vertical-align: top;
}
th[scope="row"] { font-weight: 400; }
th[scope="rowgroup"] { padding-block-start: 1rem; }
${BRACKETS}
@media print {
  :root { color-scheme: light; --line: #000; --decision: #000; --action: #000; }
  @page { size: A4; margin: 2cm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
