import JSZip from 'jszip';
import { startOverride } from './word-files.ts';

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

/**
 * A Word file in which the list that has a paragraph with these words was made to begin anew there, as Word does that:
 * with one more list of the same definition that starts anew at every level, which that paragraph and those after it
 * are put in.
 */
export async function withListBegunAnew(file: Uint8Array, words: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const numbering = (await zip.file('word/numbering.xml')?.async('string')) ?? '';
  const document = await documentIn(zip);
  const at = (document.match(PARAGRAPH) ?? []).findIndex(
    (paragraph) => paragraphIn(paragraph).words === words,
  );
  const list = /<w:numId w:val="(\d+)"\/>/.exec(document.match(PARAGRAPH)?.[at] ?? '')?.[1] ?? '';
  const definition = new RegExp(`<w:num w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d+)"/>`).exec(
    numbering,
  )?.[1];
  const anew =
    Math.max(...Array.from(numbering.matchAll(/<w:num w:numId="(\d+)"/g), ([, id]) => Number(id))) + 1;
  const levels = Array.from({ length: 9 }, (_, level) => startOverride(level, 1)).join('');
  const added = `<w:num w:numId="${anew}"><w:abstractNumId w:val="${definition}"/>${levels}</w:num>`;
  let place = -1;
  zip.file('word/numbering.xml', numbering.replace('</w:numbering>', `${added}</w:numbering>`));
  zip.file(
    'word/document.xml',
    document.replace(PARAGRAPH, (paragraph) => {
      place += 1;
      return place < at
        ? paragraph
        : paragraph.replace(`<w:numId w:val="${list}"/>`, `<w:numId w:val="${anew}"/>`);
    }),
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** A run of words and nothing else. */
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<&]{2,})<\/w:t><\/w:r>/gs;

/**
 * A Word file as Word saves it that somebody has looked through: runs parted by its marks of revisions, of spelling and
 * of the place last edited, and empty lines between paragraphs.
 */
export function asWordSaves(file: Uint8Array): Promise<Uint8Array> {
  const run = (looks: string, words: string): string =>
    `<w:r w:rsidR="00AB12CD">${looks}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  let id = 0;
  return withXml(file, (xml) =>
    xml
      .replace(RUN, (_, looks = '', words: string) => {
        id += 1;
        const half = Math.ceil(words.length / 2);
        const mark = `<w:bookmarkStart w:id="${9000 + id}" w:name="_GoBack${id}"/><w:bookmarkEnd w:id="${9000 + id}"/>`;
        return `${run(looks, words.slice(0, half))}<w:proofErr w:type="spellStart"/>${mark}${run(looks, words.slice(half))}`;
      })
      .replaceAll('</w:p><w:p>', '</w:p><w:p w:rsidR="00AB12CD"/><w:p>'),
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

/** A Word file that is as it was made but for its seal, so that what it shows is held against what it carries. */
export async function withoutSeal(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const name = 'customXml/item1.xml';
  const xml = (await zip.file(name)?.async('string')) ?? '';
  zip.file(name, xml.replace(/ seal="[0-9a-f]{64}"/, ''));
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
