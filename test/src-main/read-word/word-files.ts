import JSZip from 'jszip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The prefixes that the XML of the parts may use. */
const NAMESPACES: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${OFFICE}/relationships`,
  m: `${OFFICE}/math`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};

const STRICT: Readonly<Record<string, string>> = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: `${STRICT_OFFICE}/relationships`,
  m: `${STRICT_OFFICE}/math`,
  wp: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
  pic: 'http://purl.oclc.org/ooxml/drawingml/picture',
  c: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** A relationship of the main document besides those of its own parts. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, as `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/**
 * A small Word file, told by the XML inside the root element of each of its parts. What is left out is not in the
 * file: not even a part of styles.
 */
export interface WordParts {
  /** What is inside `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  /** Headers and footers: their relationships are `header1`, `footer1` and so on. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  readonly title?: string;
  /** The words of our own part, as the program writes them. */
  readonly carried?: string;
  /** Other parts of custom XML, whole. */
  readonly custom?: readonly string[];
  readonly relations?: readonly Relation[];
  /** Any other parts by name, or one of the parts above made otherwise. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** The type of the main document, as `application/…document.main+xml`. */
  readonly type?: string;
  /** The main document's name, `word/document.xml` if not said. */
  readonly main?: string;
  readonly isStrict?: boolean;
}

/**
 * How the parts of a file are packed. Where it does not matter and there are many files, `STORE` takes half of the time
 * that making and reading one takes.
 */
export type Packing = 'DEFLATE' | 'STORE';

/** The bytes of a Word file of such parts. */
export async function wordFile(parts: WordParts, packing?: Packing): Promise<Uint8Array> {
  return zipOf(partsOf(parts), packing);
}

/** The bytes of a packed file. */
export async function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  packing: Packing = 'DEFLATE',
): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) {
    // Given words, jszip cuts characters outside the first plane in two where one of its blocks ends.
    zip.file(name, Buffer.from(content), { createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: packing });
}

/** All parts of such a file by their names. */
export function partsOf(parts: WordParts): Readonly<Record<string, string | Uint8Array>> {
  const main = parts.main ?? 'word/document.xml';
  const office = parts.isStrict ? STRICT_OFFICE : OFFICE;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const file = main.slice(folder.length);
  const root = (name: string, inside: string): string => rootElement(name, inside, parts.isStrict === true);
  const all: Record<string, string | Uint8Array> = {};
  const types: [part: string, type: string][] = [[main, parts.type ?? `${WORD_TYPE}.document.main+xml`]];
  const relations: Relation[] = [...(parts.relations ?? [])];

  const add = (id: string, type: string, name: string, content: string): void => {
    all[`${folder}${name}`] = content;
    relations.push({ id, type, target: name });
    if (!name.includes('/')) types.push([`${folder}${name}`, `${WORD_TYPE}.${type}+xml`]);
  };

  all[main] = root('document', `<w:body>${parts.body}</w:body>`);
  for (const name of ['styles', 'numbering', 'comments', 'footnotes', 'endnotes', 'settings'] as const) {
    const inside = parts[name];
    if (inside !== undefined) add(name, name, `${name}.xml`, root(name, inside));
  }
  for (const [index, inside] of (parts.headers ?? []).entries()) {
    add(`header${index + 1}`, 'header', `header${index + 1}.xml`, root('hdr', inside));
  }
  for (const [index, inside] of (parts.footers ?? []).entries()) {
    add(`footer${index + 1}`, 'footer', `footer${index + 1}.xml`, root('ftr', inside));
  }
  const custom = [
    ...(parts.carried === undefined ? [] : [carriedXml(parts.carried)]),
    ...(parts.custom ?? []),
  ];
  for (const [index, content] of custom.entries()) {
    all[`customXml/item${index + 1}.xml`] = content;
    relations.push({ id: `custom${index}`, type: 'customXml', target: `/customXml/item${index + 1}.xml` });
  }
  const packageRelations: string[] = [relationXml(`${office}/relationships`, 'main', 'officeDocument', main)];
  if (parts.title !== undefined) {
    all['docProps/core.xml'] = coreXml(parts.title);
    packageRelations.push(
      relationXml(`${PACKAGE}/relationships/metadata`, 'core', 'core-properties', 'docProps/core.xml'),
    );
  }
  all['_rels/.rels'] = relationsXml(packageRelations);
  all[`${folder}_rels/${file}.rels`] = relationsXml(
    relations.map(({ id, type, target, isExternal }) =>
      relationXml(`${office}/relationships`, id, type, target, isExternal),
    ),
  );
  all['[Content_Types].xml'] = typesXml(types);
  return { ...all, ...parts.others };
}

function rootElement(name: string, inside: string, isStrict: boolean): string {
  const namespaces = Object.entries(isStrict ? { ...NAMESPACES, ...STRICT } : NAMESPACES);
  const declared = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `${DECLARATION}<w:${name}${declared}>${inside}</w:${name}>`;
}

function carriedXml(words: string): string {
  const inside = xml(words).replaceAll('\r', '&#13;');
  return `${DECLARATION}<note xmlns="urn:minutewright:note" version="1" xml:space="preserve">${inside}</note>`;
}

function coreXml(title: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title></cp:coreProperties>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function relationXml(base: string, id: string, type: string, target: string, isExternal = false): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${base}/${type}" Target="${xml(target)}"${mode}/>`;
}

function typesXml(types: readonly (readonly [part: string, type: string])[]): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}

/** Words as they stand in XML, between tags or in an attribute. */
export function xml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A run of words, with the XML of its properties. */
export function run(words: string, properties = ''): string {
  return `<w:r>${inner('w:rPr', properties)}<w:t xml:space="preserve">${xml(words)}</w:t></w:r>`;
}

/** What a paragraph is made of besides its runs. */
export interface ParagraphXml {
  /** The id of its style. */
  readonly style?: string;
  readonly num?: number;
  readonly level?: number;
  /** XML after these in its properties. */
  readonly properties?: string;
}

/** A paragraph; `runs` is XML, as `run('words')`. */
export function paragraph(runs: string, { style, num, level, properties = '' }: ParagraphXml = {}): string {
  const places = [
    level === undefined ? '' : `<w:ilvl w:val="${level}"/>`,
    num === undefined ? '' : `<w:numId w:val="${num}"/>`,
  ];
  const inside = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    inner('w:numPr', places.join('')),
    properties,
  ];
  return `<w:p>${inner('w:pPr', inside.join(''))}${runs}</w:p>`;
}

/** A table: rows of cells, a cell plain words or XML that begins with `<`. */
export function table(rows: readonly (readonly string[])[], properties = ''): string {
  const cell = (content: string): string =>
    `<w:tc>${content.startsWith('<') ? content : paragraph(run(content))}</w:tc>`;
  const lines = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`);
  return `<w:tbl>${inner('w:tblPr', properties)}${lines.join('')}</w:tbl>`;
}

/** A style of paragraphs; `inside` is XML after its name, as `<w:basedOn w:val="Normal"/>`. */
export function style(id: string, name: string, inside = '', type = 'paragraph'): string {
  const standard = id === 'Normal' ? ' w:default="1"' : '';
  return `<w:style w:type="${type}" w:styleId="${id}"${standard}><w:name w:val="${name}"/>${inside}</w:style>`;
}

/** A level of a list: its format, its text and more XML of it. */
export type LevelXml = readonly [format: string, text: string, more?: string];

/** A definition of a list; its levels start from 1. */
export function abstractNum(id: number, levels: readonly LevelXml[], more = ''): string {
  const inside = levels.map(
    ([format, text, rest = ''], level) =>
      `<w:lvl w:ilvl="${level}">${rest.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}` +
      `<w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${xml(text)}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inside.join('')}</w:abstractNum>`;
}

/** A list of such a definition; `overrides` is XML, as `startOverride(0, 1)`. */
export function num(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** Where a list starts at a level anew. */
export function startOverride(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

function inner(name: string, inside: string): string {
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}
