import type { StyleNames } from './merged-styles.ts';

/** What changes in our document when it comes to stand in a base. */
export interface Fitting {
  readonly names: StyleNames;
  readonly numIds: ReadonlyMap<string, string>;
  /** The new ids of the relations that stay. */
  readonly relations: ReadonlyMap<string, string>;
  /** How much wider or narrower the page's column of text is than ours. */
  readonly ratio: number;
}

/*
 * Our own document is as long as the note and is known to the letter, so it is changed as it stands and not read. Words
 * of the note are never taken for tags: there is no `<` in them.
 */

/** Our document with the styles, lists and relations that it has in the base, and its section. */
export function fittedDocument(document: string, fitting: Fitting, section: string): string {
  const end = document.lastIndexOf('<w:sectPr');
  const body = end < 0 ? document.replace(/<\/w:body>.*$/s, '') : document.slice(0, end);
  return `${fittedPart(body, fitting)}${section}</w:body></w:document>`;
}

/** Our section as it stands; empty where there is none. */
export function ownSection(document: string): string {
  const start = document.lastIndexOf('<w:sectPr');
  return start < 0 ? '' : document.slice(start, document.indexOf('</w:body>', start));
}

/**
 * Any part of ours with the names that styles, lists and relations have in the base. Where a style of the base's serves
 * for one of ours, a heading still stays on the page of its text, and no paragraph has a number that is not the note's.
 */
export function fittedPart(part: string, { names, numIds, relations, ratio }: Fitting): string {
  const kept = part.replace(
    /<w:pPr>(<w:pStyle w:val="([^"]*)"\/>)(?!<w:keepNext\b)/g,
    (whole: string, style: string, id: string) =>
      names.unkept.has(id) ? `<w:pPr>${style}<w:keepNext/>` : whole,
  );
  const unnumbered = kept.replace(
    /<w:pPr>(<w:pStyle w:val="([^"]*)"\/>)((?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)(?: [^>]*)?\/>)*)(?!<w:(?:numPr|keepNext|keepLines|pageBreakBefore|widowControl)\b)/g,
    (whole: string, style: string, id: string, before: string) =>
      names.numbering.has(id) ? `<w:pPr>${style}${before}<w:numPr><w:numId w:val="0"/></w:numPr>` : whole,
  );
  const named = unnumbered
    .replace(/<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"\/>/g, (_, element: string, id: string) => {
      return `<w:${element} w:val="${names.ids.get(id) ?? id}"/>`;
    })
    .replace(/<w:numId w:val="(\d+)"\/>/g, (_, id: string) => `<w:numId w:val="${numIds.get(id) ?? id}"/>`)
    .replace(/ r:(\w+)="([^"]*)"/g, (whole: string, attribute: string, id: string) => {
      const own = relations.get(id);
      return own === undefined ? whole : ` r:${attribute}="${own}"`;
    });
  return ratio === 1 ? named : named.replace(WIDTH, (tag: string) => widened(tag, ratio));
}

const WIDTH = /<w:(?:tblW|gridCol|tcW) [^>]*>/g;

function widened(tag: string, ratio: number): string {
  if (/ w:type="(?!dxa")/.test(tag)) return tag;
  return tag.replace(/ w:w="(\d+)"/, (_, width: string) => ` w:w="${Math.floor(Number(width) * ratio)}"`);
}
