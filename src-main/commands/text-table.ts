import { padTo, widthOf, wrap } from './wrap.ts';

/** A column: its heading, and how narrow and how much of the spare room it may take. */
export interface Column {
  readonly heading: string;
  /** The fewest characters that it is narrowed to. */
  readonly least: number;
}

const GAP = '  ';

/**
 * Rows of cells as lines: columns aligned, and cells wrapped so that no line is longer than `width`, as far
 * as the least widths let it.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columnWidths(columns, rows, width);
  const heading = columns.map((column) => column.heading);
  const rule = widths.map((each) => '-'.repeat(each));
  return [heading, rule, ...rows].flatMap((cells) => rowLines(cells, widths));
}

function rowLines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => padTo(wrapped[at]?.[line] ?? '', width))
      .join(GAP)
      .trimEnd(),
  );
}

/** Each column as wide as its widest line; while they are too wide together, the widest is narrowed. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const room = width - GAP.length * (columns.length - 1);
  const widths = columns.map(({ heading }, at) =>
    rows.reduce((most, row) => Math.max(most, Math.min(room, widestLine(row[at] ?? ''))), widthOf(heading)),
  );
  const sum = () => widths.reduce((total, each) => total + each, 0);
  while (sum() > room) {
    const spare = widths.map((each, at) => (each > (columns[at]?.least ?? 1) ? each : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    widths[spare.indexOf(most)] = most - 1;
  }
  return widths;
}

function widestLine(words: string): number {
  return words.split('\n').reduce((most, line) => Math.max(most, widthOf(line)), 0);
}
