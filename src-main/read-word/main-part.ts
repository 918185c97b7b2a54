import { type ContentTypes, contentTypes } from './content-types.ts';
import type { Pace } from './pace.ts';
import { type Relation, relationsOf } from './relations.ts';
import { type TroubleKind, wordTrouble } from './troubles.ts';
import type { ZipParts } from './zip-parts.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

/** How much of the part that names a file's type is looked at: types are short. */
const MOST_MIMETYPE = 200;

/** The main document of a Word file, and what the whole file is related to. */
export interface MainPart {
  readonly name: string;
  readonly packageRelations: readonly Relation[];
}

/**
 * Finds the main document of a Word file by its relations and the list of types, whatever its parts are called. Throws
 * a trouble for a packed file that is none of Word's, and for one that has macros.
 */
export async function mainPart(parts: ZipParts, pace: Pace): Promise<MainPart> {
  const types = await contentTypes(parts, pace);
  if (types === null) throw wordTrouble(await otherKind(parts));
  if (hasMacros(parts, types)) throw wordTrouble('macros');
  const packageRelations = await relationsOf(parts, '', pace);
  const named = packageRelations.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
  const listed = [...types.overrides].find(([, type]) => isDocument(type))?.[0];
  const name = named !== undefined && isDocument(types.of(named.target)) ? named.target : listed;
  if (name === undefined) throw wordTrouble(officeKind(types));
  return { name, packageRelations };
}

function isDocument(type: string): boolean {
  return type === DOCUMENT || type === TEMPLATE;
}

function hasMacros(parts: ZipParts, types: ContentTypes): boolean {
  const isMacro = (type: string): boolean => type.includes('macroenabled') || type.includes('vbaproject');
  const isWord = (type: string): boolean => isDocument(type) || type.startsWith('application/vnd.ms-word.');
  const all = [...types.all];
  if (!all.some(isWord)) return false;
  return all.some(isMacro) || parts.names.some((name) => /(?:^|\/)vbaproject\.bin$/i.test(name));
}

/** What a file of Office is that has no document of Word as its main part. */
function officeKind({ all }: ContentTypes): TroubleKind {
  const types = [...all].join(' ');
  if (/spreadsheetml|ms-excel/.test(types)) return 'spreadsheet';
  if (/presentationml|ms-powerpoint/.test(types)) return 'presentation';
  return 'other-zip';
}

/** What a packed file is that is none of Office's. */
async function otherKind(parts: ZipParts): Promise<TroubleKind> {
  const type = await mimetype(parts);
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'open-document';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'open-document-other';
  if (type.startsWith('application/epub')) return 'book';
  if (parts.has('META-INF/MANIFEST.MF')) return 'program';
  if (parts.has('Index/Document.iwa')) return 'pages';
  return parts.has('word/document.xml') ? 'damaged' : 'other-zip';
}

async function mimetype(parts: ZipParts): Promise<string> {
  let type = '';
  for await (const chunk of parts.bytesOf('mimetype') ?? []) {
    type += Buffer.from(chunk.subarray(0, MOST_MIMETYPE)).toString('latin1');
    if (type.length >= MOST_MIMETYPE) break;
  }
  return type.trim();
}
