import { createHash } from 'node:crypto';
import { createEvents, type EventAttributes } from 'ics';
import { type ActionRow, actionsOf, isOpen } from '../../shared/note/actions.ts';
import type { AgendaItem, Note } from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { type Meeting, meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { foldLines } from './fold-lines.ts';

/** An open action that is to be done by a day. */
interface DueAction extends ActionRow {
  /** ISO date. */
  readonly due: string;
  /** Which of the actions of its entry it is, from 0. */
  readonly place: number;
}

/** The meeting that the actions are of, and the title of its note. */
interface TitledMeeting extends Meeting {
  readonly title: string;
}

const PRODUCT = '-//Minutewright//Actions//EN';

/** Calendars show the first words of an event; the whole action is in its description. */
const LONGEST_SUMMARY = 120;

/** What text of a calendar may not hold (RFC 5545, 3.3.11), and halves of surrogate pairs, which are no UTF-8. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The open actions of a note that have a date, as an iCalendar file (RFC 5545): an event of the whole day for each,
 * which takes no one's time. No to-dos, as Outlook passes them over. Null where there is no such action, as a calendar
 * without anything in it is none. The same note gives the same bytes, and an event the same name again after the words
 * of its action were edited, so that a calendar that has it already changes it.
 */
export function writeCalendar(note: Note): string | null {
  const actions = dueActions(note);
  if (actions.length === 0) return null;
  const meeting = { title: shown(noteTitle(note)), ...meetingOf(note) };
  const { error, value } = createEvents(
    actions.map((action) => eventOf(action, meeting)),
    {
      productId: PRODUCT,
      method: 'PUBLISH',
      ...(meeting.title === '' ? {} : { calName: `${meeting.title}: actions` }),
    },
  );
  if (error !== null || value === null) throw new Error('The calendar was not made', { cause: error });
  return foldLines(value);
}

function dueActions(note: Note): readonly DueAction[] {
  const counts = new Map<AgendaItem | null, number>();
  return actionsOf(note).flatMap((action) => {
    const { item, due } = action;
    const place = counts.get(item) ?? 0;
    counts.set(item, place + 1);
    return due !== null && isDay(due) && isOpen(action) ? [{ ...action, due, place }] : [];
  });
}

/** Whether there is such a day: a file may have any words in its place. */
function isDay(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso;
}

/** What the library takes for an event, and when that was last told of, which its types leave out. */
type Event = EventAttributes & { readonly timestamp: number };

function eventOf(action: DueAction, meeting: TitledMeeting): Event {
  const text = shown(action.text);
  return {
    uid: uidOf(action, meeting),
    // The day of the meeting, so that one note always gives the same bytes.
    timestamp: Date.parse(`${meeting.date ?? action.due}T00:00:00Z`),
    start: dayOf(action.due, 0),
    end: dayOf(action.due, 1),
    title: summaryOf(text),
    description: descriptionOf(action, text, meeting),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  };
}

/** The day so many days after an ISO day; an event of the whole day ends on the next (RFC 5545, 3.6.1). */
function dayOf(iso: string, later: number): [number, number, number] {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + later);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** A name that tells nothing: made of the meeting, the entry and the place of the action in it, not of its words. */
function uidOf({ item, place }: DueAction, { title, body, date }: TitledMeeting): string {
  const parts = [title, body, date, item?.ai ?? null, item?.children[0].number ?? '', place];
  return `${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}@minutewright`;
}

function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  // At a word; within a word of that length, but not within a character.
  const words = line.slice(0, LONGEST_SUMMARY - 1).replace(/\s+\S*$/, '');
  return `${words.replace(/[\ud800-\udbff]$/, '')}…`;
}

function descriptionOf({ item, owner, status }: DueAction, text: string, meeting: TitledMeeting): string {
  const held = [meeting.title, meeting.date === null ? '' : dateInWords(meeting.date)];
  const title = item?.children[0];
  const entry = title ? `${title.number} ${title.children[0].text}`.trim() : '';
  const lines = [
    text,
    owner ? `Owner: ${owner}` : '',
    status === 'open' ? '' : `Status: ${status}`,
    entry === '' ? '' : `Item: ${entry}`,
    held.join('') === '' ? '' : `Meeting: ${held.filter((part) => part !== '').join(', ')}`,
  ];
  return shown(lines.filter((line) => line !== '').join('\n'));
}

function shown(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd');
}
