import { paragraphsOf, textOf, type WordParagraph } from '../word-file.ts';

/** A cell of a table as a test looks at it. */
export interface Cell {
  readonly paragraphs: readonly WordParagraph[];
  readonly xml: string;
}

/** The rows of all tables of a document, in order. */
export function rowsOf(document: string): readonly (readonly Cell[])[] {
  return Array.from(document.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([xml]) => ({ paragraphs: paragraphsOf(xml), xml })),
  );
}

/** What stands at the top level: the words of each paragraph, `table` for each table. */
export function topOf(document: string): readonly string[] {
  const body = document
    .replace(/^.*<w:body>/s, '')
    .replace(/<w:tbl>.*?<\/w:tbl>/gs, '<w:p><w:t>table</w:t></w:p>');
  return Array.from(body.matchAll(/<w:p(?:\/>|>.*?<\/w:p>)/gs), ([paragraph]) => textOf(paragraph));
}

/** Styles of first cells that stay with what follows, unless the paragraph says otherwise. */
const STAYING = ['ItemNumber', 'ColumnTitle'];

/** Whether a row stays on the page of the next one: programs ask the first cell. */
export function isKeptWithNext({ paragraphs: [first] }: Cell): boolean {
  if (first === undefined || /<w:keepNext w:val="(?:0|false|off)"\/>/.test(first.xml)) return false;
  return first.xml.includes('<w:keepNext/>') || STAYING.includes(first.style ?? '');
}
