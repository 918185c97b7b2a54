import type { Header, Note } from '../../shared/note/blocks.ts';
import { wrappedRuns } from '../../shared/note/wrapped.ts';
import { blocksOfLines } from '../../shared/pieces/blocks-of-lines.ts';
import { settledEntries } from './own-entries.ts';
import { type Form, leavesOf } from './own-leaves.ts';
import { type Merging, merged } from './own-merge.ts';
import { mergedHeader } from './own-merge-header.ts';
import { identity } from './own-pairs.ts';
import { noteOfUnits, type Unit, unitsOf } from './own-units.ts';

/** With fewer of the blocks that were written still in a file, what it carries is not the note that it shows. */
const LEAST_KEPT = 0.3;

/** The note with what was changed in its Word file. */
export interface OwnNote {
  readonly note: Note;
  readonly isUnchanged: boolean;
}

/**
 * What a Word file of our own came to: `own` is the note that it carries, `written` that note as it was written to the
 * file and read from it again, `found` what is read from the file at hand. Where nothing visible was changed, it is the
 * very note; otherwise the visible words win. Null where the two have little in common: the carried note is not that
 * of the file then.
 */
export function ownNote(own: Note, written: Note, found: Note, form: Form): OwnNote | null {
  if (identity(written as never) === identity(found as never)) return { note: own, isUnchanged: true };
  const [mine, before, now] = [own, written, found].map(titledUnits) as [Unit[], Unit[], Unit[]];
  const merging: Merging<Unit> = {
    blockOf: ({ block }) => block,
    withBlock: (unit, block) => ({ ...unit, block }),
    asNew: (unit) => ({ ...unit, isNew: true }),
    form,
    joins: joinsIn(mine),
  };
  const { units, kept, isFirstShown } = merged({ own: mine, written: before, found: now }, merging);
  if (kept < before.length * LEAST_KEPT) return null;
  const header = headerIn(units, [own[0], written[0], found[0]], isFirstShown);
  const note = noteOfUnits(header, withoutEmptied(readAnew(units), mine));
  return { note: settledEntries(note, own), isUnchanged: false };
}

/** The units that are shown as one paragraph: hard-wrapped lines of an entry. */
function joinsIn(units: readonly Unit[]): readonly (readonly number[])[] {
  const joins: number[][] = [];
  let from = 0;
  while (from < units.length) {
    const home = units[from]?.home;
    let to = from;
    while (to < units.length && units[to]?.home === home) to += 1;
    if (typeof home === 'object' && home.type === 'agenda-item') {
      const [, ...body] = home.children;
      for (const { first, last } of wrappedRuns(body)) {
        joins.push(Array.from({ length: last - first + 1 }, (_, at) => from + 1 + first + at));
      }
    }
    from = to;
  }
  return joins;
}

/** The blocks of a note in a row, of the header its title only: its fields are no words of other blocks. */
function titledUnits(note: Note): readonly Unit[] {
  return unitsOf(note).map((unit) =>
    unit.block.type === 'header' ? { ...unit, block: { ...unit.block, fields: [] } } : unit,
  );
}

/** The one header of the three that came of them. A title that is one of the lines under it was changed there. */
function headerIn(
  units: readonly Unit[],
  [own, written, found]: readonly [Header, Header, Header],
  isTitleShown: boolean,
): Header {
  const headers = units.flatMap(({ block, isNew }) => (block.type === 'header' ? [{ block, isNew }] : []));
  const kept = headers.find(({ isNew }) => !isNew)?.block;
  const header = mergedHeader(own, isTitleShown ? { ...written, title: found.title } : written, found);
  if (!kept) return { ...header, title: found.title };
  return kept.title === own.title ? header : { ...header, title: kept.title };
}

/** New paragraphs by their words, as those of a note are read: `RESOLVED: That …` is a decision. */
function readAnew(units: readonly Unit[]): readonly Unit[] {
  const whole: Unit[] = [];
  let run: Unit[] = [];
  const endRun = (): void => {
    const [first] = run;
    if (!first) return;
    const blocks = blocksOfLines(run.map(lineOf).join('\n\n'), false);
    if (blocks.every(({ type }) => type === 'paragraph')) for (const unit of run) whole.push(unit);
    else for (const block of blocks) whole.push({ ...first, block });
    run = [];
  };
  for (const unit of units) {
    const isNext = unit.isNew && unit.block.type === 'paragraph';
    if (!isNext || run[0]?.home !== unit.home) endRun();
    if (isNext) run.push(unit);
    else whole.push(unit);
  }
  endRun();
  return whole;
}

function lineOf({ block }: Unit): string {
  if (block.type !== 'paragraph') return '';
  return block.number ? `${block.number}   ${block.children[0].text}` : block.children[0].text;
}

/** The units without what was never shown of entries that are gone from the file with all that was shown of them. */
function withoutEmptied(units: readonly Unit[], own: readonly Unit[]): readonly Unit[] {
  const left = new Set(units.filter(isShown).map(({ home }) => home));
  const gone = new Set(
    own.filter((unit) => unit.block.type === 'item-title' && isShown(unit)).map(({ home }) => home),
  );
  return units.filter(({ home, isNew }) => isNew || home === 'outside' || !gone.has(home) || left.has(home));
}

function isShown({ block }: Unit): boolean {
  return leavesOf(block, 0, 'running').length > 0;
}
