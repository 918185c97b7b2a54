import { actionOwners } from '../note/actions.ts';
import type { AgendaItem, ItemTitle } from '../note/blocks.ts';
import { placed } from '../note/walk.ts';
import { cellBlocks, type IsTitleOf, type Stretch, stretchesOf } from './stretches.ts';

/** A row of an entry where entries are set in columns. */
export interface EntryRow {
  /** The number of the entry in its first row, empty where it has none; null in a row that goes on with it. */
  readonly number: string | null;
  /** The title, in a row of its own. */
  readonly title: ItemTitle | null;
  readonly stretch: Stretch | null;
  /** Who acts, beside the action. */
  readonly owners: readonly string[];
}

/**
 * An entry in columns: a row of its number and title, then one for each stretch of its text, an action with its owners
 * beside it. An entry without a title begins with its text; one with nothing in it has no rows.
 */
export function entryRows(item: AgendaItem, isTitleOf: IsTitleOf = () => false): readonly EntryRow[] {
  const [title] = item.children;
  const stretches = stretchesOf(cellBlocks(item), isTitleOf);
  const column = item.actionColumn?.trim() ?? '';
  const isTold =
    column === '' || placed(item, 'action').some(({ block }) => actionOwners(block).includes(column));
  const beside = isTold ? undefined : (stretches.find(({ kind }) => kind === 'action') ?? stretches[0]);
  const [first, ...rest] = stretches.map((stretch): EntryRow => {
    const names = stretch.kind === 'action' ? actionOwners(stretch.action) : [];
    return { number: null, title: null, stretch, owners: stretch === beside ? [column, ...names] : names };
  });
  const number = title.number.trim();
  const isTitled = title.children[0].text.trim() !== '' || (title.reference ?? '').trim() !== '';
  if (first && !isTitled) return [{ ...first, number }, ...rest];
  const left = isTold || first ? [] : [column];
  if (!isTitled && left.length === 0 && number === '') return [];
  const head: EntryRow = { number, title: isTitled ? title : null, stretch: null, owners: left };
  return first ? [head, first, ...rest] : [head];
}
