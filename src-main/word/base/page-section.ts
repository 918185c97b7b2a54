import { writeXml } from './write-xml.ts';
import { attributeOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** A header or footer of a page: on the first, on left-hand pages, or on all others. */
export interface RunningPart {
  readonly kind: 'header' | 'footer';
  readonly type: string;
  readonly id: string;
}

/** What is taken of a section besides its headers and footers, in the order of the schema (ISO/IEC 29500-1, 17.6.17). */
const TAKEN = [
  'w:footnotePr',
  'w:endnotePr',
  'w:pgSz',
  'w:pgMar',
  'w:pgBorders',
  'w:lnNumType',
  'w:pgNumType',
  'w:cols',
  'w:vAlign',
  'w:titlePg',
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
];

const TYPES = ['default', 'first', 'even'];

/** The headers and footers of the last section, those among them that it takes over from sections before. */
export function runningParts(sections: readonly XmlElement[]): readonly RunningPart[] {
  const parts = new Map<string, RunningPart>();
  for (const section of sections) {
    for (const reference of childrenOf(section)) {
      const kind = KINDS[reference.kind];
      const type = attributeOf(reference, 'w:type') ?? 'default';
      const id = attributeOf(reference, 'r:id');
      if (kind && id !== undefined && TYPES.includes(type)) parts.set(`${kind} ${type}`, { kind, type, id });
    }
  }
  return [...parts.values()];
}

const KINDS: Readonly<Record<string, RunningPart['kind']>> = {
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
};

/**
 * The section of the document: the page of the base with its headers and footers under their new ids. Our own has what
 * the base does not say, and the line numbers that were asked for.
 */
export function sectionXml(base: XmlElement, own: XmlElement, running: readonly RunningPart[]): string {
  const references = running.map(
    ({ kind, type, id }) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`,
  );
  const taken = TAKEN.map((kind) => {
    const isOurs = kind === 'w:lnNumType' || (NEEDED.includes(kind) && childrenOf(base, kind).length === 0);
    const [element] = childrenOf(isOurs ? own : base, kind);
    return element ? writeXml(plain(element)) : '';
  });
  return `<w:sectPr>${references.join('')}${taken.join('')}</w:sectPr>`;
}

const NEEDED = ['w:pgSz', 'w:pgMar'];

/** An element with the prefix that our document has for Word's namespace, and what is of that namespace in it. */
function plain(element: XmlElement): XmlElement {
  return {
    ...element,
    name: element.kind,
    attributes: element.attributes
      .filter(({ kind }) => kind.startsWith('w:'))
      .map(({ kind, value }) => ({ name: kind, kind, value })),
    children: childrenOf(element)
      .filter(({ kind }) => kind.startsWith('w:'))
      .map(plain),
  };
}

/** Twips: columns narrower or wider than these are on no paper. */
const LEAST_WIDTH = 1440;
const MOST_WIDTH = 31_680;

/** The width of a column of text in twips; null where the section does not say one that can be. */
export function textWidth(section: XmlElement): number | null {
  const [size] = childrenOf(section, 'w:pgSz');
  const [margins] = childrenOf(section, 'w:pgMar');
  if (!size || !margins) return null;
  const of = (element: XmlElement, kind: string): number => Number(attributeOf(element, kind) ?? 0);
  const edges = of(margins, 'w:left') + of(margins, 'w:right') + of(margins, 'w:gutter');
  const width = (of(size, 'w:w') - edges - between(section)) / columns(section);
  return width >= LEAST_WIDTH && width <= MOST_WIDTH ? Math.floor(width) : null;
}

function columns(section: XmlElement): number {
  const [cols] = childrenOf(section, 'w:cols');
  return Math.max(1, Math.trunc(Number((cols && attributeOf(cols, 'w:num')) ?? 1)) || 1);
}

function between(section: XmlElement): number {
  const [cols] = childrenOf(section, 'w:cols');
  return (columns(section) - 1) * (Number((cols && attributeOf(cols, 'w:space')) ?? 720) || 0);
}
