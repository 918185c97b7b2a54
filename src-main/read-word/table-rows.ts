import type { UncountedCell, UncountedPiece, UncountedTable } from './uncounted.ts';

/** Word's tables have at most 63 columns, and a cell can't be wider. */
const MOST_COLUMNS = 63;

/** Whether a cell is the first of several that are one, downwards, or one of the others. */
export type CellOver = 'begins' | 'goes-on';

/** Puts the cells of a table together, with those that were merged as one. */
export interface TableRows {
  begin(): void;
  beginRow(): void;
  /** The row that began is one of the titles. */
  setHead(isHead: boolean): void;
  /** The row that began leaves so many columns free before its first cell. */
  leaveOut(columns: number): void;
  beginCell(): void;
  setColumns(columns: number): void;
  setOver(over: CellOver): void;
  /** The cell goes on from the one beside it. */
  setBeside(): void;
  endCell(pieces: readonly UncountedPiece[]): void;
  /** How many cells the row has of its own. */
  endRow(): number;
  /** The table, or null for one of which nothing is left. */
  end(): UncountedTable | null;
  isFirstRow(): boolean;
  isFirstColumn(): boolean;
}

interface Cell extends UncountedCell {
  columns: number;
  rows: number;
}

/** No table yet; `covered` is told of words in a cell that goes on from above, which nobody sees. */
export function tableRows(covered: () => void): TableRows {
  let rows: (readonly UncountedCell[])[] = [];
  let cells: Cell[] = [];
  let headRows = 0;
  let isHead = false;
  let hasHead = true;
  let column = 0;
  let columns = 1;
  let over: CellOver | null = null;
  let isBeside = false;
  /** The cells that may go on in the next row, by the columns that they begin at. */
  let above = new Map<number, Cell>();
  let open = new Map<number, Cell>();

  const cover = (pieces: readonly UncountedPiece[]): void => {
    if (pieces.some(hasWords)) covered();
  };
  return {
    begin() {
      rows = [];
      headRows = 0;
      hasHead = true;
      above = new Map();
    },
    beginRow() {
      cells = [];
      isHead = false;
      column = 0;
      open = new Map();
    },
    setHead(is) {
      isHead = is;
    },
    leaveOut(free) {
      const width = within(free, 0);
      if (width > 0) cells.push({ columns: width, rows: 1, pieces: [] });
      column += width;
    },
    beginCell() {
      columns = 1;
      over = null;
      isBeside = false;
    },
    setColumns(wide) {
      columns = within(wide, 1);
    },
    setOver(way) {
      over = way;
    },
    setBeside() {
      isBeside = true;
    },
    endCell(pieces) {
      const upper = over === 'goes-on' ? above.get(column) : undefined;
      const last = cells[cells.length - 1];
      if (isBeside && last !== undefined) {
        last.columns += columns;
        cover(pieces);
      } else if (upper !== undefined) {
        upper.rows += 1;
        open.set(column, upper);
        cover(pieces);
      } else {
        const cell: Cell = { columns, rows: 1, pieces };
        cells.push(cell);
        if (over !== null) open.set(column, cell);
      }
      column += columns;
    },
    endRow() {
      hasHead &&= isHead;
      if (hasHead) headRows += 1;
      rows.push(cells);
      above = open;
      return cells.length;
    },
    end: () => (rows.length === 0 ? null : { kind: 'table', headRows, rows }),
    isFirstRow: () => rows.length === 0,
    isFirstColumn: () => column === 0,
  };
}

function within(columns: number, least: number): number {
  return Math.min(Math.max(columns, least), MOST_COLUMNS);
}

function hasWords(piece: UncountedPiece): boolean {
  if (piece.kind === 'paragraph') return piece.runs.some(({ words }) => words.trim() !== '');
  return piece.rows.some((cells) => cells.some(({ pieces }) => pieces.some(hasWords)));
}
