import type { Piece } from './pieces.ts';

/** A cell with more lines than this is no cell of a table of words: the table is there for the looks of the page. */
const MOST_LINES = 2;

/** What is in a cell of a table. */
export type Cell = readonly Piece[];

/** The rows of a table, each with its cells in their columns. */
export type Grid = readonly (readonly Cell[])[];

/**
 * A table as its rows; one that only lays out a page, as mail programs make them, as what is in its cells. In a table
 * of minutes (number and title, then what was decided) a row with a number begins an entry.
 */
export function piecesOfGrid(cells: Grid): readonly Piece[] {
  const grid = cells.filter((row) => row.some((cell) => cell.length > 0));
  if (grid.length === 0) return [];
  if (isOfMinutes(grid)) return grid.slice(1).flatMap(entryOfRow);
  if (isForLooks(grid)) return grid.flat(2);
  return [{ kind: 'rows', rows: grid.map((row) => row.map(wordsOfCell)) }];
}

function isForLooks(grid: Grid): boolean {
  const isOneColumn = grid.every((row) => row.filter((cell) => cell.length > 0).length <= 1);
  return (
    isOneColumn ||
    grid.some((row) =>
      row.some((cell) => cell.length > MOST_LINES || cell.some(({ kind }) => kind !== 'line')),
    )
  );
}

function wordsOfCell(cell: Cell): string {
  return cell.map((piece) => (piece.kind === 'rows' ? '' : piece.words)).join(' ');
}

/** Whether the columns are those that minutes in a table have: the item, what was decided, and perhaps who acts. */
function isOfMinutes([titles = []]: Grid): boolean {
  const [item = '', minutes = ''] = titles.map(wordsOfCell);
  return /^(?:item|no\.?|agenda item|minute)$/i.test(item) && /decision|minute|discussion/i.test(minutes);
}

function entryOfRow([number = [], minutes = [], ...more]: readonly Cell[]): readonly Piece[] {
  const said = /^([\w./-]{1,10}?)[.):]?$/.exec(wordsOfCell(number))?.[1];
  const [title, ...rest] = minutes;
  const others = more.flat();
  if (said === undefined || title?.kind !== 'line') return [...number, ...minutes, ...others];
  return [{ kind: 'heading', number: said, words: title.words }, ...rest, ...others];
}
