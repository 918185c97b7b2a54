import { TextDecoder } from 'node:util';
import { type ContentTypes, contentTypes } from '../../read-word/content-types.ts';
import { mainPart } from '../../read-word/main-part.ts';
import { pace } from '../../read-word/pace.ts';
import { type Relation, relationsOf } from '../../read-word/relations.ts';
import { seemingKind } from '../../read-word/seeming-kind.ts';
import { wordTrouble } from '../../read-word/troubles.ts';
import { zipParts } from '../../read-word/zip-parts.ts';
import { baseTrouble } from './base-trouble.ts';
import { readTrees, type TreeBudget, type XmlElement, type XmlTrees } from './xml-tree.ts';

const MEBI = 1024 * 1024;

/** A letterhead with large pictures has a few megabytes. */
const MAX_FILE_BYTES = 64 * MEBI;

/** All that is unpacked of a base: its pictures, fonts and styles, and its text, which is only looked through. */
const MAX_UNPACKED_BYTES = 128 * MEBI;

/** Elements that are kept in memory, about 300 bytes each. Word's own largest style sheets have some ten thousand. */
const MAX_ELEMENTS = 300_000;

/** How packed files begin. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06'];

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A council's own Word document, of which parts are read as they are asked for. */
export interface BaseFile {
  /** The name of the main document. */
  readonly main: string;
  readonly types: ContentTypes;
  has(part: string): boolean;
  relationsOf(part: string): Promise<readonly Relation[]>;
  /** The tree of a part; null where there is no such part. */
  treeOf(part: string): Promise<XmlElement | null>;
  /** The outermost elements of a kind in a part. */
  treesIn(part: string, kind: string): Promise<XmlTrees>;
  bytesOf(part: string): Promise<Uint8Array | null>;
}

/**
 * Opens a base. Throws a trouble of `read-word` or of `base-trouble.ts` for a file that is no Word document, that is
 * damaged or locked, that has macros, or that unpacks to more than any base needs.
 */
export async function openBase(bytes: Uint8Array): Promise<BaseFile> {
  if (bytes.byteLength > MAX_FILE_BYTES) throw baseTrouble('too-large');
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (!ZIP.includes(start)) throw wordTrouble(seemingKind(bytes));
  const parts = await zipParts(bytes);
  const tempo = pace(undefined);
  const { name: main } = await mainPart(parts, tempo);
  const types = await contentTypes(parts, tempo);
  if (types === null) throw baseTrouble('no-document');
  const budget = budgetOf();
  const bytesOf = async (part: string): Promise<Uint8Array | null> => {
    const stream = parts.bytesOf(part);
    return stream === null ? null : whole(stream, budget);
  };
  const treesIn = async (part: string, isWanted: (kind: string) => boolean): Promise<XmlTrees> => {
    const found = await bytesOf(part);
    if (found === null) return { uri: '', trees: [] };
    await tempo.rest();
    return readTrees(decoded(found), isWanted, budget);
  };
  return {
    main,
    types,
    has: (part) => parts.has(part),
    relationsOf: (part) => relationsOf(parts, part, tempo),
    treeOf: async (part) => (parts.has(part) ? ((await treesIn(part, () => true)).trees[0] ?? null) : null),
    treesIn: (part, kind) => treesIn(part, (found) => found === kind),
    bytesOf,
  };
}

/** Throws for a document whose main part is not in the transitional form, which is the one that is written here. */
export function checkForm({ uri }: XmlTrees): void {
  if (uri.startsWith('http://purl.oclc.org/ooxml')) throw baseTrouble('strict');
  if (uri !== WORD) throw baseTrouble('no-document', uri);
}

interface Budget extends TreeBudget {
  bytes(count: number): void;
}

function budgetOf(): Budget {
  let elements = 0;
  let unpacked = 0;
  return {
    element() {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw baseTrouble('too-large');
    },
    bytes(count) {
      unpacked += count;
      if (unpacked > MAX_UNPACKED_BYTES) throw baseTrouble('too-large');
    },
  };
}

async function whole(stream: AsyncIterable<Uint8Array>, budget: Budget): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    budget.bytes(chunk.byteLength);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A part is UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4), told by its first bytes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw wordTrouble('broken-xml', error);
  }
}
