import { sameRows } from '../note/attendance.ts';
import type { Attendance, AttendanceGroup, AttendanceRow } from '../note/blocks.ts';
import { isNameList, type ListedPerson, listedPeople } from '../note/names.ts';
import { writeAttendanceTable } from './attendance-table.ts';
import { hasLineEnd, lastLine, trimEndBlanks } from './chars.ts';
import type { Container } from './container.ts';
import { advance, atEnd, type Cursor, kindOf } from './cursor.ts';
import { MARKS, withMark } from './escape.ts';
import { classify, type LineKind } from './line-kind.ts';
import { putFrame, type Sink, startLine } from './sink.ts';

/*
 * Attendance outside an appendix: `Present:` and names after it or on the lines below, with further labels
 * (`In attendance:`, `Officers:`, `Apologies:`) among them; or a run of names that `Councillors` opens.
 */

/** Labels that need no colon. */
const BARE =
  /^(?:present|also present|in attendance|also in attendance|attendees|apologies(?: for absence| received)?|members present|councillors present|officers(?: present| in attendance)?|OFFICERS(?: PRESENT| IN ATTENDANCE)?)$/i;
/** A label tells of people being there or not, in no other words than these. */
const TELLS =
  /\b(?:present|attendance|attended|attendees|attending|apolog(?:y|ies)|absent|members|councillors|officers?|substitutes?|observers?|guests?|visitors?|in the chair|chair(?:man|woman|person)?|vice-chair(?:man|woman|person)?|clerk|invitees|advis[eo]rs|representatives|invitation)\b/i;
const VOCABULARY = new Set(
  'present in attendance attended attendees attending also apologies apology for absence absent from received member members councillors councillor officers officer committee board cabinet panel council executive sub-committee forum group voting non-voting co-opted coopted other others visiting elected schools school parish borough county district town city substitutes substitute observers observer guests guest visitors visitor invited invitees by invitation the of chair chairman chairwoman chairperson vice vice-chair vice-chairman vice-chairperson mayor deputy remotely virtually online person via teams zoom room meeting not no advisers advisors representatives independent external public press clerk leader staff trustees governors partners at and on was were'.split(
    ' ',
  ),
);
const LABEL = /^([\p{L}’'/ ,()-]{2,60}?)\s*(?::\s*[-–]?|[-–]\s|$)\s*/u;
/** Apologies as a sentence: `Apologies for absence were received from Councillors Quill and Rudd.` */
const APOLOGIES =
  /^(apologies(?: for absence)?) (?:(?:were|was|had been|have been) )?(?:received |given |submitted |sent )?(?:from|by|on behalf of)\b:?\s*/i;
/** Names under the organisation they come from: `Woldham Borough Council: Councillors A and B`. */
const ORGANISATION =
  /^(?:[Rr]epresenting (?=.*[\p{L}]$)|(?=[^:]*:))(\p{Lu}[\p{L}&’' -]{2,60}?(?:Council|Authority|Trust|Police|NHS|Board|Association|University|College)[\p{L}’' ]*)(?::\s*|$)/u;
/** The name of a body alone on a line is a heading of the note. */
const BODY_ALONE =
  /\b(?:Council|Authority|Board|Committee|Panel|Cabinet|Forum|Trust|Association|Commission|Partnership)$/i;
const RUN_OF_NAMES = /^(?:(?:County|Town|Parish|Borough|District|City) )?Councillors \p{Lu}[\p{L}’'-]*[ ,(]/u;
const OFFICE = /^(?:in the chair|chair|vice|clerk|mayor)/i;

/** A name on a line of its own is at least short. */
const LONGEST_NAME_LINE = 120;

/** A sentence of names broken over more lines than make this is none. */
const LONGEST_RUN = 2000;

interface Label {
  readonly label: string;
  readonly rest: string;
}

function labelOf(words: string): Label | null {
  const sentence = APOLOGIES.exec(words);
  if (sentence) return { label: sentence[1] ?? '', rest: words.slice(sentence[0].length) };
  const match = LABEL.exec(words);
  const label = match?.[1] ?? '';
  if (!match || !TELLS.test(label)) return null;
  const hasColon = /[:–-]/.test(match[0].slice(label.length));
  if (!hasColon && !BARE.test(label)) return null;
  const parts = label
    .toLowerCase()
    .split(/[\s/,()]+/)
    .filter((part) => part !== '');
  if (!parts.every((part) => VOCABULARY.has(part.replace(/[’']s?$/, '')))) return null;
  return { label, rest: words.slice(match[0].length) };
}

/** A label and those that follow it on its line: `Present: … Apologies: D Kaur`. */
function labelsIn({ label, rest }: Label): readonly Label[] {
  const at = rest.search(/(?<=[.;)])\s+(?=\p{Lu}[\p{L}’' ]{2,40}:)/u);
  const next = at < 0 ? null : labelOf(rest.slice(at).trim());
  if (!next) return [{ label, rest }];
  return [{ label, rest: rest.slice(0, at) }, ...labelsIn(next)];
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
  let authority = '';
  let previous = '';
  for (let isFirst = true; !atEnd(cursor) && cursor.mark === MARKS.none; isFirst = false) {
    const { words } = cursor;
    const kind = kindOf(cursor);
    const label = labelOf(words);
    if (label) {
      authority = '';
      for (const { label: name, rest } of labelsIn(label)) {
        group = groupOfLabel(name, group);
        office = OFFICE.test(name) ? name.replace(/^in the chair/i, 'Chair') : '';
        run = rest;
        const people = rowsOf(run, group, office, authority);
        before = people.length;
        for (const person of people) rows.push(person);
      }
    } else if (isFirst || opensNames(kind, words, previous)) {
      const organisation = isFirst ? null : ORGANISATION.exec(words);
      authority = organisation?.[1] ?? authority;
      const names = organisation ? words.slice(organisation[0].length) : words;
      run = !organisation && run.length <= LONGEST_RUN && goesOn(run, names) ? `${run} ${names}` : names;
      const people = rowsOf(run, group, office, authority);
      if (run !== names) rows.length -= before;
      before = people.length;
      for (const person of people) rows.push(person);
    } else if (isNameItem(kind, words)) {
      for (const person of rowsOf(words.slice(kind.at), group, office, authority)) rows.push(person);
    } else break;
    previous = words;
    advance(cursor);
  }
  const raw = text.slice(start, cursor.start);
  return { type: 'attendance', rows, layout: { form: 'list', raw, means: rows }, children: [{ text: '' }] };
}

/** Whether a run of names is broken over lines: `…, Mrs Vance` / `and Winter`. */
function goesOn(run: string, words: string): boolean {
  return run !== '' && (/^and\b/.test(words) || /(?:,|\band)$/.test(run));
}

/** Names on a line of their own. A line in capitals or with a date is a heading of the note. */
function isNamesAlone(line: LineKind, words: string): boolean {
  if (line.kind !== 'paragraph' || /\d/.test(words)) return false;
  if (words === words.toUpperCase() && !/^(?:COUNTY )?(?:COUNCILLOR|CLLR)/.test(words)) return false;
  if (!/[\s,]/.test(words.trim())) return false;
  return isNameLine(words) && !(BODY_ALONE.test(words) && !/[,;(]/.test(words));
}

function isOrganisation(line: LineKind, words: string): boolean {
  const match = line.kind === 'paragraph' && words.length < 400 ? ORGANISATION.exec(words) : null;
  return match !== null && (words.length === match[0].length || isNameLine(words.slice(match[0].length)));
}

function isNameItem(line: LineKind, words: string): line is Extract<LineKind, { kind: 'item' }> {
  return line.kind === 'item' && isNameLine(words.slice(line.at));
}

/** Whether a line without a label has names, or goes on with those of the line before it. */
function opensNames(line: LineKind, words: string, previous: string): boolean {
  if (isNamesAlone(line, words) || isOrganisation(line, words)) return true;
  return line.kind === 'paragraph' && goesOn(previous, words) && isNameLine(words);
}

/** Whether an open container would take in the first line of some. */
function takesIn(open: Container, raw: string): boolean {
  const words = /^[^\r\n]*/.exec(raw.trim())?.[0] ?? '';
  const line = classify(words);
  return open.accepts(line, words, 0) || open.continues(line, words, 0);
}

/** What an attendance list would take in of the lines after it; `last` are the words of its last line. */
function listContainer(last: string): Container {
  return {
    holds: 'nothing',
    accepts: (line, words) =>
      labelOf(words) !== null || opensNames(line, words, last) || isNameItem(line, words),
    continues: () => false,
    take: () => {},
  };
}

/** The list that the people under a label stand in; labels of members say nothing new. */
function groupOfLabel(label: string, before: AttendanceGroup): AttendanceGroup {
  if (/apolog/i.test(label)) return 'apologies';
  if (/absent|not present/i.test(label)) return 'absent';
  if (/substitut/i.test(label)) return 'substitute';
  if (
    /\b(?:officers?|observers?|guests?|visitors?|visiting|public|press|clerk|staff|advis[eo]rs|invite|invitation|also|other|others)\b/i.test(
      label,
    )
  ) {
    return 'in attendance';
  }
  if (/^in attendance|^attendance/i.test(label)) return 'in attendance';
  if (/present|attend|in the chair/i.test(label)) return 'present';
  return before;
}

function rowsOf(words: string, group: AttendanceGroup, office: string, under: string): AttendanceRow[] {
  return listedPeople(words).map((person) => {
    const isAway = group === 'apologies' || group === 'absent';
    // What stands in brackets behind an absent name is why, not what they do.
    const isReason = isAway && person.role !== '' && !TELLS.test(person.role);
    const remark = isReason ? person.role : person.remark;
    const isStandIn = group === 'present' && /^substitut/i.test(person.remark ?? '');
    const row: AttendanceRow = {
      role: (isReason ? '' : person.role) || office,
      name: person.name,
      authority: person.authority ?? under,
      group: isStandIn ? 'substitute' : isOfficer(person, group) ? 'in attendance' : group,
    };
    return remark === undefined ? row : { ...row, remark };
  });
}

/** An officer among those present is in attendance: only members are present in the sense of the law. */
function isOfficer({ name, role }: ListedPerson, group: AttendanceGroup): boolean {
  return (
    group === 'present' &&
    /\b(?:clerk|officer|solicitor)\b/i.test(role) &&
    !/^(?:Cllr|Councillor)/i.test(name)
  );
}

/**
 * Writes an attendance: as the list it was read from while its rows are the same, otherwise as a table. What is open
 * before it is closed by an empty line with a mark where it would take the list in. Returns what a list may still take in.
 */
export function writeAttendance(block: Attendance, sink: Sink, open: Container | null): Container | null {
  if (block.layout?.form === 'list' && sameRows(block.rows, block.layout.means)) {
    startLine(sink);
    if (open && takesIn(open, block.layout.raw))
      sink.put(withMark('', MARKS.wordsAfter) + sink.eol + sink.eol);
    sink.onBlock?.(block);
    const { raw } = block.layout;
    putFrame(sink, raw);
    sink.lineOpen = !hasLineEnd(raw.slice(trimEndBlanks(raw).length));
    return listContainer(lastLine(trimEndBlanks(raw)).trim());
  }
  writeAttendanceTable(block, sink);
  return null;
}
