import type { Relation } from '../../read-word/relations.ts';
import type { BaseFile } from './base-file.ts';
import { endingOf, officeType, type PackagePart, type PackageRelation } from './package-parts.ts';
import { newId, type SafePart, safePart } from './safe-part.ts';
import { inSchemaOrder } from './schema-order.ts';
import { leftOutWords, type Place } from './told.ts';
import { writePart } from './write-xml.ts';
import type { XmlElement } from './xml-tree.ts';

const FONT = 'application/vnd.openxmlformats-officedocument.obfuscatedfont';

/** A part of the new document, and the last word of the type of the document's relation to it. */
export interface LookPart {
  readonly relation: string;
  readonly part: PackagePart;
}

/** How a part is called in the new document. */
export interface PartName {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
}

/** Takes parts of a base, and keeps what comes with them: pictures, fonts, and what is to be told. */
export interface PartTaker {
  /** A part as it may be taken over; null where the base has none. What is left out of it is told, with its place. */
  take(name: string | undefined, place: Place): Promise<SafePart | null>;
  /** A part as it stands in the new document, with the pictures and fonts that it is related to. */
  put(part: SafePart | null, as: PartName): Promise<readonly LookPart[]>;
  relationsOf(part: SafePart | null): Promise<readonly PackageRelation[]>;
  tell(words: string): void;
  media(): readonly PackagePart[];
  told(): readonly string[];
}

/** Takes the parts of one base. */
export function partTaker(file: BaseFile): PartTaker {
  const media = new Map<string, PackagePart>();
  const told = new Set<string>();
  const relationsOf = async (part: SafePart | null): Promise<readonly PackageRelation[]> => {
    const relations: PackageRelation[] = [];
    for (const [index, relation] of (part?.relations ?? []).entries()) {
      const taken = media.get(relation.target) ?? (await mediaPart(relation, media.size + 1, file));
      media.set(relation.target, taken);
      relations.push({ id: newId(index), type: officeType(relation.type), target: taken.name });
    }
    return relations;
  };
  return {
    relationsOf,
    async take(name, place) {
      const tree = name === undefined ? null : await file.treeOf(name);
      if (name === undefined || tree === null) return null;
      const relations = await file.relationsOf(name);
      const part = safePart(tree, relations, (relation) => isTaken(relation, file));
      for (const left of part.leftOut) told.add(leftOutWords(left, place));
      return { ...part, tree: inSchemaOrder(part.tree) };
    },
    async put(part, { relation, name, type }) {
      if (part === null) return [];
      const relations = await relationsOf(part);
      return [{ relation, part: { name, type, content: writePart(part.tree), relations } }];
    },
    tell: (words) => void told.add(words),
    media: () => [...media.values()],
    told: () => [...told],
  };
}

/** A tree that is related to nothing. */
export function unrelated(tree: XmlElement): SafePart {
  const part = safePart(tree, [], () => false);
  return { ...part, tree: inSchemaOrder(part.tree) };
}

function isTaken(relation: Relation, { types, has }: BaseFile): boolean {
  if (relation.isExternal || !has(relation.target)) return false;
  const type = types.of(relation.target);
  return relation.type === 'image' ? endingOf(type) !== null : relation.type === 'font' && type === FONT;
}

/** A picture or font under a name of ours, as those in a file may be anything. */
async function mediaPart({ target, type }: Relation, number: number, file: BaseFile): Promise<PackagePart> {
  const ending = type === 'font' ? 'odttf' : endingOf(file.types.of(target));
  const folder = type === 'font' ? 'fonts' : 'media';
  const content = (await file.bytesOf(target)) ?? new Uint8Array();
  return { name: `word/${folder}/base${number}.${ending}`, type: '', content };
}
