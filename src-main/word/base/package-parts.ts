import type { Part, Parts } from '../../zip/parts.ts';
import { DECLARATION, escaped } from './write-xml.ts';

/** A part of a file that is put together, with what it is and what it is related to. */
export interface PackagePart {
  readonly name: string;
  /** Its content type; empty for one that its ending tells. */
  readonly type: string;
  readonly content: Part;
  readonly relations?: readonly PackageRelation[];
}

export interface PackageRelation {
  readonly id: string;
  /** The whole name of its type. */
  readonly type: string;
  /** The name of a part, or an address outside the file. */
  readonly target: string;
  readonly isExternal?: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts that their endings tell; those of the parts of XML are listed one by one. */
const ENDINGS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
};

/** The ending for a picture of a type; null for a type that is not taken. */
export function endingOf(type: string): string | null {
  const same: Readonly<Record<string, string>> = {
    'image/jpg': 'jpeg',
    'image/pjpeg': 'jpeg',
    'image/tif': 'tiff',
    'image/emf': 'emf',
    'image/wmf': 'wmf',
  };
  const found = Object.entries(ENDINGS).find(([, known]) => known === type)?.[0] ?? same[type] ?? null;
  return found !== null && type.startsWith('image/') ? found : null;
}

/** The whole name of a type of relation of Office's own. */
export function officeType(name: string): string {
  return `${OFFICE}/${name}`;
}

/** The parts of a file with the list of their types and a part for the relations of each. `root` are the file's own. */
export function packageParts(parts: readonly PackagePart[], root: readonly PackageRelation[]): Parts {
  const files = new Map<string, Part>([
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', relationsXml(root, '')],
  ]);
  for (const { name, content, relations = [] } of parts) {
    files.set(name, content);
    const slash = name.lastIndexOf('/') + 1;
    if (relations.length > 0)
      files.set(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`, relationsXml(relations, name));
  }
  return files;
}

function contentTypes(parts: readonly PackagePart[]): string {
  const defaults = Object.entries(ENDINGS).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const overrides = parts
    .filter(({ type }) => type !== '')
    .map(({ name, type }) => `<Override PartName="/${escaped(name)}" ContentType="${escaped(type)}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

function relationsXml(relations: readonly PackageRelation[], source: string): string {
  const each = relations.map(({ id, type, target, isExternal }) => {
    const address = isExternal ? target : addressOf(target, source);
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(address)}"${mode}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The address of a part from the folder of another, as Word writes it. */
function addressOf(target: string, source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  if (target.startsWith(folder)) return target.slice(folder.length);
  return `${'../'.repeat(folder.split('/').length - 1)}${target}`;
}
