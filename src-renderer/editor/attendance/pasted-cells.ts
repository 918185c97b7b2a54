import {
  type ListedRow,
  listColumns,
  listedRows,
  namesInGroups,
} from '../../../shared/pieces/attendance-columns.ts';
import { markOf, stateOf } from '../../../shared/pieces/attendance-states.ts';
import { type GivenPerson, inRole, isAttending, isAttendingName, isTitled } from './given-person.ts';
import { isJob, isOffice, ROLE_OF_GROUP } from './groups.ts';

type Cells = readonly string[];

/** A word for where somebody belongs, alone in its cell. */
const PLACE =
  /^(?:members?(?: present)?|councillors?(?: present)?|present|apologies(?: for absence| received)?|substitutes?|(?:also )?in attendance|also present|officers?(?: present| in attendance)?|observers?|guests?|absent|co-?opted(?: members?)?|independent members?)$/i;

/** The people of rows under titles, and the words of rows that nobody could place; null where the first has none. */
export function peopleOfTable(
  rows: readonly Cells[],
): { readonly people: readonly GivenPerson[]; readonly leftOut: readonly string[] } | null {
  const [titles = [], ...body] = rows;
  const columns = listColumns(titles, body);
  const known = columns.filter((column) => column !== null);
  if (!columns.includes('name')) {
    if (known.length < 2 || known.length < columns.length) return null;
    if (known.includes('role') || known.includes('authority')) return null;
    const people = namesInGroups(columns, body);
    return { people: people.map((person): GivenPerson => ({ ...person, stated: true })), leftOut: [] };
  }
  if (known.length < 2 && !titles.some((title) => /^(?:full )?names?\b/i.test(title))) return null;
  if (titles.some(isTitled)) return null;
  // A column that says what another does is told with its title.
  const once = columns.map((column, index) =>
    column === 'name' || column === 'role' || column === 'authority'
      ? columns.indexOf(column) === index
        ? column
        : null
      : column,
  );
  const { people, unread } = listedRows(titles, once, body);
  const nameless = people.filter(({ name }) => name === '');
  return {
    people: people.filter(({ name }) => name !== '').map(given),
    leftOut: [
      ...unread.map((cells) => cells.filter((cell) => cell !== '').join(' | ')),
      ...nameless.map(({ role, authority, told }) => [role, authority, ...told].filter(Boolean).join(' | ')),
    ],
  };
}

function given({ role, name, authority, group, isStated, told }: ListedRow): GivenPerson {
  const person = { name, authority, ...(told.length > 0 && { remark: told.join(', ') }) };
  if (group === null) return role === '' ? person : inRole(person, role);
  return isStated ? { ...person, role, group, stated: true } : { ...person, role, group };
}

/**
 * The person of a row without titles: a name with a role, where it comes from and a state, each in a cell; what else is
 * in it is remarked. Null where marks say something that no title tells, so that nobody knows whether they were there.
 */
export function personInCells(cells: Cells, rows: readonly Cells[]): GivenPerson | null {
  const at = cells.findIndex((cell, index) => index > 0 && stateOf(cell) !== null);
  const state = at < 0 ? null : stateOf(cells[at] ?? '');
  const marked = cells.findIndex((cell, index) => index > 0 && markOf(cell) !== null);
  if (state === null && marked >= 0 && cells[marked] !== '-' && cells[marked] !== '–') {
    const isOneColumn = rows.every((row) =>
      row.every((cell, index) => index === marked || markOf(cell) === null),
    );
    if (!isOneColumn || markOf(cells[marked] ?? '') !== 'yes') return null;
  }
  const left = cells.filter((cell, index) => index !== at && (index === 0 || markOf(cell) === null));
  const last = left.findLastIndex((cell) => cell !== '');
  const person = personIn(left.slice(0, Math.max(2, last + 1)));
  if (!state) return person;
  const role = ROLE_OF_GROUP[state.group];
  const own = person.role ?? '';
  const isTheirs = own !== '' && inRole(person, own).group === state.group;
  const serves = state.group === 'present' && own !== '' && inRole(person, own).group === 'in attendance';
  const remark = [isTheirs || serves ? '' : own, state.told, person.remark].filter(Boolean).join(', ');
  const whole = { name: person.name, authority: person.authority, ...(remark !== '' && { remark }) };
  return { ...inRole(whole, isTheirs || serves ? own : role), stated: true };
}

function isRole(cell: string): boolean {
  return PLACE.test(cell) || isOffice(cell) || isJob(cell) || isAttending(cell);
}

/** Cells are a role, a name and where it comes from, unless a name comes first. */
function personIn(cells: Cells): GivenPerson {
  const [first = '', second = '', third = '', ...more] = cells;
  const isNameFirst =
    isTitled(first) || (first !== '' && !isRole(first) && !isAttendingName(first) && !isTitled(second));
  const [role, name, authority] = isNameFirst
    ? isRole(second)
      ? [second, first, third]
      : cells.length > 2 && !isTitled(first)
        ? [first, second, third]
        : ['', first, [second, third].filter(Boolean).join(', ')]
    : [first, second, third];
  const remark = more.filter((cell) => cell !== '').join(', ');
  const person = { name, authority, ...(remark !== '' && { remark }) };
  return role === '' ? person : inRole(person, role);
}
