import { withOwnMeasures } from './own-measures.ts';
import { writePart } from './write-xml.ts';
import {
  attributeOf,
  childrenOf,
  everyElement,
  mapped,
  valueIn,
  withAttribute,
  type XmlElement,
} from './xml-tree.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Attributes and elements by which one style names another. */
const NAMES_STYLE = new Set(['w:basedOn', 'w:next', 'w:link']);

/** How the styles of a document are called among those of the base. */
export interface StyleNames {
  /** The id that each of our styles has in the end. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those of our styles, by our ids, in whose place the base has one of its own. */
  readonly theirs: ReadonlySet<string>;
  /** Those of them, by our ids, that number their paragraphs. */
  readonly numbering: ReadonlySet<string>;
  /** Those of them, by our ids, that do not keep their paragraphs on the page of the next, as ours do. */
  readonly unkept: ReadonlySet<string>;
}

/**
 * Finds for each of our styles the one of the base with the same name, whatever its id; names differ in no capitals
 * (ISO/IEC 29500-1, 17.7.4.9). A style that the base lacks keeps its id where that is free.
 */
export function styleNames(base: XmlElement, ours: XmlElement): StyleNames {
  const byName = new Map<string, string>();
  const taken = new Set<string>();
  for (const style of stylesIn(base)) {
    taken.add(idOf(style));
    for (const name of namesOf(style)) byName.set(`${typeOf(style)} ${name}`, idOf(style));
  }
  const ids = new Map<string, string>();
  const theirs = new Set<string>();
  for (const style of stylesIn(ours)) {
    const id = idOf(style);
    const same = byName.get(`${typeOf(style)} ${namesOf(style)[0]}`);
    if (same !== undefined) theirs.add(id);
    ids.set(id, same ?? free(id, taken));
    taken.add(ids.get(id) ?? id);
  }
  const replaced = [...theirs].map((id) => ({ own: id, their: ids.get(id) ?? id }));
  const [mine, other] = [sheetOf(ours), sheetOf(base)];
  return {
    ids,
    theirs,
    numbering: new Set(replaced.filter(({ their }) => isNumbered(other, their)).map(({ own }) => own)),
    unkept: new Set(
      replaced.filter(({ own, their }) => isKept(mine, own) && !isKept(other, their)).map(({ own }) => own),
    ),
  };
}

/** The style sheet of the base with those of our styles that it lacks. `numIds` are the new numbers of our lists. */
export function mergedStyles(
  base: XmlElement,
  ours: XmlElement,
  { ids, theirs }: StyleNames,
  numIds: ReadonlyMap<string, string>,
): string {
  const names = new Set(stylesIn(base).flatMap(namesOf));
  const defaults = new Set(stylesIn(base).filter(isDefault).map(typeOf));
  const own = sheetOf(ours);
  const added = stylesIn(ours)
    .filter((style) => !theirs.has(idOf(style)))
    .map((style): XmlElement => {
      const changed = mapped(withOwnMeasures(style, own), (element) => {
        const value = attributeOf(element, 'w:val') ?? '';
        if (NAMES_STYLE.has(element.kind)) return [withAttribute(element, 'w:val', ids.get(value) ?? value)];
        if (element.kind === 'w:numId') return [withAttribute(element, 'w:val', numIds.get(value) ?? value)];
        const isTaken = element.kind === 'w:name' && names.has(nameKey(value));
        return [isTaken ? withAttribute(element, 'w:val', `${value} (note)`) : element];
      });
      const id = ids.get(idOf(style));
      const named = withAttribute(changed, 'w:styleId', id);
      return defaults.has(typeOf(style)) ? withAttribute(named, 'w:default', undefined) : named;
    });
  const root = withWord(inBritishEnglish(base));
  return writePart({ ...root, children: [...root.children, ...added] });
}

function stylesIn(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root, 'w:style').filter((style) => idOf(style) !== '');
}

function idOf(style: XmlElement): string {
  return attributeOf(style, 'w:styleId') ?? '';
}

function typeOf(style: XmlElement): string {
  return attributeOf(style, 'w:type') ?? 'paragraph';
}

function isDefault(style: XmlElement): boolean {
  return /^(?:1|true|on)$/.test(attributeOf(style, 'w:default') ?? '');
}

/** The name of a style and what else it is called. */
function namesOf(style: XmlElement): readonly string[] {
  const aliases = valueIn(style, 'w:aliases')?.split(',') ?? [];
  return [valueIn(style, 'w:name') ?? idOf(style), ...aliases].map(nameKey);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function free(id: string, taken: ReadonlySet<string>): string {
  let candidate = id;
  for (let further = 2; taken.has(candidate); further += 1) candidate = `${id}${further}`;
  return candidate;
}

type Sheet = ReadonlyMap<string, XmlElement>;

function sheetOf(root: XmlElement): Sheet {
  return new Map(stylesIn(root).map((style) => [idOf(style), style]));
}

/** The properties of paragraphs that a style sets, before those of the styles that it is based on. */
function propertiesOf(sheet: Sheet, id: string): readonly XmlElement[] {
  const passed = new Set<string>();
  const properties: XmlElement[] = [];
  let style = sheet.get(id);
  while (style && !passed.has(idOf(style))) {
    passed.add(idOf(style));
    properties.push(...childrenOf(style, 'w:pPr'));
    style = sheet.get(valueIn(style, 'w:basedOn') ?? '');
  }
  return properties;
}

function isNumbered(sheet: Sheet, id: string): boolean {
  const lists = propertiesOf(sheet, id).flatMap((properties) => childrenOf(properties, 'w:numPr'));
  const numIds = lists.flatMap((list) => valueIn(list, 'w:numId') ?? []);
  return numIds.length > 0 && numIds[0] !== '0';
}

function isKept(sheet: Sheet, id: string): boolean {
  const [keeps] = propertiesOf(sheet, id).flatMap((properties) => childrenOf(properties, 'w:keepNext'));
  return keeps !== undefined && !/^(?:0|false|off)$/.test(attributeOf(keeps, 'w:val') ?? '');
}

/** The style sheet with the prefix `w` for Word's namespace, which our styles have. */
function withWord(root: XmlElement): XmlElement {
  return root.attributes.some(({ name, value }) => name === 'xmlns:w' && value === WORD)
    ? root
    : withAttribute(root, 'xmlns:w', WORD);
}

/**
 * The style sheet with British English as the language of all text that no style says another of. What a council set to
 * Welsh or another language of Britain stays so.
 */
function inBritishEnglish(root: XmlElement): XmlElement {
  const [defaults] = childrenOf(root, 'w:docDefaults');
  const languages = defaults ? [...everyElement(defaults)].filter(({ kind }) => kind === 'w:lang') : [];
  if (languages.some((language) => /-GB$/i.test(attributeOf(language, 'w:val') ?? ''))) return root;
  const language = made('w:lang', [], { 'w:val': 'en-GB' });
  const run = made('w:rPr', [...without(path(defaults, 'w:rPrDefault', 'w:rPr'), 'w:lang'), language]);
  const runDefault = made('w:rPrDefault', [run]);
  const paragraph = defaults ? childrenOf(defaults, 'w:pPrDefault') : [];
  const changed = made('w:docDefaults', [runDefault, ...paragraph]);
  return { ...root, children: [changed, ...root.children.filter((child) => child !== defaults)] };
}

function path(element: XmlElement | undefined, ...kinds: readonly string[]): XmlElement | undefined {
  return kinds.reduce<XmlElement | undefined>(
    (found, kind) => (found ? childrenOf(found, kind)[0] : undefined),
    element,
  );
}

function without(element: XmlElement | undefined, kind: string): readonly XmlElement[] {
  return element ? childrenOf(element).filter((child) => child.kind !== kind) : [];
}

function made(
  kind: string,
  children: readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const own = Object.entries(attributes).map(([name, value]) => ({ name, kind: name, value }));
  return { name: kind, kind, uri: WORD, attributes: own, children };
}
