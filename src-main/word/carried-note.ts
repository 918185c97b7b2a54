import type { Note } from '../../shared/note/blocks.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { type Part, type Parts, wordsOf } from '../zip/parts.ts';
import { CARRIED_PART, digestOf, sealed } from './word-seal.ts';

/** The namespace of the part by which a Word file of ours is known again. */
const NAMESPACE = 'urn:minutewright:note';
const VERSION = 1;

/** One for all files, as each has one such part: it names the sort of data, as Word's own built-in parts do. */
const ITEM_ID = '{6B1F2C58-8E0A-4D0B-9D53-0C4E7D2A51F7}';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/**
 * The words of a note that its file carries: its tagged text, so that the file comes back as the very note it was made
 * of. Null for a note that XML has no characters for: nothing is carried then, rather than something that is not the
 * note.
 */
export function carriedNote(note: Note): string | null {
  const words = writeNote(note);
  return UNWRITABLE.test(words) ? null : words;
}

/**
 * The custom part with the words of a note in it (ISO/IEC 29500-1, 15.2.5), and with the seal of the file
 * (`word-seal.ts`).
 */
function carriedPart(words: string, seal: string): string {
  const escaped = words.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
  return `${DECLARATION}<note xmlns="${NAMESPACE}" version="${VERSION}" seal="${seal}" xml:space="preserve">${escaped}</note>`;
}

/**
 * The parts of a file with the custom part among them: itself, its properties, and what the package has to tell of
 * the two.
 */
export function withCarried(parts: Parts, words: string): Parts {
  const types = wordsOf(parts, TYPES);
  const relationships = wordsOf(parts, OF_DOCUMENT);
  const others = new Map<string, Part>([
    ...parts,
    [TYPES, types.replace('</Types>', `${PROPERTIES_TYPE}</Types>`)],
    [
      OF_DOCUMENT,
      relationships.replace('</Relationships>', `${relationship(relationships)}</Relationships>`),
    ],
    ['customXml/itemProps1.xml', PROPERTIES],
    ['customXml/_rels/item1.xml.rels', ITEM_RELATIONSHIPS],
  ]);
  const seal = sealed(
    Array.from(others, ([name, part]) => [name, digestOf(part)]),
    words,
  );
  return new Map([...others, [CARRIED_PART, carriedPart(words, seal)]]);
}

const TYPES = '[Content_Types].xml';
const OF_DOCUMENT = 'word/_rels/document.xml.rels';

const PROPERTIES_TYPE =
  '<Override PartName="/customXml/itemProps1.xml"' +
  ' ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

const PROPERTIES =
  `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

const ITEM_RELATIONSHIPS =
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">` +
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/** The relationship of the document to the part, under an id that it has not given yet. */
function relationship(relationships: string): string {
  const numbers = Array.from(relationships.matchAll(/ Id="rId(\d+)"/g), ([, number]) => Number(number));
  const id = `rId${Math.max(0, ...numbers) + 1}`;
  return `<Relationship Id="${id}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;
}
