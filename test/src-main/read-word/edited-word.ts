import JSZip from 'jszip';

/** A paragraph in the XML of a document: nothing in it is a paragraph itself. */
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** The XML of a document's paragraphs that show words, in their order. */
export async function shownParagraphs(file: Uint8Array): Promise<readonly string[]> {
  const xml = await documentIn(await JSZip.loadAsync(file));
  return (xml.match(PARAGRAPH) ?? []).filter(
    (paragraph) => /<w:t[ >]/.test(paragraph) && !/<w:vanish\/>/.test(paragraph),
  );
}

/** The style and the words of a paragraph. */
export function paragraphIn(xml: string): { readonly style: string; readonly words: string } {
  const words = Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, said = '']) => said);
  return { style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '', words: words.join('') };
}

/** A Word file in which the XML of the document was changed. */
export async function withXml(file: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  zip.file('word/document.xml', change(await documentIn(zip)));
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** A Word file with words added at the end of one of the paragraphs that `shownParagraphs` gives. */
export function withWordsAdded(file: Uint8Array, at: number, added: string): Promise<Uint8Array> {
  let place = -1;
  return withXml(file, (xml) =>
    xml.replace(PARAGRAPH, (paragraph) => {
      if (!/<w:t[ >]/.test(paragraph) || /<w:vanish\/>/.test(paragraph)) return paragraph;
      place += 1;
      if (place !== at) return paragraph;
      const end = paragraph.lastIndexOf('</w:t>');
      return paragraph.slice(0, end) + added + paragraph.slice(end);
    }),
  );
}

/** A Word file without the part that carries the note. */
export async function withoutCarried(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  for (const name of Object.keys(zip.files)) if (name.startsWith('customXml')) zip.remove(name);
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels']) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    zip.file(name, xml.replace(/<(?:Override|Relationship) [^>]*customXml[^>]*\/>/g, ''));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** A Word file that carries other words than those of its note. */
export async function withCarried(file: Uint8Array, change: (words: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const name = 'customXml/item1.xml';
  const xml = (await zip.file(name)?.async('string')) ?? '';
  zip.file(
    name,
    xml.replace(/(<note [^>]*>)(.*)(<\/note>)/s, (_, start, words, end) => start + change(words) + end),
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

async function documentIn(zip: JSZip): Promise<string> {
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}
