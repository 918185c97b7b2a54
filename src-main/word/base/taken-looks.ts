import type { Relation } from '../../read-word/relations.ts';
import type { BaseFile } from './base-file.ts';
import { baseSettings } from './base-settings.ts';
import type { PackagePart, PackageRelation } from './package-parts.ts';
import { type RunningPart, runningParts } from './page-section.ts';
import { type LookPart, type PartTaker, partTaker, unrelated } from './part-taker.ts';
import { settingWords, unnamedPicture } from './told.ts';
import { attributeOf, childrenOf, everyElement, type XmlElement } from './xml-tree.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** The looks of a base: what becomes part of the new document. */
export interface Looks {
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly numberingRelations: readonly PackageRelation[];
  /** Parts that are taken as they are. */
  readonly parts: readonly LookPart[];
  /** The headers and footers of its pages; `id` is the name of the part. */
  readonly running: readonly RunningPart[];
  /** Pictures and fonts that those are related to. */
  readonly media: readonly PackagePart[];
  /** The names of properties of the base that its headers and footers show. */
  readonly shownProperties: readonly string[];
  /** What did not come along, a sentence each. */
  readonly told: readonly string[];
}

/** Takes the looks of a base; `sections` are all of its sections, in order. */
export async function takenLooks(file: BaseFile, sections: readonly XmlElement[]): Promise<Looks> {
  const relations = (await file.relationsOf(file.main)).filter(({ isExternal }) => !isExternal);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.target;
  const taker = partTaker(file);
  const styles = await taker.take(partOf('styles'), 'styles');
  const numbering = await taker.take(partOf('numbering'), 'lists');
  const theme = { relation: 'theme', name: 'word/theme/theme1.xml', type: THEME };
  const fonts = { relation: 'fontTable', name: 'word/fontTable.xml', type: `${TYPE}.fontTable+xml` };
  const { running, parts, shownProperties } = await takenRunning(sections, relations, taker);
  const notes = [
    ...(await separators('footnotes', await treeOf(file, partOf('footnotes')), taker)),
    ...(await separators('endnotes', await treeOf(file, partOf('endnotes')), taker)),
  ];
  const has = { hasNotes: notes.length > 0, hasRunning: running.length > 0 };
  return {
    styles: styles?.tree ?? null,
    numbering: numbering?.tree ?? null,
    numberingRelations: await taker.relationsOf(numbering),
    parts: [
      ...(await taker.put(await taker.take(partOf('theme'), 'theme'), theme)),
      ...(await taker.put(await taker.take(partOf('fontTable'), 'styles'), fonts)),
      ...notes,
      ...parts,
      ...(await takenSettings(await treeOf(file, partOf('settings')), has, taker)),
    ],
    running,
    media: taker.media(),
    shownProperties,
    told: taker.told(),
  };
}

async function treeOf(file: BaseFile, part: string | undefined): Promise<XmlElement | null> {
  return part === undefined ? null : file.treeOf(part);
}

/** The headers and footers of the last section. One part may serve for several sorts of pages. */
async function takenRunning(
  sections: readonly XmlElement[],
  relations: readonly Relation[],
  taker: PartTaker,
): Promise<Pick<Looks, 'running' | 'parts' | 'shownProperties'>> {
  const running: RunningPart[] = [];
  const parts: LookPart[] = [];
  const shownProperties: string[] = [];
  const names = new Map<string, string>();
  for (const { kind, type, id } of runningParts(sections)) {
    const target = relations.find((relation) => relation.id === id && relation.type === kind)?.target;
    if (target === undefined) continue;
    const name = names.get(target) ?? `word/${kind}${names.size + 1}.xml`;
    if (!names.has(target)) {
      const part = await taker.take(target, kind);
      if (part === null) continue;
      if (hasUnnamedPicture(part.tree)) taker.tell(unnamedPicture(kind));
      shownProperties.push(...part.instructions.flatMap(propertyIn));
      parts.push(...(await taker.put(part, { relation: kind, name, type: `${TYPE}.${kind}+xml` })));
      names.set(target, name);
    }
    running.push({ kind, type, id: name });
  }
  return { running, parts, shownProperties };
}

/** The lines between text and notes; the notes themselves belong to text that is not taken. */
function separators(
  kind: 'footnotes' | 'endnotes',
  tree: XmlElement | null,
  taker: PartTaker,
): Promise<readonly LookPart[]> {
  const lines = tree && { ...tree, children: childrenOf(tree).filter(isSeparator) };
  return taker.put(lines && unrelated(lines), {
    relation: kind,
    name: `word/${kind}.xml`,
    type: `${TYPE}.${kind}+xml`,
  });
}

function isSeparator(note: XmlElement): boolean {
  return /^(?:separator|continuationSeparator|continuationNotice)$/.test(attributeOf(note, 'w:type') ?? '');
}

function takenSettings(
  base: XmlElement | null,
  has: { readonly hasNotes: boolean; readonly hasRunning: boolean },
  taker: PartTaker,
): Promise<readonly LookPart[]> {
  const settings = base && baseSettings(base, has);
  for (const left of settings?.leftOut ?? []) taker.tell(settingWords(left));
  return taker.put(settings && unrelated(settings.tree), {
    relation: 'settings',
    name: 'word/settings.xml',
    type: `${TYPE}.settings+xml`,
  });
}

/** The name of the property that a field shows. */
function propertyIn(instruction: string): readonly string[] {
  const name = /^\s*DOCPROPERTY\s+(?:"([^"]*)"|(\S+))/i.exec(instruction);
  return name ? [(name[1] ?? name[2] ?? '').toLowerCase()] : [];
}

function hasUnnamedPicture(tree: XmlElement): boolean {
  return [...everyElement(tree)].some(
    (element) =>
      element.kind === 'wp:docPr' &&
      !attributeOf(element, 'descr')?.trim() &&
      ![...everyElement(element)].some(({ name }) => name.endsWith(':decorative')),
  );
}
