import { type FileChild, Paragraph, Table } from 'docx';
import { type Segment, segmentsOf } from '../../../shared/layouts/segments.ts';
import { assertNever } from '../../../shared/note/assert-never.ts';
import type { AgendaItem, TopBlock } from '../../../shared/note/blocks.ts';
import { header } from '../../../shared/note/build.ts';
import { bodyChildren } from '../body.ts';
import { numberColumn } from '../number-column.ts';
import type { Setting } from '../setting.ts';
import { runsOf } from '../words.ts';
import { columnsTable } from './columns-table.ts';
import { columnsRows } from './entry-rows.ts';

/**
 * The blocks of a note as a table of three columns: the number of an entry, its text, and who acts. What stands outside
 * the entries stands between two tables with the same titles. All is set at the edge of the page or its cell: there is
 * no column of numbers beside the text, as the styles of `layout-styles.ts` know.
 */
export function columnsChildren(blocks: readonly TopBlock[], setting: Setting): readonly FileChild[] {
  const numbers = widestNumber(blocks);
  const inEntry = { ...setting, column: 0, inEntry: true };
  const outside = { ...setting, column: 0, inEntry: false };
  const children: (readonly FileChild[])[] = [];
  for (const segment of segmentsOf(blocks)) {
    const next = childrenOf(segment, numbers, { inEntry, outside });
    const touches = children.at(-1)?.at(-1) instanceof Table && next[0] instanceof Table;
    children.push(touches ? [betweenTables(), ...next] : next);
  }
  return children.flat();
}

function childrenOf(
  segment: Segment,
  numbers: number,
  { inEntry, outside }: { readonly inEntry: Setting; readonly outside: Setting },
): readonly FileChild[] {
  switch (segment.kind) {
    case 'entries':
      return tablesOf(segment.items, numbers, inEntry);
    case 'trailer': {
      const { before, after } = outside.markers(segment.trailer);
      return [...before, ...bodyChildren(segment.trailer.children, outside), ...after];
    }
    case 'loose':
      return bodyChildren(segment.blocks, outside);
    default:
      return assertNever(segment);
  }
}

/**
 * Entries as one table; each as one of its own between its tags where they have some, as in the files of the committee
 * system, only the first with titles.
 */
function tablesOf(items: readonly AgendaItem[], numbers: number, setting: Setting): readonly FileChild[] {
  const entries = items.map((item) => ({ ...setting.markers(item), rows: columnsRows(item, setting) }));
  const isTagged = entries.some(({ before, after }) => before.length + after.length > 0);
  if (!isTagged) {
    const rows = entries.flatMap((entry) => entry.rows);
    return rows.length === 0 ? [] : [columnsTable(rows, { numbers, hasTitles: true })];
  }
  const first = entries.findIndex(({ rows }) => rows.length > 0);
  return entries.flatMap(({ before, rows, after }, index) => [
    ...before,
    ...(rows.length === 0 ? [] : [columnsTable(rows, { numbers, hasTitles: index === first })]),
    ...after,
  ]);
}

/** Two tables that touch are one to Word, so that of the entries has a heading where it follows the attendance. */
function betweenTables(): Paragraph {
  return new Paragraph({ style: 'PartHeading', children: runsOf('Items of business') });
}

/** The room that the widest number of an entry needs, in twips. */
function widestNumber(blocks: readonly TopBlock[]): number {
  const titles = blocks
    .filter((block): block is AgendaItem => block.type === 'agenda-item')
    .map((item): AgendaItem => ({ ...item, children: [item.children[0]] }));
  return numberColumn([header(''), ...titles]);
}
