import type { BaseFile } from './base-file.ts';
import { safePart } from './safe-part.ts';
import { writePart } from './write-xml.ts';
import { attributeOf, childrenOf } from './xml-tree.ts';

/**
 * The properties of the base that its headers and footers show (`DOCPROPERTY`), as the part that holds such; null where
 * they show none. All its other properties tell of the base alone.
 */
export async function shownProperties(file: BaseFile, names: readonly string[]): Promise<string | null> {
  if (names.length === 0) return null;
  const relation = (await file.relationsOf('')).find(({ type }) => type === 'custom-properties');
  const part = relation && !relation.isExternal ? await file.treeOf(relation.target) : null;
  if (part === null) return null;
  const { tree } = safePart(part, [], () => false);
  const children = childrenOf(tree).filter((property) =>
    names.includes((attributeOf(property, 'name') ?? '').toLowerCase()),
  );
  return children.length === 0 ? null : writePart({ ...tree, children });
}
