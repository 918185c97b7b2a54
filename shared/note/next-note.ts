import type { AgendaItem, BodyBlock, Header, HeaderField, Note } from './blocks.ts';
import { agendaItem, header, newNote, paragraph } from './build.ts';
import { carriedForward, openActions } from './carry-forward.ts';
import { dateLike } from './date-like.ts';
import { dateInWords } from './dates.ts';
import { numbersAfter } from './item-numbers.ts';
import { meetingOf, noteTitle } from './meeting.ts';
import { nextNoteTitle, redated, type TwoDays } from './next-title.ts';
import { appendixRows, rosterOf } from './roster.ts';
import { isBeforeMatters, type StandingItem, standingItem } from './standing-items.ts';
import { itemsOf } from './walk.ts';

/** The day of a meeting. */
export interface MeetingDay {
  /** ISO date. */
  readonly date: string;
}

/** How much a note of the next meeting takes over. */
export interface CarriedOver {
  readonly items: number;
  readonly people: number;
  readonly actions: number;
}

/**
 * The note of the next meeting, made from that of the last: its title, which no longer says `last`, and the fields of
 * its header with the new date,
 * the items that stand on every agenda with nothing in them, everyone who belongs to the body as present, and under
 * matters arising the actions that are still open. Nothing that was said or decided comes over.
 */
export function nextNote(last: Note, on: MeetingDay): Note {
  return newNote(nextHeader(last, on), nextItems(last), appendixRows(rosterOf(last)));
}

/** What `nextNote` would take over. */
export function carriedOver(last: Note): CarriedOver {
  return {
    items: standing(last).length,
    people: rosterOf(last).length,
    actions: openActions(last).length,
  };
}

/** Fields that say the same at each meeting. The values of others were those of one meeting and are emptied. */
const LASTING =
  /\b(?:title|meeting|committee|board|body|panel|group|council|chair(?:man|woman|person)?|clerk|secretary|time|venue|location|place|room|address|contact|officer|e-?mail|telephone|phone|department|directorate|service|quorum|status|classification)\b/i;
/** …unless they are of another meeting, or count the meetings. */
const OF_ONCE = /\b(?:next|last|previous|number|no|ref(?:erence)?|version)\b/i;
const DAY = /^(?:date|day|(?:meeting )?date|date (?:and time|of (?:the )?meeting))$/i;

function nextHeader(last: Note, { date }: MeetingDay): Header {
  const [old] = last;
  const { time, venue, date: lastDate } = meetingOf(last);
  const days = { last: lastDate, next: date };
  const title = nextNoteTitle(old.fields.length === 0 ? noteTitle(last) : old.title, days);
  if (old.fields.length > 0)
    return header(
      title,
      old.fields.map((field) => nextField(field, days)),
    );
  return header(title, [
    { label: 'Date', value: dateInWords(date) },
    { label: 'Time', value: time },
    { label: 'Venue', value: venue },
  ]);
}

function nextField({ label, value }: HeaderField, days: TwoDays): HeaderField {
  if (DAY.test(label)) return { label, value: dateLike(days.next, value) };
  if (/^title$/i.test(label)) return { label, value: nextNoteTitle(value, days) };
  const lasts = LASTING.test(label) && !OF_ONCE.test(label);
  return { label, value: lasts ? redated(value, days.next) : '' };
}

interface Standing {
  readonly item: AgendaItem;
  readonly is: StandingItem;
  readonly title: string;
}

function standing(last: Note): readonly Standing[] {
  return itemsOf(last).flatMap((item) => {
    const title = item.children[0].children[0].text;
    const is = standingItem(title);
    return is === null ? [] : [{ item, is, title }];
  });
}

/** An entry of the next note, before it is numbered. */
interface Planned {
  readonly title: string;
  /** Had it a number, and a reference, last time? */
  readonly hasNumber: boolean;
  readonly hasReference: boolean;
  readonly body: readonly BodyBlock[];
}

function nextItems(last: Note): readonly AgendaItem[] {
  const titles = itemsOf(last).map((item) => item.children[0]);
  const numbers = titles.map(({ number }) => number).filter((number) => number !== '');
  const number = numbersAfter(numbers);
  const reference = numbersAfter(titles.flatMap((title) => title.reference ?? []));
  let numbered = 0;
  let referred = 0;
  return planned(last, numbers.length > 0).map(({ title, hasNumber, hasReference, body }, index) => {
    const ref = hasReference && reference ? { reference: reference(referred++) } : {};
    const own = hasNumber && number ? number(numbered++) : '';
    return agendaItem({ ai: index + 1, number: own, title, ...ref }, body);
  });
}

function planned(last: Note, isNumbered: boolean): readonly Planned[] {
  const found = standing(last);
  const carried = carriedForward(last);
  const { date } = meetingOf(last);
  const matters = found.find(({ is }) => is === 'matters-arising');
  const plans = found.map((each): Planned => {
    const [{ number, reference }] = each.item.children;
    return {
      title: nextTitle(each, date),
      hasNumber: number !== '',
      hasReference: reference !== undefined,
      body: each === matters && carried.length > 0 ? carried : [paragraph('')],
    };
  });
  const more = { hasNumber: isNumbered || found.length === 0, hasReference: false };
  if (carried.length > 0 && !matters) {
    const minutes = found.findLastIndex(({ is }) => is === 'minutes');
    const opening = found.findIndex(({ is }) => !isBeforeMatters(is));
    const at = minutes >= 0 ? minutes + 1 : opening >= 0 ? opening : found.length;
    return plans.toSpliced(at, 0, { title: 'Matters arising', ...more, body: carried });
  }
  // A note needs a place to type in.
  return plans.length > 0 ? plans : [{ title: '', ...more, body: [paragraph('')] }];
}

/** A title as it stands on the next agenda: the minutes to agree are those of the last meeting, other dates are gone. */
function nextTitle({ is, title }: Standing, lastDate: string | null): string {
  return redated(title, is === 'minutes' ? lastDate : null) || title;
}
