import type { Relation } from '../../read-word/relations.ts';
import { withoutReachingFields } from './reaching-fields.ts';
import { attributeOf, childrenOf, mapped, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What was left out of a part of a base, because it leads out of the document or is no part of its looks. */
export type LeftOut = 'picture' | 'object' | 'link' | 'field' | 'change';

/** A part that leads nowhere but to pictures and fonts in the same file. */
export interface SafePart {
  readonly tree: XmlElement;
  /** The relations that the tree still has, to pictures or fonts in the file, in the order of their use. */
  readonly relations: readonly Relation[];
  readonly leftOut: ReadonlySet<LeftOut>;
  /** The instructions of its fields. */
  readonly instructions: readonly string[];
}

/** Tracked changes as accepted, and what belongs to comments, notes and other texts. */
const DROPPED = new Set(
  'del moveFrom delText delInstrText rPrChange pPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange sectPrChange numberingChange moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteReference endnoteReference altChunk subDoc permStart permEnd'
    .split(' ')
    .map((name) => `w:${name}`),
);

const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);

/** Of these only what stands in them stays. */
const UNWRAPPED = new Set(['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml']);

const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object']);

const LINKS = new Set(['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']);

/** Content controls may show a property of the document itself: its title, its author. */
const OWN_PROPERTIES = ['{6C3C8BC8-F283-45AE-878A-BAB7291924A1}', '{6668398D-A668-4E3E-A5EB-62B293D839F1}'];

/** Attributes that hold an address in themselves. */
const ADDRESSES = new Set(['o:href', 'href', 'src', 'o:althref']);

/**
 * A part of a base as it may be taken over. What it is related to stays where `isTaken` says so: pictures in the file, and
 * fonts. What leads out of the file, embeds anything else, or belongs to text that is not taken, is left out; the words
 * of links and fields stay.
 */
export function safePart(
  part: XmlElement,
  relations: readonly Relation[],
  isTaken: (relation: Relation) => boolean,
): SafePart {
  const { tree, left, instructions } = withoutReachingFields(part);
  const leftOut = new Set<LeftOut>(left);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const picture = (id: string): Relation | null => {
    const relation = byId.get(id);
    return relation !== undefined && isTaken(relation) ? relation : null;
  };
  const bare = without(tree, (element) => {
    if (element.kind === 'a:ext') return isVectors(element) || wrongIn(element, picture) !== null;
    const wrong = GRAPHICS.has(element.kind) ? wrongIn(element, picture) : null;
    if (wrong !== null) leftOut.add(byId.get(wrong)?.type === 'image' ? 'picture' : 'object');
    return wrong !== null;
  });
  const used = new Map<string, Relation>();
  const safe = mapped(bare, (element): readonly XmlNode[] => {
    if (CHANGES.has(element.kind)) leftOut.add('change');
    if (DROPPED.has(element.kind)) return [];
    if (element.kind === 'w:hyperlink' && hasAddress(element, byId)) leftOut.add('link');
    if (UNWRAPPED.has(element.kind)) return element.children.filter((child) => !isProperties(child));
    if (LINKS.has(element.kind)) {
      leftOut.add('link');
      return [];
    }
    if (element.kind === 'w:dataBinding' && !isOwn(element)) return [];
    if (
      element.kind === 'mc:AlternateContent' &&
      childrenOf(element).some((way) => childrenOf(way).length === 0)
    )
      return [];
    const own = withOwnRelations(element, picture, used);
    if (own === null) leftOut.add('object');
    return own === null ? [] : [own];
  });
  return { tree: safe, relations: [...used.values()], leftOut, instructions };
}

/** The tree without what is not to stay. */
function without(tree: XmlElement, isWrong: (element: XmlElement) => boolean): XmlElement {
  const children = tree.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    return isWrong(child) ? [] : [without(child, isWrong)];
  });
  return { ...tree, children };
}

/**
 * A relation in a drawing that is none to a picture in the file; null where there is none. Links are unwrapped, and
 * drawings and extensions in it are asked about for themselves.
 */
function wrongIn(tree: XmlElement, picture: (id: string) => Relation | null): string | null {
  for (const child of childrenOf(tree)) {
    if (GRAPHICS.has(child.kind) || child.kind === 'a:ext' || LINKS.has(child.kind)) continue;
    const [id] = child.kind === 'w:hyperlink' ? [] : relationIds(child);
    if (id !== undefined && !relationIds(child).some((each) => picture(each) !== null)) return id;
    const inner = wrongIn(child, picture);
    if (inner !== null) return inner;
  }
  return null;
}

/** A picture in vectors stands beside the same one in dots; it can hold scripts and links, and is left out. */
function isVectors(extension: XmlElement): boolean {
  return childrenOf(extension).some(({ name }) => /(?:^|:)svgBlip$/.test(name));
}

/**
 * An element with those of its relations that are pictures, under the ids that they get in the part that is written;
 * null where it had relations and none is a picture.
 */
function withOwnRelations(
  element: XmlElement,
  picture: (id: string) => Relation | null,
  used: Map<string, Relation>,
): XmlElement | null {
  const wanted = relationIds(element).length;
  // An id that is empty names nothing, and goes as well.
  if (!element.attributes.some(({ kind }) => ADDRESSES.has(kind) || isRelation(kind))) return element;
  const attributes = element.attributes.flatMap((attribute) => {
    if (ADDRESSES.has(attribute.kind)) return [];
    if (!isRelation(attribute.kind)) return [attribute];
    const relation = picture(attribute.value);
    if (relation === null) return [];
    used.set(relation.id, relation);
    return [{ ...attribute, value: newId([...used.keys()].indexOf(relation.id)) }];
  });
  const has = attributes.some(({ kind }) => isRelation(kind));
  return wanted > 0 && !has ? null : { ...element, attributes };
}

/** The id of the relation of an index among those of a part. */
export function newId(index: number): string {
  return `rId${index + 1}`;
}

function relationIds({ attributes }: XmlElement): readonly string[] {
  return attributes.filter(({ kind, value }) => isRelation(kind) && value !== '').map(({ value }) => value);
}

function isRelation(kind: string): boolean {
  return kind.startsWith('r:');
}

function hasAddress(element: XmlElement, relations: ReadonlyMap<string, Relation>): boolean {
  return relationIds(element).some((id) => relations.get(id)?.isExternal);
}

function isProperties(child: XmlNode): boolean {
  return typeof child !== 'string' && /^w:(?:smartTagPr|customXmlPr)$/.test(child.kind);
}

function isOwn(binding: XmlElement): boolean {
  return OWN_PROPERTIES.includes((attributeOf(binding, 'w:storeItemID') ?? '').toUpperCase());
}
