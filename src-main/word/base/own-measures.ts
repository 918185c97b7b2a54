import { inSchemaOrder } from './schema-order.ts';
import { attributeOf, childrenOf, valueIn, type XmlElement } from './xml-tree.ts';

/**
 * The spaces and indents that our paragraphs have by their styles. Another sheet's body text may have its space below
 * instead of above, or an indent of its first line; what is ours then stands too close, or askew.
 */
const MEASURES = {
  'w:spacing': ['w:before', 'w:after'],
  'w:ind': ['w:left', 'w:right', 'w:hanging', 'w:firstLine'],
} as const;

type Measured = keyof typeof MEASURES;

/**
 * A style of ours that is to stand in another sheet, with what it has in ours by itself and by those it is based on: the
 * spaces and indents, unless it sets none and goes on as the one it is based on, and whether it stays on the page of the
 * next. Letters and colours are left to the other sheet.
 */
export function withOwnMeasures(style: XmlElement, ours: ReadonlyMap<string, XmlElement>): XmlElement {
  if ((attributeOf(style, 'w:type') ?? 'paragraph') !== 'paragraph') return style;
  const chain = chainOf(style, ours);
  const own = propertiesOf(style);
  const isMeasured = own.some(({ kind }) => kind in MEASURES);
  const measured = isMeasured
    ? (Object.keys(MEASURES) as readonly Measured[]).map((kind) => measure(kind, own, chain))
    : [];
  const keeps = chain.flatMap(propertiesOf).find(({ kind }) => kind === 'w:keepNext');
  const others = own.filter(({ kind }) => !(kind in MEASURES) && kind !== 'w:keepNext');
  const children = [...(keeps ? [keeps] : []), ...others, ...measured];
  const properties = { name: 'w:pPr', kind: 'w:pPr', uri: '', attributes: [], children };
  const rest = childrenOf(style).filter(({ kind }) => kind !== 'w:pPr');
  return inSchemaOrder({ ...style, children: children.length === 0 ? rest : [...rest, properties] });
}

/** What a style sets of paragraphs by itself. */
function propertiesOf(style: XmlElement): readonly XmlElement[] {
  return childrenOf(style, 'w:pPr').flatMap((properties) => childrenOf(properties));
}

/** A style with those it is based on, itself first. */
function chainOf(style: XmlElement, ours: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let next: XmlElement | undefined = style;
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = ours.get(valueIn(next, 'w:basedOn') ?? '');
  }
  return chain;
}

function measure(kind: Measured, own: readonly XmlElement[], chain: readonly XmlElement[]): XmlElement {
  const found = (name: string): string =>
    chain
      .flatMap(propertiesOf)
      .filter((each) => each.kind === kind)
      .map((each) => attributeOf(each, name))
      .find((value) => value !== undefined) ?? '0';
  const values = MEASURES[kind].map((name) => ({ name, kind: name, value: found(name) }));
  const written = own.find((each) => each.kind === kind)?.attributes ?? [];
  const given = written.filter((attribute) => !values.some(({ name }) => name === attribute.kind));
  // A hanging indent and one of the first line exclude each other.
  const isHanging = values.some(({ name, value }) => name === 'w:hanging' && value !== '0');
  const attributes = values.filter(({ name }) => name !== (isHanging ? 'w:firstLine' : 'w:hanging'));
  return { name: kind, kind, uri: '', attributes: [...given, ...attributes], children: [] };
}
