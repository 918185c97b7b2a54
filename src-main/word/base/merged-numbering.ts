import type { StyleNames } from './merged-styles.ts';
import { DECLARATION, endTag, startTag, writeXml } from './write-xml.ts';
import { attributeOf, childrenOf, withAttribute, type XmlElement } from './xml-tree.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Our lists with ids that the base has not given, and the lists of the base. */
export interface MergedNumbering {
  readonly xml: string;
  /** The new id of each of our lists. */
  readonly numIds: ReadonlyMap<string, string>;
}

/**
 * The lists of the base and ours in one part, in the order that the schema wants: definitions, then lists. A level of
 * ours stands for a style no more where that is the base's own, which has its numbers from elsewhere. Ours are written
 * as they stand, as a long note has many.
 */
export function mergedNumbering(base: XmlElement | null, ours: string, names: StyleNames): MergedNumbering {
  const definitions = ours.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? [];
  const lists = ours.match(/<w:num .*?<\/w:num>/gs) ?? [];
  const abstractIds = newIds(
    definitions,
    / w:abstractNumId="(\d+)"/,
    usedIds(base, 'w:abstractNum', 'w:abstractNumId'),
    0,
  );
  const numIds = newIds(lists, / w:numId="(\d+)"/, usedIds(base, 'w:num', 'w:numId'), 1);
  const definitionXml = definitions.map((definition) =>
    definition
      .replace(/^<w:abstractNum [^>]*>/, (tag) =>
        tag
          .replace(/ w:abstractNumId="(\d+)"/, (_, id: string) => ` w:abstractNumId="${abstractIds.get(id)}"`)
          .replace(/ w15:\w+="[^"]*"/g, ''),
      )
      .replace(/<w:pStyle w:val="([^"]*)"\/>/g, (_, id: string) =>
        names.theirs.has(id) ? '' : `<w:pStyle w:val="${names.ids.get(id) ?? id}"/>`,
      ),
  );
  const listXml = lists.map((list) =>
    list
      .replace(/ w:numId="(\d+)"/, (_, id: string) => ` w:numId="${numIds.get(id)}"`)
      .replace(/ w:durableId="[^"]*"| w16cid:\w+="[^"]*"/g, '')
      .replace(
        /<w:abstractNumId w:val="(\d+)"\/>/,
        (_, id: string) => `<w:abstractNumId w:val="${abstractIds.get(id)}"/>`,
      ),
  );
  if (base === null) return { xml: withLists(ours, [...definitionXml, ...listXml]), numIds };
  const root = base.attributes.some(({ name, value }) => name === 'xmlns:w' && value === WORD)
    ? base
    : withAttribute(base, 'xmlns:w', WORD);
  const their = (kind: string): readonly string[] => childrenOf(base, kind).map((child) => writeXml(child));
  const xml = [
    DECLARATION,
    startTag(root),
    ...their('w:numPicBullet'),
    ...their('w:abstractNum'),
    ...definitionXml,
    ...their('w:num'),
    ...listXml,
    ...their('w:numIdMacAtCleanup'),
    endTag(root),
  ].join('');
  return { xml, numIds };
}

/** Our own part with its lists as they are now. */
function withLists(ours: string, lists: readonly string[]): string {
  const root = /^.*?<w:numbering[^>]*?\/?>/s.exec(ours)?.[0] ?? '';
  return `${root.replace(/\/>$/, '>')}${lists.join('')}</w:numbering>`;
}

function usedIds(base: XmlElement | null, kind: string, attribute: string): ReadonlySet<string> {
  if (base === null) return new Set();
  return new Set(childrenOf(base, kind).map((element) => String(Number(attributeOf(element, attribute)))));
}

/** An id for each element, the lowest from `from` that are not in use. */
function newIds(
  elements: readonly string[],
  pattern: RegExp,
  used: ReadonlySet<string>,
  from: number,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  let next = from;
  for (const element of elements) {
    while (used.has(String(next))) next += 1;
    ids.set(pattern.exec(element)?.[1] ?? '', String(next));
    next += 1;
  }
  return ids;
}
