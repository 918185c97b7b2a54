import { isNumbered } from '../tagged/title-line.ts';

/** What a column of a table of minutes, or of a list of actions, tells. */
export type ColumnRole = 'number' | 'title' | 'text' | 'action' | 'owner' | 'due' | 'status';

const TITLES: readonly (readonly [ColumnRole | 'item', RegExp])[] = [
  ['number', /^(?:#|(?:agenda |minute |item |action )*(?:no|nos|number|ref|reference)\.?)$/],
  ['item', /^(?:(?:agenda )?items?|minutes?|agenda|topics?|subjects?|titles?|headings?|business)$/],
  [
    'owner',
    /^(?:(?:action |task )?owners?|(?:person |officer |who is )?responsib(?:le|ility)(?: person| officer)?|(?:action )?by whom|whom?|lead(?: officer| person)?|(?:action )?assigned(?: to)?|actions? by|by|initials)$/,
  ],
  [
    'due',
    /^(?:(?:by )?when|(?:due |target |completion )?(?:date|deadline|timescale)s?(?: due)?|due(?: by)?|targets?)$/,
  ],
  ['status', /^(?:status|state|progress|rag(?: status)?)$/],
  [
    'text',
    /^(?:(?:and|&|or|of|key|main|meeting|agreed|minutes?|decisions?|discussions?|notes?|details?|summary|comments?|updates?|points|raised|outcomes?|resolutions?|resolved|actions?|issues|matters|discussed)(?: ?[/,] ?| |$))+$/,
  ],
];

/** The title of the column of who acts; with other words beside it is that of what was said. */
const IS_ACTION = /^(?:(?:agreed|follow[- ]up) )?actions?(?: points?| items?| required| agreed)?$/;

/** A longer cell is no title of a column. */
const LONGEST_TITLE = 40;

/** Most of these must have a number for a column to be one of numbers. */
const SHARE_OF_NUMBERS = 0.5;

/** The roles of the columns by their titles, in the first row; null where it has none of such a table. */
export function columnRoles(
  titles: readonly string[],
  body: readonly (readonly string[])[],
): readonly (ColumnRole | null)[] | null {
  const found = titles.map((title, index) => roleOf(title, index, body));
  const known = new Set(found.filter((role) => role !== null));
  // The words of a title that nobody knows would be lost.
  const isKnown = found.every((role, index) => role !== null || titles[index] === '');
  if (known.size < 2 || !isKnown || titles.some(({ length }) => length > LONGEST_TITLE)) return null;
  const has = (...roles: readonly ColumnRole[]): boolean => roles.some((role) => known.has(role));
  // Without numbers many a table has items and details: all its columns must be those of minutes.
  const isNamed =
    has('title') && !found.includes(null) && (has('action', 'owner') || titles.some(isOfMinutes));
  const isMinutes = (has('number') && has('text', 'action')) || isNamed;
  const isActions = has('action') && has('owner', 'due', 'status');
  return isMinutes || isActions ? found : null;
}

function isOfMinutes(title: string): boolean {
  return /decision|minute|discussion/i.test(title);
}

function roleOf(title: string, index: number, body: readonly (readonly string[])[]): ColumnRole | null {
  const words = title
    .toLowerCase()
    .replace(/[:.?]$/, '')
    .trim();
  const role = IS_ACTION.test(words)
    ? 'action'
    : (TITLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
  if (role !== 'item') return role;
  const cells = body.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
  const numbered = cells.filter(isNumbered).length;
  if (numbered > cells.length * SHARE_OF_NUMBERS) return 'number';
  return index === 0 || words !== 'minutes' ? 'title' : 'text';
}
