import path from 'node:path';

/**
 * What is wrong with how the parts of a file hang together: relations to parts that are not there or outside of the
 * file, ids without a relation, and parts without a type. Nothing for a sound file.
 */
export function danglingIn(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const faults: string[] = [];
  for (const [name, content] of parts) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const isTyped = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`);
    if (name !== '[Content_Types].xml' && !isTyped) faults.push(`${name} has no type`);
    if (name.endsWith('.rels')) faults.push(...brokenIn(name, content, parts));
    else faults.push(...unknownIds(name, content, parts));
  }
  for (const [, named = ''] of types.matchAll(/PartName="\/([^"]*)"/g))
    if (!parts.has(named)) faults.push(`there is a type for ${named}, which is not there`);
  return faults;
}

function brokenIn(name: string, content: string, parts: ReadonlyMap<string, string>): readonly string[] {
  const folder = path.posix.join(path.posix.dirname(name), '..');
  return Array.from(content.matchAll(/<Relationship ([^>]*)\/>/g), ([, tag = '']) => tag).flatMap((tag) => {
    const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (tag.includes('TargetMode="External"')) return [`${name} leads to ${target}`];
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
    return parts.has(part) ? [] : [`${name} names ${part}, which is not there`];
  });
}

function unknownIds(name: string, content: string, parts: ReadonlyMap<string, string>): readonly string[] {
  const relations = parts.get(`${path.posix.dirname(name)}/_rels/${path.posix.basename(name)}.rels`) ?? '';
  const ids = Array.from(content.matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g), ([, id = '']) => id);
  return ids.filter((id) => !relations.includes(`Id="${id}"`)).map((id) => `${name} has an unknown id ${id}`);
}
