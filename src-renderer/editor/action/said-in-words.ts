import { actionsOf } from '../../../shared/note/actions.ts';
import type { Action, Note } from '../../../shared/note/blocks.ts';
import { itemTitle } from '../../../shared/note/build.ts';
import { dueOf } from '../../../shared/note/due-words.ts';
import { meetingOf } from '../../../shared/note/meeting.ts';

/*
 * What the details of actions need of the parser of dates. It is loaded after the page is drawn.
 */

export { dueOf };

/** What an action's own words say of who and by when; empty where they don't. */
export interface Said {
  readonly owner: string;
  /** ISO date. */
  readonly due: string;
}

const SAID = new WeakMap<Action, { readonly said: Said; readonly day: string | null }>();

/**
 * Reads who is to act and by when off the words of an action, whatever is set on it. `day` (ISO) is that of the
 * meeting, which words as `by Friday` count from; null where the note does not say.
 */
export function saidInWords(action: Action, day: string | null): Said {
  const known = SAID.get(action);
  if (known && known.day === day) return known.said;
  const { owner: _owner, due: _due, ...bare } = action;
  const rows = actionsOf({ type: 'agenda-item', ai: null, children: [itemTitle('', ''), bare] }, day);
  const owners = new Set(rows.map(({ owner }) => owner ?? ''));
  const days = new Set(rows.map(({ due }) => due ?? ''));
  // Several points with an owner each: none of them is the action's.
  const said = { owner: only(owners), due: only(days) };
  SAID.set(action, { said, day });
  return said;
}

function only(values: ReadonlySet<string>): string {
  const [value = ''] = values;
  return values.size === 1 ? value : '';
}

/** The day of a note's meeting (ISO); null where the note does not say. */
export function meetingDay(note: Note): string | null {
  return meetingOf(note).date;
}

/** The day that dates in the details of a note's actions count from: that of its meeting, or else today. */
export function dayOfNote(note: Note, today: Date): string {
  const date = meetingDay(note);
  if (date !== null) return date;
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
