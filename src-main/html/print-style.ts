import { COLOUR, PAGE, SIZE, TWIPS_PER_POINT } from '../word/look.ts';

/** What stands at the head of every page but the first: on the left, and on the right. */
export interface RunningHead {
  readonly left: string;
  readonly right: string;
}

const SMALL = `${SIZE.small / 2}pt`;

function points(twips: number): string {
  return `${twips / TWIPS_PER_POINT}pt`;
}

/**
 * The style of a page on paper: A4 with the margins of the Word file, its running heads and page numbers, and its rules
 * of what stays on a page with what. The heads are drawn by browsers that know the boxes of CSS Paged Media.
 */
export function printStyle({ left, right }: RunningHead): string {
  const { top, bottom, header, footer, left: start, right: end } = PAGE.margin;
  const words = `font: ${SMALL}/1.22 Calibri, Carlito, sans-serif; color: #${COLOUR.quiet};`;
  const head = `${words} vertical-align: top; padding-top: ${points(header)};`;
  return `
@page {
  size: ${points(PAGE.width)} ${points(PAGE.height)};
  margin: ${points(top)} ${points(end)} ${points(bottom)} ${points(start)};
  @top-left { content: ${quoted(left)}; text-align: left; ${head} }
  @top-right { content: ${quoted(right)}; text-align: right; ${head} }
  @bottom-right {
    content: "Page " counter(page) " of " counter(pages); ${words}
    vertical-align: bottom; padding-bottom: ${points(footer)};
  }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
@media print {
  html { font-size: ${SIZE.body / 2}pt; color-scheme: light; }
  main { max-width: none; padding: 0; }
  main > :first-child { margin-block-start: 0; }
  p, li, dd { orphans: 2; widows: 2; }
  h1, h2, h3, .draft, .subtitle, .reference, caption, dl { break-after: avoid; }
  h1, h2, h3, .decision, .action, .vote, .signature, tr { break-inside: avoid; }
  .facts, .signature { break-before: avoid; }
  p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  .whole { break-inside: avoid; }
  thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
  tbody tr:nth-child(-n+2), tbody tr:nth-last-child(3), tbody tr:nth-last-child(2) { break-after: avoid; }
  .columns tbody tr { break-inside: auto; break-after: auto; }
  .columns tbody .title { break-after: avoid; }
}
`;
}

/** A longer head would run into the words of the page. */
const LONGEST_HEAD = 90;

/** Words as a string of CSS. What would end it, or the style, is written by its number. */
function quoted(words: string): string {
  const whole = words.replace(/\s+/g, ' ');
  const head =
    whole.length > LONGEST_HEAD ? `${whole.slice(0, LONGEST_HEAD - 1).replace(/\s*\S*$/, '')}…` : whole;
  const safe = head.replace(/[^\p{L}\p{N} .,:;·–—…'()/&+-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0xff_fd).toString(16)} `;
  });
  return `"${safe}"`;
}
