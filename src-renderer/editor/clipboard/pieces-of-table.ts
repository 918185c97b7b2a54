import type { Piece } from '../../../shared/pieces/pieces.ts';
import { type Cell, type Grid, piecesOfGrid } from '../../../shared/pieces/pieces-of-grid.ts';

/** No table that is pasted into a note spans more cells than this: a page may say any number. */
const WIDEST_SPAN = 40;

/** What a table of a web page consists of, its caption before it. */
export function piecesOfTable(
  table: HTMLTableElement,
  read: (cell: Element) => readonly Piece[],
): readonly Piece[] {
  const caption = table.caption ? read(table.caption) : [];
  return [...caption, ...piecesOfGrid(gridOf(table, read))];
}

/** The cells of a table in their columns, with empty ones where one of the rows above reaches down. */
function gridOf(table: HTMLTableElement, read: (cell: Element) => Cell): Grid {
  const reaching: number[] = [];
  return [...table.rows].map((row) => {
    const cells: Cell[] = [];
    const skip = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
        cells.push([]);
      }
    };
    for (const cell of row.cells) {
      skip();
      const inside = read(cell);
      for (let span = 0; span < Math.min(cell.colSpan, WIDEST_SPAN); span += 1) {
        reaching[cells.length] = Math.min(cell.rowSpan, WIDEST_SPAN * WIDEST_SPAN) - 1;
        cells.push(span === 0 ? inside : []);
      }
    }
    skip();
    return cells;
  });
}
