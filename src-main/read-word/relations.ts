import type { Pace } from './pace.ts';
import { readXml } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

/** What a part says of another part, or of something outside the file (ISO/IEC 29500-2, 6.5). */
export interface Relation {
  readonly id: string;
  /** The last word of its type, the same in the transitional and in the strict form: `header`, `hyperlink`. */
  readonly type: string;
  /** The name of the part; the address as it stands where it leads out of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, or of the whole file where `part` is empty; none where it has none. */
export async function relationsOf(parts: ZipParts, part: string, pace: Pace): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  return readRelations(parts, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, part, pace);
}

/** Relations by which a file leads out of itself, of all its parts. They are never followed. */
export async function externalRelations(parts: ZipParts, pace: Pace): Promise<readonly Relation[]> {
  const external: Relation[] = [];
  for (const name of parts.names) {
    if (!name.toLowerCase().endsWith('.rels')) continue;
    for (const relation of await readRelations(parts, name, '', pace)) {
      if (relation.isExternal) external.push(relation);
    }
  }
  return external;
}

async function readRelations(
  parts: ZipParts,
  name: string,
  source: string,
  pace: Pace,
): Promise<readonly Relation[]> {
  const bytes = parts.bytesOf(name);
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  await readXml(
    bytes,
    {
      open(tag) {
        if (tag.name === 'rel:Relationships') return 'inside';
        if (tag.name !== 'rel:Relationship') return 'skip';
        const type = tag.attribute('Type') ?? '';
        const target = tag.attribute('Target') ?? '';
        const isExternal = tag.attribute('TargetMode') === 'External';
        relations.push({
          id: tag.attribute('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: isExternal ? target : partAt(target, source),
          isExternal,
        });
        return 'skip';
      },
    },
    pace,
  );
  return relations;
}

/** The name of the part at an address, which counts from the folder of the part that has it. */
export function partAt(target: string, source: string): string {
  const path = decoded(target.replace(/[?#].*$/s, '').replaceAll('\\', '/'));
  const from = path.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const names: string[] = [];
  for (const name of `${from}${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
