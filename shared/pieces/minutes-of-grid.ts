import type { Action } from '../note/blocks.ts';
import { action } from '../note/build.ts';
import { isOwnerAlone } from '../note/owner.ts';
import { parseDetails } from '../tagged/action-details.ts';
import { looksLikeTitle, parseNumberAlone, parseTitleLine } from '../tagged/title-line.ts';
import type { ColumnRole } from './column-roles.ts';
import type { Piece } from './pieces.ts';
import type { Cell, Grid } from './pieces-of-grid.ts';
import { wordsOfCell } from './words-of-cell.ts';

/** The cells of a row by what their columns tell. */
type Row = Readonly<Record<ColumnRole, readonly Cell[]>>;

/** The rows of a table of minutes: one with a number or a title begins an entry, the others go on with it. */
export function minutesOfGrid(rows: Grid, roles: readonly (ColumnRole | null)[]): readonly Piece[] {
  const hasNumbers = roles.includes('number');
  return rows.flatMap((cells) => {
    const row = rowOf(cells, roles);
    const opened = hasNumbers ? numberedHeading(row) : namedHeading(row);
    return [...opened, ...actionsBeside(row)];
  });
}

/** The actions that the rows of a list of actions tell, all under one heading. */
export function actionsOfGrid(rows: Grid, roles: readonly (ColumnRole | null)[]): readonly Piece[] {
  const told = rows.map((cells) => rowOf(cells, roles)).filter((row) => Object.values(row).flat().length > 0);
  const blocks = told.map((row, index) => {
    const words = [...row.number, ...row.title, ...row.action, ...row.text].map(wordsOfCell);
    return actionOf(words.join(' '), row, index === 0 ? 'Action' : '');
  });
  return [{ kind: 'blocks', blocks }];
}

function rowOf(cells: readonly Cell[], roles: readonly (ColumnRole | null)[]): Row {
  const row: Record<ColumnRole, Cell[]> = {
    number: [],
    title: [],
    text: [],
    action: [],
    owner: [],
    due: [],
    status: [],
  };
  for (const [index, cell] of cells.entries()) if (cell.length > 0) row[roles[index] ?? 'text'].push(cell);
  return row;
}

/** A row with a number, and its words under it; a row without one goes on with the entry before it. */
function numberedHeading({ number, title, text }: Row): readonly Piece[] {
  const words = number.map(wordsOfCell).join(' ');
  const parsed = parseTitleLine(words) ?? parseNumberAlone(words);
  const titles = title.flat();
  const body = text.flat();
  if (!parsed) return [...number.flat(), ...titles, ...body];
  const said = 'title' in parsed ? String(parsed.title) : '';
  if (said !== '') return [headingOf(parsed.number, said), ...titles, ...body];
  const [first, ...others] = titles;
  if (first) return [headingOf(parsed.number, wordsOf(first)), ...others, ...body];
  const [opening, ...rest] = body;
  if (opening && isTitle(opening)) return [headingOf(parsed.number, wordsOf(opening)), ...rest];
  return [headingOf(parsed.number, ''), ...body];
}

/** Whether the first line of a cell is the title of the entry that the cell is about. */
function isTitle(piece: Piece): boolean {
  if (piece.kind !== 'line' && piece.kind !== 'heading' && piece.kind !== 'sub') return false;
  return piece.number === '' && looksLikeTitle(piece.words);
}

function namedHeading({ title, text }: Row): readonly Piece[] {
  const [first, ...others] = title.flat();
  return [...(first ? [headingOf('', wordsOf(first))] : []), ...others, ...text.flat()];
}

function headingOf(number: string, words: string): Piece {
  return { kind: 'heading', number, words };
}

function wordsOf(piece: Piece): string {
  return piece.kind === 'item' ? piece.words : wordsOfCell([piece]);
}

/** What the columns of who acts tell: an owner stands beside the entry, a sentence is an action of its own. */
function actionsBeside(row: Row): readonly Piece[] {
  const told = row.action.flat().map(wordsOf);
  const beside = [...row.owner, ...row.due, ...row.status].flat().map(wordsOf);
  if (told.length === 1 && !isOwnerAlone(told[0] ?? '')) {
    return [{ kind: 'blocks', blocks: [actionOf(told[0] ?? '', row, 'Action')] }];
  }
  const isOwners = told.every((words) => isOwnerAlone(words));
  const actions = isOwners
    ? []
    : told.map((words, index) => action(words, { keyword: index === 0 ? 'Action' : '' }));
  const column = [...(isOwners ? told : []), ...beside];
  return [
    ...(actions.length > 0 ? [{ kind: 'blocks', blocks: actions } as const] : []),
    ...(column.length > 0 ? [{ kind: 'column', words: column.join('\n') } as const] : []),
  ];
}

function ownerIn(row: Row): string {
  return row.owner.map(wordsOfCell).join(', ');
}

/** An action with who is to do it, when, and how far it is; what is no date or state stays words. */
function actionOf(words: string, row: Row, keyword: string): Action {
  const owner = ownerIn(row);
  const due = row.due.map(wordsOfCell).join(', ');
  const status = row.status.map(wordsOfCell).join(', ');
  const details = {
    ...detail('Owner', owner),
    ...detail('Due', due),
    ...detail('Status', status),
  };
  const rest = [
    ...('owner' in details ? [] : [owner]),
    ...('due' in details ? [] : [due === '' ? '' : `by ${due}`]),
    ...('status' in details ? [] : [status]),
  ].filter((part) => part !== '');
  return action([words, ...rest].filter((part) => part !== '').join(' – '), { ...details, keyword });
}

function detail(key: string, value: string): ReturnType<typeof parseDetails> {
  return value === '' || /[[\]\n]/.test(value) ? null : parseDetails(`${key}: ${value}`);
}
