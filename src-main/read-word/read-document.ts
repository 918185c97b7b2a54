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

/** Reads the main document of a Word file and the parts that belong to it. Throws a trouble where that can't be. */
export async function readDocument(parts: ZipParts, pace: Pace): Promise<WordContent> {
  const aside = narrower(pace, MAX_ELEMENTS_BESIDE);
  const { name, packageRelations } = await mainPart(parts, aside);
  const relations = await relationsOf(parts, name, aside);
  if (relations.some(({ type }) => type === 'vbaProject')) throw wordTrouble('macros');
  /** Reads the part of a type that the document is related to; `none` where there is none. */
  const related = async <Read>(
    type: string,
    read: (bytes: AsyncIterable<Uint8Array>) => Promise<Read>,
    none: Read,
    from: readonly Relation[] = relations,
  ): Promise<Read> => {
    const bytes = bytesOf(parts, partOfType(from, type));
    return bytes === null ? none : read(bytes);
  };

  const styles = styleSheet(await related('styles', (bytes) => readStyles(bytes, aside), null));
  const numbering = await related('numbering', (bytes) => readNumbering(bytes, aside), NO_NUMBERING);
  const file: FileContext = { styles, places: listPlaces(numbering), tally: tally(), room: room() };
  tallyExternal(await externalRelations(parts, aside), file.tally);

  const ends = sections(await related('settings', (bytes) => readsEvenPages(bytes, aside), false));
  const pieces = await readBody(parts, name, { numbering, file, ends }, pace);
  const comments = await related('comments', (bytes) => readComments(bytes, file, pace), []);
  const notes = [
    ...(await related('footnotes', (bytes) => readFootnotes(bytes, file, pace, 'footnote'), [])),
    ...(await related('endnotes', (bytes) => readFootnotes(bytes, file, pace, 'endnote'), [])),
  ];
  const targets = new Map(
    relations.filter(({ isExternal }) => !isExternal).map(({ id, target }) => [id, target]),
  );
  const running = ends.shown().flatMap((id) => targets.get(id) ?? []);
  const title = await related('core-properties', (bytes) => readTitle(bytes, pace), '', packageRelations);
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

/** The pieces of the main document, counted. */
async function readBody(
  parts: ZipParts,
  name: string,
  {
    numbering,
    file,
    ends,
  }: { readonly numbering: Numbering; readonly file: FileContext; readonly ends: Sections },
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
