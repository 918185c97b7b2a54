import type { AgendaItem, Block, BodyBlock, Note, PartHeading, TopBlock, Trailer } from '../note/blocks.ts';
import { plainText } from '../note/walk.ts';
import { titleLines } from './title-lines.ts';

/** What of a note is shown. Part headings and the lines of its title page are not asked for. */
export interface Choice {
  /** Whether a block is, wherever it stands. */
  readonly shows: (block: BodyBlock) => boolean;
  /** Whether an entry is, with its title and those of its blocks that are shown. */
  readonly showsEntry: (item: AgendaItem) => boolean;
  readonly hasActionColumn: boolean;
}

/** Where something was left out: headings on two sides of it are not of one part. */
const GAP = null;

type Told<B> = B | typeof GAP;

/**
 * The part of a note that is shown, as a note: its header, the lines of its title page, and what was chosen, in the
 * order of the note. A part heading stays where something of its part does. One that an entry ends with opens the part
 * after it, and stands there.
 */
export function selected(note: Note, choice: Choice): Note {
  const [header, ...blocks] = note;
  const lines = titleLines(note);
  const told = blocks.flatMap((block): readonly Told<TopBlock>[] => {
    switch (block.type) {
      case 'agenda-item':
        return entryOf(block, lines, choice);
      case 'trailer':
        return [trailerOf(block, choice)];
      case 'part-heading':
        return [block];
      case 'header':
      case 'kept':
        return [];
      default:
        return [lines.has(block) || choice.shows(block) ? block : GAP];
    }
  });
  return [header, ...withinParts(told)];
}

function entryOf(item: AgendaItem, lines: ReadonlySet<Block>, choice: Choice): readonly Told<TopBlock>[] {
  const [title, ...body] = item.children;
  const end = body.findLastIndex((block) => block.type !== 'part-heading' && plainText(block) !== '') + 1;
  const next = body.slice(end).filter((block): block is PartHeading => block.type === 'part-heading');
  if (!choice.showsEntry(item) && !lines.has(title)) return [GAP, ...next];
  const { actionColumn: _, ...rest } = item;
  const inner = body.slice(0, end).flatMap((block): readonly Told<BodyBlock>[] => {
    if (block.type === 'part-heading') return [block];
    return [lines.has(block) || choice.shows(block) ? block : GAP];
  });
  const entry = {
    ...(choice.hasActionColumn ? item : rest),
    children: [title, ...withinParts(inner)] as const,
  };
  return [entry, ...next];
}

function trailerOf(trailer: Trailer, choice: Choice): Told<Trailer> {
  const children = withinParts(
    trailer.children.map((block) => (block.type === 'part-heading' || choice.shows(block) ? block : GAP)),
  );
  return children.length === 0 ? GAP : { ...trailer, children };
}

/** What is left without the gaps, and without the headings of parts of which nothing is. */
function withinParts<B extends TopBlock>(told: readonly Told<B>[]): readonly B[] {
  let isTold = false;
  let isHeading = false;
  const backwards: B[] = [];
  for (const block of told.toReversed()) {
    const opens = block?.type === 'part-heading';
    if (!opens && isHeading) isTold = false;
    if (block !== GAP && (!opens || isTold)) backwards.push(block);
    if (block !== GAP && !opens) isTold = true;
    isHeading = opens;
  }
  return backwards.toReversed();
}
