import type { Parts } from '../../zip/parts.ts';
import { wordsOf } from '../../zip/parts.ts';
import { type Fitting, fittedDocument, fittedPart, ownSection } from './fitted-document.ts';
import { mergedNumbering } from './merged-numbering.ts';
import { mergedStyles, type StyleNames, styleNames } from './merged-styles.ts';
import { ownParts, withRelated } from './own-parts.ts';
import { officeType, type PackagePart, type PackageRelation, packageParts } from './package-parts.ts';
import { type RunningPart, runningParts, sectionXml, textWidth } from './page-section.ts';
import type { LookPart } from './part-taker.ts';
import type { Looks } from './taken-looks.ts';
import { childrenOf, readTrees, type XmlElement } from './xml-tree.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const DOCUMENT = 'word/document.xml';

const NO_LIMIT = { element: () => undefined };

/** The one part of ours that may hold properties of the base's own. */
const PROPERTIES = {
  name: 'docProps/custom.xml',
  type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/** Where a base has no styles, ours are as they were. */
const SAME: StyleNames = { ids: new Map(), theirs: new Set(), numbering: new Set(), unkept: new Set() };

/** Our own parts in the looks of a base, whose last section is given; `properties` are those that its headers show. */
export function composed(
  own: Parts,
  looks: Looks,
  baseSection: XmlElement | null,
  properties: string | null,
): Parts {
  const ours = ownParts(own);
  const document = wordsOf(own, DOCUMENT);
  const section = treeOf(`<x ${NAMESPACES}>${ownSection(document)}</x>`, 'w:sectPr');
  const { names, numIds, parts: merged } = mergedParts(own, looks);
  const kept = (ours.part(DOCUMENT)?.relations ?? []).filter(({ type }) => !isReplaced(kindOf(type), looks));
  const theirs = [...merged, ...looks.parts];
  const relations: readonly PackageRelation[] = [
    ...theirs.map(({ relation, part }) => ({ type: officeType(relation), target: part.name })),
    ...kept,
  ].map((relation, index) => ({ ...relation, id: `rId${index + 1}` }));
  const ids = new Map(theirs.map(({ part }, index) => [part.name, `rId${index + 1}`]));
  const renamed = new Map(kept.map(({ id }, index) => [id, `rId${theirs.length + index + 1}`]));
  const fitting = { names, numIds, relations: renamed, ratio: widening(baseSection, section) };
  const related = [...kept, ...ours.root.filter(({ target }) => target !== DOCUMENT)]
    .filter(({ isExternal }) => !isExternal)
    .flatMap(({ target }) => withRelated(ours, target))
    .map((part) => fittedRelated(part, fitting));
  const content = fittedDocument(
    document,
    fitting,
    sectionOf(baseSection, section, looks.running, { ids, renamed }) ??
      fittedPart(ownSection(document), fitting),
  );
  const parts = [
    ...related,
    { name: DOCUMENT, type: `${TYPE}.document.main+xml`, content, relations },
    ...theirs.map(({ part }) => part),
    ...looks.media,
  ];
  return withProperties(parts, ours.root, properties);
}

/** The parts in which what is ours stands beside what is the base's, and how ours is called in them. */
function mergedParts(
  own: Parts,
  looks: Looks,
): {
  readonly names: StyleNames;
  readonly numIds: ReadonlyMap<string, string>;
  readonly parts: readonly LookPart[];
} {
  const ownStyles = wordsOf(own, 'word/styles.xml');
  const tree = treeOf(ownStyles, 'w:styles');
  const names = looks.styles && tree ? styleNames(looks.styles, tree) : SAME;
  const { xml, numIds } = mergedNumbering(looks.numbering, wordsOf(own, 'word/numbering.xml'), names);
  const styles =
    looks.styles && tree
      ? mergedStyles(looks.styles, tree, names, numIds)
      : fittedPart(ownStyles, { names, numIds, relations: new Map(), ratio: 1 });
  return {
    names,
    numIds,
    parts: [
      {
        relation: 'styles',
        part: { name: 'word/styles.xml', type: `${TYPE}.styles+xml`, content: styles },
      },
      {
        relation: 'numbering',
        part: {
          name: 'word/numbering.xml',
          type: `${TYPE}.numbering+xml`,
          content: xml,
          relations: looks.numberingRelations,
        },
      },
    ],
  };
}

/** Whether a part of ours gives way to one of the base's. */
function isReplaced(kind: string, { parts, running }: Looks): boolean {
  if (kind === 'header' || kind === 'footer') return running.length > 0;
  return (
    ['styles', 'numbering', 'webSettings'].includes(kind) || parts.some(({ relation }) => relation === kind)
  );
}

function kindOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** How much wider the column of text of the base is than ours. */
function widening(base: XmlElement | null, own: XmlElement | null): number {
  const [theirs, ours] = [base && textWidth(base), own && textWidth(own)];
  return theirs && ours ? theirs / ours : 1;
}

/** The section of the base with its headers and footers, ours where it has none; null where it has no section. */
function sectionOf(
  base: XmlElement | null,
  own: XmlElement | null,
  running: readonly RunningPart[],
  {
    ids,
    renamed,
  }: { readonly ids: ReadonlyMap<string, string>; readonly renamed: ReadonlyMap<string, string> },
): string | null {
  if (!base || !own) return null;
  const named = (parts: readonly RunningPart[], to: ReadonlyMap<string, string>): readonly RunningPart[] =>
    parts.map((part) => ({ ...part, id: to.get(part.id) ?? part.id }));
  if (running.length > 0) return sectionXml(base, own, named(running, ids));
  const others = base.children.filter((child) => typeof child === 'string' || child.kind !== 'w:titlePg');
  const page = { ...base, children: [...others, ...childrenOf(own, 'w:titlePg')] };
  return sectionXml(page, own, named(runningParts([own]), renamed));
}

/** A part of ours beside the document: one of Word's own names styles and lists too. */
function fittedRelated(part: PackagePart, fitting: Fitting): PackagePart {
  if (typeof part.content !== 'string' || !part.type.startsWith(TYPE)) return part;
  return { ...part, content: fittedPart(part.content, { ...fitting, relations: new Map(), ratio: 1 }) };
}

function withProperties(
  parts: readonly PackagePart[],
  root: readonly PackageRelation[],
  properties: string | null,
): Parts {
  const own = parts.find(({ name }) => name === PROPERTIES.name);
  const isFree = !(typeof own?.content === 'string' && /<(?:\w+:)?property\b/.test(own.content));
  if (properties === null || !isFree) return packageParts(parts, root);
  const others = parts.filter((part) => part !== own);
  const type = officeType('custom-properties');
  const hasRelation = root.some((relation) => relation.type === type);
  return packageParts(
    [...others, { ...PROPERTIES, content: properties }],
    hasRelation ? root : [...root, { id: 'rIdProperties', type, target: PROPERTIES.name }],
  );
}

function treeOf(xml: string, kind: string): XmlElement | null {
  return readTrees(xml, (found) => found === kind, NO_LIMIT).trees[0] ?? null;
}
