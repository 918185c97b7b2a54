import JSZip from 'jszip';

/** A paragraph of a part as a test looks at it. `text` has tabs for tab elements and line ends for breaks. */
export interface WordParagraph {
  readonly style: string | null;
  readonly text: string;
  readonly numId: number | null;
  readonly level: number | null;
  readonly xml: string;
}

/** The parts of a .docx by their names. */
export async function unpack(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(file);
  const parts = new Map<string, string>();
  for (const [name, entry] of Object.entries(zip.files)) {
    if (!entry.dir) parts.set(name, await entry.async('string'));
  }
  return parts;
}

/** One part, which must be there. */
export function part(parts: ReadonlyMap<string, string>, name: string): string {
  const content = parts.get(name);
  if (content === undefined) throw new Error(`The file has no part ${name}.`);
  return content;
}

/** The paragraphs of a part, in order, those in tables among them. */
export function paragraphsOf(xml: string): readonly WordParagraph[] {
  return Array.from(xml.matchAll(/<w:p(?:\/>|>.*?<\/w:p>)/gs), ([paragraph]) => ({
    style: firstValueOf(paragraph, 'pStyle'),
    text: textOf(paragraph),
    numId: numberOf(firstValueOf(paragraph, 'numId')),
    level: numberOf(firstValueOf(paragraph, 'ilvl')),
    xml: paragraph,
  }));
}

/** All values of `<w:element w:val="…"/>` in some XML. */
export function valuesOf(xml: string, element: string): readonly string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<w:${element} w:val="([^"]*)"`, 'g')),
    ([, value = '']) => value,
  );
}

export function firstValueOf(xml: string, element: string): string | null {
  return valuesOf(xml, element)[0] ?? null;
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

/** The words in some XML of a part. */
export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g);
  return Array.from(pieces, ([piece, words]) => words ?? (piece === '<w:tab/>' ? '\t' : '\n'))
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The level of a list of `word/numbering.xml` that a paragraph is numbered by. */
export function levelXml(numbering: string, numId: number, level: number): string {
  const list = new RegExp(`<w:num w:numId="${numId}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
  const abstract = firstValueOf(list, 'abstractNumId');
  const definition =
    new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 's').exec(numbering)?.[0] ??
    '';
  const levels = Array.from(definition.matchAll(/<w:lvl w:ilvl="(\d+)".*?<\/w:lvl>/gs));
  return levels.find(([, at]) => Number(at) === level)?.[0] ?? '';
}
