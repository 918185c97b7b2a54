import { partAt } from '../../read-word/relations.ts';
import type { Parts } from '../../zip/parts.ts';
import { wordsOf } from '../../zip/parts.ts';
import type { PackagePart, PackageRelation } from './package-parts.ts';

/** Our own packed file as far as it is known here: its parts with their types and relations. */
export interface OwnParts {
  readonly part: (name: string) => PackagePart | null;
  readonly root: readonly PackageRelation[];
}

/** What our own file consists of. It was packed here, and is known to the letter. */
export function ownParts(parts: Parts): OwnParts {
  const types = new Map(
    Array.from(wordsOf(parts, '[Content_Types].xml').matchAll(/<Override ([^>]*)\/>/g), ([, tag = '']) => [
      attributeIn(tag, 'PartName').slice(1),
      attributeIn(tag, 'ContentType'),
    ]),
  );
  const relationsOf = (name: string): readonly PackageRelation[] => {
    const slash = name.lastIndexOf('/') + 1;
    const xml = wordsOf(parts, `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    return Array.from(xml.matchAll(/<Relationship ([^>]*)\/>/g), ([, tag = '']) => {
      const isExternal = attributeIn(tag, 'TargetMode') === 'External';
      const target = attributeIn(tag, 'Target');
      return {
        id: attributeIn(tag, 'Id'),
        type: attributeIn(tag, 'Type'),
        target: isExternal ? target : partAt(target, name),
        isExternal,
      };
    });
  };
  return {
    part: (name) => {
      const content = parts.get(name);
      if (content === undefined) return null;
      return { name, type: types.get(name) ?? '', content, relations: relationsOf(name) };
    },
    root: relationsOf(''),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributeIn(tag: string, attribute: string): string {
  const value = new RegExp(`(?:^| )${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** A part with all that it is related to, itself first. */
export function withRelated(own: OwnParts, name: string): readonly PackagePart[] {
  const found = new Map<string, PackagePart>();
  const take = (each: string): void => {
    const part = found.has(each) ? null : own.part(each);
    if (part === null) return;
    found.set(each, part);
    for (const { target, isExternal } of part.relations ?? []) if (!isExternal) take(target);
  };
  take(name);
  return [...found.values()];
}
