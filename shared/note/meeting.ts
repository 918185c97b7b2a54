import type { HeaderField, Note } from './blocks.ts';
import { findDates } from './find-dates.ts';
import { itemsOf, plainText, preambleOf } from './walk.ts';

/** What is known of the meeting: strings are empty where the note does not say. */
export interface Meeting {
  readonly body: string;
  /** ISO date. */
  readonly date: string | null;
  readonly time: string;
  readonly venue: string;
}

const BODY =
  /\b(?:council|committee|sub-committee|board|panel|cabinet|forum|executive|commission|partnership|authority|assembly|governors|trustees|working group|task group|group|court|conference|parish meeting)\b/i;
/** Rooms are called after the bodies that meet in them. */
const ROOM = /\b(?:committee rooms?|council (?:chamber|offices?|house)|board ?room)\b/gi;

function isBody(line: string): boolean {
  return BODY.test(line.replace(ROOM, ''));
}

const MINUTES_OF = /^(?:draft )?(?:minutes|notes?|record|decisions?)\b/i;
const NOISE = /^(?:minutes template|minutes|draft|agenda|document is restricted|decision sheet)$/i;
const NOT_TITLE =
  /^(?:present|attendance|attendees|in attendance|apologies|open to|held|at|on|time|date|venue|an attendance|public|issue for|decision made)\b/i;
const TIME = /\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon)(?![a-z])|\b(?:12 )?noon\b|\bmidday\b/i;
const VENUE =
  /\b(?:room|house|hall|chamber|centre|building|civic|offices?|virtual|online|via|zoom|teams|remote(?:ly)? (?:by|via|on)|remote meeting (?:by|via|on)|school|church|library|street|road)\b/i;

/** The lines before the first entry as far as they are a title page: up to the attendance. */
function titleLines(note: Note): readonly string[] {
  const lines: string[] = [];
  for (const block of preambleOf(note)) {
    if (block.type === 'header') lines.push(block.title);
    else if (block.type === 'paragraph' || block.type === 'part-heading') lines.push(block.children[0].text);
    else if (block.type === 'attendance') break;
  }
  const said = lines.filter((line) => line !== '');
  return joined((said.length > 0 ? said : entryLines(note)).slice(0, 14));
}

/** The first lines of a first entry that has no number: a decision sheet puts its title page there. */
function entryLines(note: Note): readonly string[] {
  const item = itemsOf(note).at(0);
  if (item?.children[0].number !== '') return [];
  return item.children.flatMap((block) =>
    block.type === 'item-title' || block.type === 'paragraph' ? [block.children[0].text] : [],
  );
}

/** A line longer than this is no part of a title page. */
const LONGEST_TITLE_LINE = 200;

/**
 * The lines of the title page of a note in plain paragraphs, as they should be printed: those before the attendance
 * and the first entry, in order, sentences that were broken over lines put together. The name of the template the
 * note was made from comes last.
 */
export function titlePage(note: Note): readonly string[] {
  const lines: string[] = [];
  for (const block of preambleOf(note)) {
    const words =
      block.type === 'header' ? block.title : block.type === 'paragraph' ? plainText(block) : null;
    if (words === null || words.length > LONGEST_TITLE_LINE) break;
    if (words !== '') lines.push(words);
  }
  const whole = joined(lines, BROKEN_TITLE);
  const isTemplate = (line: string): boolean => /\btemplate$/i.test(line);
  return [...whole.filter((line) => !isTemplate(line)), ...whole.filter(isTemplate)];
}

/** How a line goes on with the one before it: in a sentence, and in a title, which the words on when and where end. */
const GOES_ON = /^(?:of|held|on|at|commencing)\b/;
const BROKEN_TITLE = /^of\b/;

/** Lines with a sentence that was broken over them put together: `of a meeting of the` / `Harbour Grants Panel`. */
function joined(lines: readonly string[], startsIn = GOES_ON): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const goesOn = before !== undefined && (startsIn.test(line) || /\b(?:of|the|on|at)$/i.test(before));
    if (goesOn) whole[whole.length - 1] = `${before} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** What a meeting is called before the words on when and where it was held. */
function beforeHeld(line: string): string {
  const bare = line.replace(/\s+(?:held|on|at|commencing)\b.*$/i, '').trim();
  return isBody(bare) ? bare : line;
}

/**
 * The title of a note. The header's own where that says what the note is of; otherwise the bodies that its first
 * lines name, as `Northquay City Council – Assets Committee`.
 */
export function noteTitle(note: Note): string {
  const [header] = note;
  if (header.fields.length > 0 && header.title !== '') return header.title;
  const lines = titleLines(note).filter((line) => !ATTENDANCE.test(line));
  const named: string[] = [];
  for (const line of lines) {
    if (NOT_TITLE.test(line) || NOISE.test(line)) continue;
    if (isBody(line) && line.length <= 160) {
      const name = beforeHeld(line);
      if (MINUTES_OF.test(name) && named.length > 0) break;
      if (!named.some((other) => other.toLowerCase().includes(name.toLowerCase()))) named.push(name);
      if (MINUTES_OF.test(name) || named.length === 2) break;
    }
  }
  if (named.length > 0) return named.join(' – ');
  const field = header.fields.find(({ label }) => /^(?:title|meeting|committee|body|board)$/i.test(label));
  const first = field?.value || lines.find((line) => !NOISE.test(line)) || lines[0];
  return first ?? '';
}

/** What stands before the entries of a note in the house's layout, and is no title where that is empty. */
const ATTENDANCE = /^attendance$|^an attendance list is attached\b/i;

/** The labelled fields of the header, and those that stand as paragraphs of their own before the first entry. */
export function noteFields(note: Note): readonly { readonly label: string; readonly value: string }[] {
  const [header] = note;
  const own = header.fields.map(({ label, value }) => ({ label, value }));
  const found = preambleOf(note).flatMap((block) => {
    const words = block.type === 'paragraph' ? block.children[0].text : '';
    const match = /^(date|day|time|venue|location|place|meeting|committee)\s*:\s*(\S.*)$/i.exec(words);
    return match ? [{ label: match[1] ?? '', value: match[2] ?? '' }] : [];
  });
  return [...own, ...found];
}

function fieldValue(fields: readonly HeaderField[], label: RegExp): string {
  return fields.find((field) => label.test(field.label))?.value ?? '';
}

/** When and where the meeting was and of which body, as far as the header and the lines after it tell. */
export function meetingOf(note: Note): Meeting {
  const fields = noteFields(note);
  const lines = titleLines(note);
  const dateLine = fieldValue(fields, /^(?:date|day)$/i);
  const sources = [dateLine, ...lines, ...fields.map(({ value }) => value)];
  const date = firstDate(sources);
  const timeLine = [fieldValue(fields, /time/i), ...sources].find((line) => TIME.test(line));
  const time = timeLine === undefined ? '' : (TIME.exec(timeLine.replace(/\s+/g, ' '))?.[0] ?? '');
  const body = fieldValue(fields, /^(?:title|committee|board|body|meeting)$/i) || bodyIn(lines);
  const venue = fieldValue(fields, /^(?:venue|location|place)$/i) || venueIn(lines);
  return { body, date, time, venue };
}

function firstDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [found] = findDates(line);
    if (found) return found.date;
  }
  return null;
}

function bodyIn(lines: readonly string[]): string {
  const line = [...lines].reverse().find((one) => isBody(one) && !NOT_TITLE.test(one) && one.length <= 160);
  if (line === undefined) return '';
  return beforeHeld(line)
    .replace(/^(?:draft )?(?:minutes|notes?|record) of (?:the )?last /i, '')
    .replace(/^.*?\b(?:meeting|minutes)\b.*?\bof (?:an? |the )?(?:meeting of (?:the )?)?/i, '')
    .replace(/ meeting$/i, '');
}

function venueIn(lines: readonly string[]): string {
  for (const line of lines) {
    const after = /\b(?:in|at) (?:the )?((?:[\p{Lu}\d]).*)$/u.exec(
      line.replace(/\bat \d.*?(?:[ap]\.?m\.?)/i, ''),
    )?.[1];
    if (after && VENUE.test(after)) return after.replace(/\s+on (?:\w+,? )?\d.*$/, '').replace(/\.$/, '');
    if (VENUE.test(line) && line.length < 120 && !isBody(line) && !line.includes(':')) return placeIn(line);
  }
  return '';
}

/** The place in a line that may tell the day and the time before it. */
function placeIn(line: string): string {
  const parts = line.split(/,\s*/);
  const first = parts.findIndex(
    (part) => VENUE.test(part) && findDates(part).length === 0 && !TIME.test(part),
  );
  return first < 0 ? line : parts.slice(first).join(', ');
}
