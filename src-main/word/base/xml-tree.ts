import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MAX_DEPTH } from '../../read-word/limits.ts';
import { wordTrouble } from '../../read-word/troubles.ts';
import { nameOf } from '../../read-word/xml-names.ts';

/** An element as it stands in a file. */
export interface XmlElement {
  /** As it is written, with the prefix that the file has for its namespace. */
  readonly name: string;
  /** As it is known here whatever the prefix, see `nameOf`: `w:p`; empty in a namespace that is not read. */
  readonly kind: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export interface XmlAttribute {
  readonly name: string;
  /** As `w:val`, or the bare name of one in no namespace. */
  readonly kind: string;
  readonly value: string;
}

export type XmlNode = XmlElement | string;

/** Counts what is kept of a file, and throws where that is too much. */
export interface TreeBudget {
  element(): void;
}

/** What was read of a part: its outermost element, and the trees that were asked for, in order. */
export interface XmlTrees {
  readonly uri: string;
  readonly trees: readonly XmlElement[];
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads XML and keeps the trees of the outermost elements that are wanted. Comments and instructions are left out.
 * Throws a trouble for XML that is broken or nested too deep, and for any declaration of a document type.
 */
export function readTrees(text: string, isWanted: (kind: string) => boolean, budget: TreeBudget): XmlTrees {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const trees: XmlElement[] = [];
  const open: OpenElement[] = [];
  let depth = 0;
  let uri = '';
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw wordTrouble('too-deep');
    if (depth === 1) uri = tag.uri;
    const kind = nameOf(tag.uri, tag.local);
    const outer = open.at(-1);
    if (outer === undefined && !isWanted(kind)) return;
    budget.element();
    const element = elementOf(tag, kind);
    if (outer === undefined) trees.push(element);
    else outer.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth -= 1;
    open.pop();
  });
  const put = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('text', put);
  parser.on('cdata', put);
  parser.on('doctype', () => {
    throw wordTrouble('doctype');
  });
  parser.on('error', (error) => {
    throw wordTrouble('broken-xml', error);
  });
  parser.write(text);
  parser.close();
  return { uri, trees };
}

function elementOf(tag: SaxesTagNS, kind: string): OpenElement {
  const attributes = Object.values(tag.attributes).map(({ name, uri, local, value }) => ({
    name,
    kind: uri === '' ? local : nameOf(uri, local),
    value,
  }));
  return { name: tag.name, kind, uri: tag.uri, attributes, children: [] };
}

/** Whether a node is an element, of a kind where one is given. */
export function isElement(node: XmlNode, kind?: string): node is XmlElement {
  return typeof node !== 'string' && (kind === undefined || node.kind === kind);
}

/** The elements directly in another, of a kind where one is given. */
export function childrenOf(element: XmlElement, kind?: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child, kind));
}

/** The value of an attribute; undefined where it is not there. */
export function attributeOf(element: XmlElement, kind: string): string | undefined {
  return element.attributes.find((attribute) => attribute.kind === kind)?.value;
}

/** The value `w:val` of the first child of a kind. */
export function valueIn(element: XmlElement, kind: string): string | undefined {
  const [child] = childrenOf(element, kind);
  return child && attributeOf(child, 'w:val');
}

/** Every element of a tree, itself first, in the order in which they begin. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element)) yield* everyElement(child);
}

/** The tree with each element in it as a function gives it, the innermost first; the outermost stays one. */
export function mapped(element: XmlElement, change: (element: XmlElement) => readonly XmlNode[]): XmlElement {
  const children = element.children.flatMap((child) =>
    typeof child === 'string' ? [child] : change(mapped(child, change)),
  );
  return { ...element, children };
}

/** The attributes with one of them changed or added; without it where there is no value. */
export function withAttribute(element: XmlElement, name: string, value: string | undefined): XmlElement {
  const others = element.attributes.filter((attribute) => attribute.kind !== name);
  const changed = value === undefined ? [] : [{ name, kind: name, value }];
  return { ...element, attributes: [...others, ...changed] };
}
