import type { XmlElement, XmlNode } from './xml-tree.ts';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A whole part of XML with its outermost element. */
export function writePart(root: XmlElement): string {
  return `${DECLARATION}${writeXml(root)}`;
}

/** XML as it stands in a part. */
export function writeXml(node: XmlNode): string {
  const pieces: string[] = [];
  put(node, pieces);
  return pieces.join('');
}

function put(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character));
    return;
  }
  const start = startTag(node);
  if (node.children.length === 0) {
    pieces.push(start.replace(/>$/, '/>'));
    return;
  }
  pieces.push(start);
  for (const child of node.children) put(child, pieces);
  pieces.push(endTag(node));
}

/** The tag that an element begins with. */
export function startTag({ name, attributes }: XmlElement): string {
  return `<${name}${attributes.map((each) => ` ${each.name}="${escaped(each.value)}"`).join('')}>`;
}

/** The tag that an element ends with. */
export function endTag({ name }: XmlElement): string {
  return `</${name}>`;
}

/** The value of an attribute. */
export function escaped(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
