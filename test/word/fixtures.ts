import type { AttendanceRow, Note } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../shared/note/build.ts';

function person(
  role: string,
  name: string,
  authority: string,
  group: AttendanceRow['group'],
  remark?: string,
) {
  return { role, name, authority, group, ...(remark === undefined ? {} : { remark }) };
}

/** A person in each list, and one more with a remark. */
export const ROWS: readonly AttendanceRow[] = [
  person('Chairman', 'Cllr Ada Marlow OBE', 'Woldham Borough Council', 'present'),
  person('Members', 'Cllr Ben Thorne', 'Eastmere City Council', 'present', 'via Teams'),
  person('Members', 'Mayor Cy Vance', 'Marshland District Council', 'present'),
  person('Apologies', 'Cllr Dee Winter', 'Dalesmoor County Council', 'apologies'),
  person('Substitutes', 'Cllr Eve Yorke OBE', 'Westshire County Council', 'substitute'),
  person('Clerk', 'Mr Gus Lund', 'Independent Observer', 'in attendance'),
];

const TAIL = '<LAYOUT_SECTION>\nFIELD_SUMMARY\n</LAYOUT_SECTION>\n';

/** A note in the layout of the house with every kind of block in it. */
export const EVERYTHING: Note = [
  header('Note of last Ferries & Piers Board meeting', [
    { label: 'Title', value: 'Ferries & Piers Board' },
    { label: 'Date', value: 'Thursday 24 October 2019' },
    { label: 'Venue', value: 'Quay House, Quay Street, Eastmere, EM1 2AB' },
  ]),
  paragraph('Attendance'),
  paragraph('An attendance list is attached as Appendix A to this note'),
  kept('column-titles', '\tItem\n\tDecisions and actions\n\tAction\n'),
  partHeading('PART ONE'),
  agendaItem({ ai: 1, number: '1', title: 'Declarations of Interest' }, [
    paragraph('The Chair opened the meeting.'),
    paragraph('None were made.'),
  ]),
  agendaItem({ ai: 2, number: '45/24', title: 'Fares review', reference: 'E.70/23' }, [
    paragraph('Points raised were:'),
    list([
      listItem('·', 'That fares rose by £2.'),
      listItem(
        '·',
        'That refunds were slow, above all in the summer months, and that the counter at the north pier had been closed for nine weeks.',
      ),
      listItem('-', 'in June', 1),
      listItem('-', 'in July', 1),
      listItem('·', 'That piers’ tolls be looked at.'),
    ]),
    decision([
      paragraph('Members:'),
      list([
        listItem(
          '1.',
          'noted the paper, which sets out how fares have risen in each of the last five years and what passengers have said of them;',
        ),
        listItem('(a)', 'with thanks', 1),
        listItem('(b)', 'and with one amendment', 1),
        listItem('2.', 'agreed the next steps; and'),
        listItem('3.', 'asked for a further paper.'),
      ]),
    ]),
    action('Eve Lund to circulate the fares data by 30 November 2019.', {
      owner: 'Eve Lund',
      due: '2019-11-30',
      status: 'in progress',
    }),
    action('Officers to write to the operator.', { keyword: '' }),
    action(
      [list([listItem('·', 'Ada to ring the harbour office.'), listItem('·', 'Ben to write to the port.')])],
      {
        keyword: 'Actions',
      },
    ),
    paragraph('The Chair thanked all.'),
  ]),
  partHeading('PART TWO'),
  agendaItem({ ai: 3, number: 'Co.33', title: 'Pier Lease' }, [
    paragraph('Councillor Winter sat in for Councillor Yorke.', '58.1'),
    paragraph(
      'The Board heard the report, in which the officers had set out four ways of letting the pier for a further term, each with what it would cost and bring in.',
      '58.2',
    ),
    decision('The Board RESOLVED to let the pier for five years.', ''),
    { ...decision('that the July minutes be agreed.', 'RESOLVED'), number: '59.1' },
    vote(['3 for, 1 against, 0 abstentions.']),
    vote(['For', 'Marlow, Thorne, Vance – 3 votes', 'Against', 'Winter – 1 vote'], 'Recorded vote'),
    list([
      listItem('iv)', 'the fourth'),
      listItem('v)', 'the fifth'),
      listItem('i)', 'the first again'),
      listItem('7)', 'seven'),
      listItem('(h)', 'letter h'),
      listItem('(i)', 'letter i'),
      listItem('1.1', 'a number of its own'),
    ]),
  ]),
  agendaItem({ ai: 4, number: '', title: 'A notice with no number' }, [
    { ...action('Members to reply.', { status: 'done' }) },
  ]),
  trailer([paragraph('Appendix A - Attendance'), attendanceTable(ROWS)]),
  kept('layout-tail', TAIL),
];

/** A note with nothing in it. */
export const EMPTY: Note = [header('')];

/** Words that a careless writer would break its file with. */
export const HOSTILE_WORDS = [
  '<w:p/>&amp;]]>"\'',
  'bell\u0007, null\u0000, escape\u001b, vertical tab\u000bhere',
  'half a pair \ud83d and the other \udc00 and a whole one 😀',
  'not characters \ufffe \uffff',
  '{body bullets-0} {numbers 1-0} {\tbody bullets-0} {\tnumbers 1-0}',
  'soft\u00adhyphen, no\u00a0break, zero\u200bwidth, right‮to left',
  'a\ttab and %1 %2 #',
  'Ω中文العربية עברית',
] as const;
