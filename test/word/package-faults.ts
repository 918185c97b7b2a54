import path from 'node:path';

const TYPES = '[Content_Types].xml';

/**
 * What is wrong with a file as a package (ISO/IEC 29500-2): relationships that lead nowhere or have one id twice, ids
 * that a part uses and none of its relationships has, parts that nothing leads to or that have no type, types of parts
 * that there are not.
 */
export function packageFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [name, xml] of parts) {
    const of = ownerOf(name);
    if (of === null) continue;
    const relationships = relationshipsIn(xml);
    const ids = relationships.map(({ id }) => id);
    if (of !== '' && !parts.has(of)) faults.push(`${name} is of no part`);
    if (new Set(ids).size < ids.length) faults.push(`${name} has an id twice`);
    for (const { target, isExternal } of relationships) {
      const full = path.posix.normalize(
        target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(of || '.'), target),
      );
      if (!isExternal && !parts.has(full)) faults.push(`${name} leads to ${full}`);
      reached.add(full);
    }
    const used = Array.from(
      (parts.get(of) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g),
      ([, id]) => id,
    );
    for (const id of used) if (!ids.includes(id ?? '')) faults.push(`${of} uses ${id}`);
  }
  return [...faults, ...typeFaults(parts, reached)];
}

function typeFaults(parts: ReadonlyMap<string, string>, reached: ReadonlySet<string>): readonly string[] {
  const types = parts.get(TYPES) ?? '';
  const overrides = valuesOf(types, 'PartName').map((name) => name.slice(1));
  const defaults = valuesOf(types, 'Extension');
  const names = [...parts.keys()].filter((name) => name !== TYPES);
  return [
    ...names
      .filter((name) => !name.endsWith('.rels') && !reached.has(name))
      .map((name) => `${name} is orphaned`),
    ...names
      .filter((name) => !overrides.includes(name) && !defaults.includes(endingOf(name)))
      .map((name) => `${name} has no type`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name} has a type and is not there`),
  ];
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The part whose relationships a part holds; empty for those of the package, null for any other part. */
function ownerOf(name: string): string | null {
  const [, folder = '', file = ''] = /^(.*\/)?_rels\/(.*)\.rels$/.exec(name) ?? [];
  return name.endsWith('.rels') ? `${folder}${file}` : null;
}

interface Relationship {
  readonly id: string;
  readonly target: string;
  readonly isExternal: boolean;
}

function relationshipsIn(xml: string): readonly Relationship[] {
  return Array.from(xml.matchAll(/<Relationship [^>]*>/g), ([element]) => ({
    id: valuesOf(element, 'Id')[0] ?? '',
    target: valuesOf(element, 'Target')[0] ?? '',
    isExternal: element.includes('TargetMode="External"'),
  }));
}

function valuesOf(xml: string, attribute: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g')), ([, value = '']) => value);
}
