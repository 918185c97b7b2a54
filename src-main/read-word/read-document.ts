import { type FileContext, room } from './body-context.ts';
import { readCarried } from './carried-part.ts';
import { readTitle } from './core-title.ts';
import { paragraphCounting } from './count-paragraphs.ts';
import { tally, tallyExternal } from './extras.ts';
import { MAX_ELEMENTS_BESIDE } from './limits.ts';
import { listPlaces } from './list-place.ts';
import { mainPart } from './main-part.ts';
import { NO_NUMBERING, type Numbering, readNumbering } from './numbering.ts';
import { narrower, type Pace } from './pace.ts';
import { readComments, readFootnotes } from './read-notes.ts';
import { readStyles } from './read-styles.ts';
import { linesOf, readText } from './read-text.ts';
import { externalRelations, type Relation, relationsOf } from './relations.ts';
import { readsEvenPages, type Sections, sections } from './sections.ts';
import { styleSheet } from './style-sheet.ts';
import { wordTrouble } from './troubles.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { WordContent, WordPiece } from './word-piece.ts';
import type { ZipParts } from './zip-parts.ts';

/** The main document of a Word file with what its pieces are read by. */
interface MainDocument {
  readonly name: string;
  readonly relations: readonly Relation[];
  readonly packageRelations: readonly Relation[];
  readonly numbering: Numbering;
  readonly file: FileContext;
}

/** Reads the main document of a Word file and the parts that belong to it. Throws a trouble where that can't be. */
export async function readDocument(parts: ZipParts, pace: Pace): Promise<WordContent> {
  const aside = narrower(pace, MAX_ELEMENTS_BESIDE);
  const main = await mainDocument(parts, aside);
  const { relations, packageRelations, file } = main;
  tallyExternal(await externalRelations(parts, aside), file.tally);

  const related = relatedIn(parts, relations);
  const ends = sections(await related('settings', (bytes) => readsEvenPages(bytes, aside), false));
  const pieces = await readBody(parts, main, ends, pace);
  const comments = await related('comments', (bytes) => readComments(bytes, file, pace), []);
  const notes = [
    ...(await related('footnotes', (bytes) => readFootnotes(bytes, file, pace, 'footnote'), [])),
    ...(await related('endnotes', (bytes) => readFootnotes(bytes, file, pace, 'endnote'), [])),
  ];
  const targets = new Map(
    relations.filter(({ isExternal }) => !isExternal).map(({ id, target }) => [id, target]),
  );
  const running = ends.shown().flatMap((id) => targets.get(id) ?? []);
  const ofPackage = relatedIn(parts, packageRelations);
  const title = await ofPackage('core-properties', (bytes) => readTitle(bytes, pace), '');
  const custom = [...relations, ...packageRelations].filter(
    ({ type, isExternal }) => type === 'customXml' && !isExternal,
  );
  const carried = await readCarried(
    parts,
    custom.map(({ target }) => target),
    pace,
  );
  return {
    pieces,
    headers: await runningLines(parts, running, file, pace),
    title,
    carried: carried?.words ?? null,
    extras: file.tally.extras({ comments, notes }),
  };
}

/** Reads of a Word file no more than the pieces of its main document. Throws a trouble where that can't be. */
export async function readPieces(parts: ZipParts, pace: Pace): Promise<readonly WordPiece[]> {
  const main = await mainDocument(parts, narrower(pace, MAX_ELEMENTS_BESIDE));
  return readBody(parts, main, sections(false), pace);
}

async function mainDocument(parts: ZipParts, aside: Pace): Promise<MainDocument> {
  const { name, packageRelations } = await mainPart(parts, aside);
  const relations = await relationsOf(parts, name, aside);
  if (relations.some(({ type }) => type === 'vbaProject')) throw wordTrouble('macros');
  const related = relatedIn(parts, relations);
  const styles = styleSheet(await related('styles', (bytes) => readStyles(bytes, aside), null));
  const numbering = await related('numbering', (bytes) => readNumbering(bytes, aside), NO_NUMBERING);
  const file = { styles, places: listPlaces(numbering), tally: tally(), room: room() };
  return { name, relations, packageRelations, numbering, file };
}

/** Reads the part of a type that the relations tell of; `none` where there is none. */
function relatedIn(parts: ZipParts, relations: readonly Relation[]) {
  return async <Read>(
    type: string,
    read: (bytes: AsyncIterable<Uint8Array>) => Promise<Read>,
    none: Read,
  ): Promise<Read> => {
    const bytes = bytesOf(parts, partOfType(relations, type));
    return bytes === null ? none : read(bytes);
  };
}

/** The pieces of the main document, counted. */
async function readBody(
  parts: ZipParts,
  { name, numbering, file }: MainDocument,
  ends: Sections,
  pace: Pace,
): Promise<readonly WordPiece[]> {
  const bytes = parts.bytesOf(name);
  if (bytes === null) throw wordTrouble('damaged', `there is no part ${name}`);
  const pieces: WordPiece[] = [];
  const counted = paragraphCounting(numbering);
  let hasBody = false;
  await readText(
    bytes,
    file,
    {
      around: 'w:document',
      section: ends.reader,
      text(tag, reader) {
        if (tag.name !== 'w:body') return 'skip';
        hasBody = true;
        return reader((piece) => pieces.push(counted(piece)));
      },
    },
    pace,
  );
  if (!hasBody) throw wordTrouble('broken-xml', 'the main document has no body');
  return pieces;
}

function partOfType(relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type && !relation.isExternal)?.target ?? null;
}

function bytesOf(parts: ZipParts, name: string | null): AsyncIterable<Uint8Array> | null {
  return name === null ? null : parts.bytesOf(name);
}

/** The lines of headers and footers, each line once: sections and first pages repeat them. */
async function runningLines(
  parts: ZipParts,
  names: readonly string[],
  file: FileContext,
  pace: Pace,
): Promise<readonly string[]> {
  const lines = new Set<string>();
  for (const name of new Set(names)) {
    const bytes = parts.bytesOf(name);
    if (bytes === null) continue;
    const pieces: UncountedPiece[] = [];
    await readText(
      bytes,
      file,
      {
        around: null,
        text: (tag, reader) =>
          tag.name === 'w:hdr' || tag.name === 'w:ftr' ? reader((piece) => pieces.push(piece)) : 'skip',
      },
      pace,
    );
    for (const line of linesOf(pieces)) lines.add(line);
  }
  return [...lines];
}
