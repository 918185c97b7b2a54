import type { Piece } from './pieces.ts';

/** No table that is pasted into a note spans more cells than this: a page may say any number. */
const WIDEST_SPAN = 40;

/** A cell with more lines than this is no cell of a table of words: the table is there for the looks of the page. */
const MOST_LINES = 2;

/**
 * A table as its rows; one that only lays out a page, as mail programs make them, as what is in its cells. In a table
 * of minutes (number and title, then what was decided) a row with a number begins an entry.
 */
export function piecesOfTable(
  table: HTMLTableElement,
  read: (cell: Element) => readonly Piece[],
): readonly Piece[] {
  const grid = gridOf(table, read).filter((row) => row.some((cell) => cell.length > 0));
  const caption = table.caption ? read(table.caption) : [];
  if (grid.length === 0) return caption;
  if (isOfMinutes(grid)) return [...caption, ...grid.slice(1).flatMap(entryOfRow)];
  if (isForLooks(grid)) return [...caption, ...grid.flat(2)];
  return [...caption, { kind: 'rows', rows: grid.map((row) => row.map(wordsOfCell)) }];
}

type Cell = readonly Piece[];

/** The cells of a table in their columns, with empty ones where one of the rows above reaches down. */
function gridOf(table: HTMLTableElement, read: (cell: Element) => Cell): readonly (readonly Cell[])[] {
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

function isForLooks(grid: readonly (readonly Cell[])[]): boolean {
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
function isOfMinutes([titles = []]: readonly (readonly Cell[])[]): boolean {
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
