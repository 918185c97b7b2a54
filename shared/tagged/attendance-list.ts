import type { Attendance, AttendanceGroup, AttendanceRow } from '../note/blocks.ts';
import { isNameList, listedPeople } from '../note/names.ts';
import { groupOfRole, writeAttendanceTable } from './attendance-table.ts';
import { hasLineEnd, trimEndBlanks } from './chars.ts';
import type { Container } from './container.ts';
import { advance, atEnd, type Cursor, kindOf } from './cursor.ts';
import { MARKS } from './escape.ts';
import type { LineKind } from './line-kind.ts';
import { putFrame, type Sink, startLine } from './sink.ts';

/*
 * Attendance outside an appendix: `Present:` and names after it or on the lines below, with further labels
 * (`In attendance:`, `Officers:`, `Apologies:`) among them; or a run of names that `Councillors` opens.
 */

/** Labels that open a list, whether a colon follows or not. */
const OPENING =
  'present|also present|in attendance|also in attendance|attendees|apologies(?: for absence| received)?|members present|councillors present';
/** Labels that open or go on with a list when a colon follows. */
const FURTHER =
  'present (?:in|at|on|via|by)[a-z ]{2,30}|other attendees|officers?(?: present| in attendance)?|absent|substitutes?(?: members)?|(?:(?:committee|board|panel|council|voting|non-voting|co-opted|other) )?members|councillors|observers?|guests?|visitors?|by invitation|clerk|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman|person)?';
const LABEL = new RegExp(String.raw`^(?:(${OPENING})\s*(?::|[-–]\s|$)|(${FURTHER})\s*:)\s*`, 'i');
const RUN_OF_NAMES = /^(?:(?:County|Town|Parish|Borough|District|City) )?Councillors \p{Lu}[\p{L}’'-]*[ ,(]/u;
const OFFICE = /^(?:chair|vice|clerk)/i;

/** A name on a line of its own is at least short. */
const LONGEST_NAME_LINE = 120;

/** A sentence of names broken over more lines than make this is none. */
const LONGEST_RUN = 2000;

interface Label {
  readonly label: string;
  readonly rest: string;
}

function labelOf(words: string): Label | null {
  const match = LABEL.exec(words);
  if (!match) return null;
  return { label: match[1] ?? match[2] ?? '', rest: words.slice(match[0].length) };
}

/** Whether a line of words opens a list of who was there. */
export function startsAttendanceList(words: string): boolean {
  const first = words.charCodeAt(0) & ~32;
  if (first < 65 || first > 90) return false;
  return (words.length < 2000 && labelOf(words) !== null) || (RUN_OF_NAMES.test(words) && isNameList(words));
}

function isNameLine(words: string): boolean {
  return words.length <= LONGEST_NAME_LINE * 4 && isNameList(words);
}

/** Reads the attendance list that starts at the present line. */
export function readAttendanceList(cursor: Cursor): Attendance {
  const { text } = cursor.source;
  const { start } = cursor;
  const rows: AttendanceRow[] = [];
  let group: AttendanceGroup = 'present';
  let office = '';
  let run = '';
  let before = 0;
  for (let isFirst = true; !atEnd(cursor) && cursor.mark === MARKS.none; isFirst = false) {
    const { words } = cursor;
    const kind = kindOf(cursor);
    const label = labelOf(words);
    if (label) {
      group = groupOfLabel(label.label, group);
      office = OFFICE.test(label.label) ? label.label : '';
      run = label.rest;
      const people = rowsOf(run, group, office);
      before = people.length;
      for (const person of people) rows.push(person);
    } else if (isFirst || isNamesAlone(kind, words)) {
      run = goesOn(run, words) ? `${run} ${words}` : words;
      const people = rowsOf(run, group, office);
      if (run !== words) rows.length -= before;
      before = people.length;
      for (const person of people) rows.push(person);
    } else if (isNameItem(kind, words)) {
      for (const person of rowsOf(words.slice(kind.at), group, office)) rows.push(person);
    } else break;
    advance(cursor);
  }
  const raw = text.slice(start, cursor.start);
  return { type: 'attendance', rows, layout: { form: 'list', raw, means: rows }, children: [{ text: '' }] };
}

/** Whether a run of names is broken over lines: `…, Mrs Vance` / `and Winter`. */
function goesOn(run: string, words: string): boolean {
  return run !== '' && run.length <= LONGEST_RUN && (/^and\b/.test(words) || /(?:,|\band)$/.test(run));
}

/** Names on a line of their own. A line in capitals or with a date is a heading of the note. */
function isNamesAlone(line: LineKind, words: string): boolean {
  if (line.kind !== 'paragraph' || words === words.toUpperCase() || /\d/.test(words)) return false;
  return isNameLine(words);
}

function isNameItem(line: LineKind, words: string): line is Extract<LineKind, { kind: 'item' }> {
  return line.kind === 'item' && isNameLine(words.slice(line.at));
}

/** What an attendance list would take in of the lines after it. */
const LIST: Container = {
  holds: 'nothing',
  accepts: (line, words) => labelOf(words) !== null || isNamesAlone(line, words) || isNameItem(line, words),
  continues: () => false,
  take: () => {},
};

/** The list that the people under a label stand in; labels of members say nothing new. */
function groupOfLabel(label: string, before: AttendanceGroup): AttendanceGroup {
  if (/^(?:present|attendees|members present|councillors present)/i.test(label)) return 'present';
  if (/attend|other|invitation|clerk/i.test(label)) return 'in attendance';
  const group = groupOfRole(label);
  return group === 'present' ? before : group;
}

function rowsOf(words: string, group: AttendanceGroup, office: string): AttendanceRow[] {
  return listedPeople(words).map(({ name, role, remark }) => {
    const row = { role: role || office, name, authority: '', group };
    return remark === undefined ? row : { ...row, remark };
  });
}

/**
 * Writes an attendance: as the list it was read from while its rows are the same, otherwise as a table. Returns what a
 * list may still take in.
 */
export function writeAttendance(block: Attendance, sink: Sink): Container | null {
  if (block.layout?.form === 'list' && sameRows(block.rows, block.layout.means)) {
    startLine(sink);
    sink.onBlock?.(block);
    const { raw } = block.layout;
    putFrame(sink, raw);
    sink.lineOpen = !hasLineEnd(raw.slice(trimEndBlanks(raw).length));
    return LIST;
  }
  writeAttendanceTable(block, sink);
  return null;
}

function sameRows(rows: readonly AttendanceRow[], means: readonly AttendanceRow[]): boolean {
  if (rows === means) return true;
  return rows.length === means.length && rows.every((row, index) => sameRow(row, means[index]));
}

function sameRow(row: AttendanceRow, other: AttendanceRow | undefined): boolean {
  return (
    row.name === other?.name &&
    row.role === other.role &&
    row.authority === other.authority &&
    row.group === other.group &&
    row.remark === other.remark
  );
}
