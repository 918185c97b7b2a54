import { isOwnerAlone, looksLikeAction } from '../note/owner.ts';
import { parseNumberAlone } from '../tagged/title-line.ts';
import { type ColumnRole, columnRoles } from './column-roles.ts';
import { actionsOfGrid, minutesOfGrid } from './minutes-of-grid.ts';
import type { Piece } from './pieces.ts';
import { wordsOfCell } from './words-of-cell.ts';

/** A cell with more lines than this is no cell of a table of words: the table is there for the looks of the page. */
const MOST_LINES = 2;

/** What is in a cell of a table. */
export type Cell = readonly Piece[];

/** The rows of a table, each with its cells in their columns. */
export type Grid = readonly (readonly Cell[])[];

/** What a table is: minutes, a list of actions, nothing but the looks of a page, or rows of words. */
export interface ReadGrid {
  readonly kind: 'minutes' | 'actions' | 'looks' | 'rows';
  readonly pieces: readonly Piece[];
}

/**
 * A table as its rows; one that only lays out a page, as mail programs make them, as what is in its cells. In a table
 * of minutes (number and title, then what was decided) a row with a number begins an entry; each row of a list of
 * actions is one.
 */
export function readGrid(cells: Grid): ReadGrid {
  const grid = cells.filter((row) => row.some((cell) => cell.length > 0));
  const [titles, ...body] = grid;
  if (!titles) return { kind: 'looks', pieces: [] };
  const words = grid.map((row) => row.map(wordsOfCell));
  const roles = body.length > 0 ? columnRoles(words[0] ?? [], words.slice(1)) : null;
  if (roles && isOfMinutes(roles)) return { kind: 'minutes', pieces: minutesOfGrid(body, roles) };
  if (roles) return { kind: 'actions', pieces: actionsOfGrid(body, roles) };
  const untitled = rolesWithoutTitles(words);
  if (untitled) return { kind: 'minutes', pieces: minutesOfGrid(grid, untitled) };
  if (isForLooks(grid)) return { kind: 'looks', pieces: grid.flat(2) };
  return { kind: 'rows', pieces: [{ kind: 'rows', rows: words }] };
}

/** The pieces that a table consists of. */
export function piecesOfGrid(cells: Grid): readonly Piece[] {
  return readGrid(cells).pieces;
}

/** A list of actions has no column for what was said, nor for what it was about. */
function isOfMinutes(roles: readonly (ColumnRole | null)[]): boolean {
  return roles.includes('text') || roles.includes('title') || !roles.includes('action');
}

/** So many rows with a number make a table of minutes without titles. */
const FEWEST_NUMBERED = 2;

/** What was said is longer than the name of a thing. */
const FEWEST_OF_PROSE = 60;

/** A number, what was said, and perhaps who acts: the columns of minutes without titles over them. */
function rolesWithoutTitles(rows: readonly (readonly string[])[]): readonly ColumnRole[] | null {
  const width = Math.max(...rows.map(({ length }) => length));
  const numbers = rows.map(([first = '']) => first).filter((first) => first !== '');
  if (width < 2 || width > 3 || numbers.length < FEWEST_NUMBERED) return null;
  if (!numbers.every((number) => parseNumberAlone(number)) || new Set(numbers).size < numbers.length)
    return null;
  const isTold = rows.every(([first = '', second = '']) => first === '' || /\p{L}{2}/u.test(second));
  const isProse = rows.some(([, second = '']) => second.length > FEWEST_OF_PROSE || /\.$/.test(second));
  const actions = rows.flatMap(([, , third = '']) => (third === '' ? [] : [third]));
  const isOfWhoActs = actions.every((words) => isOwnerAlone(words) || looksLikeAction(words));
  return isTold && isProse && isOfWhoActs ? (['number', 'text', 'action'] as const).slice(0, width) : null;
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
