import type { AttendanceGroup, HeaderField } from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import type { NoteSummary } from '../../shared/note/summary.ts';
import { severityCounts } from './check.ts';
import type { Paint } from './paint.ts';
import { printable, printableLine } from './printable.ts';
import { counted, listed } from './report.ts';
import { padTo, widthOf, wrap } from './wrap.ts';

type SummaryItem = NoteSummary['items'][number];

/** How the groups of the attendance are counted, in this order. */
const GROUPS: Readonly<Record<AttendanceGroup, (count: number) => string>> = {
  present: (count) => `${count} present`,
  apologies: (count) => (count === 1 ? '1 apology' : `${count} apologies`),
  substitute: (count) => counted(count, 'substitute'),
  'in attendance': (count) => `${count} in attendance`,
  absent: (count) => `${count} absent`,
};

/** A note in short, for people: title, fields, the entries with their decisions and actions, and counts. */
export function summaryText(summary: NoteSummary, columns: number, paint: Paint): string {
  const width = numberWidth(summary);
  const parts = [
    wrap(printableLine(summary.title) || 'A note without a title', columns).map((line) =>
      paint('heading', line),
    ),
    labelledLines(labelled(summary), columns),
    summary.items.flatMap((item) => itemLines(item, width, columns, paint)),
    [attendanceLine(summary), problemLine(summary)].flatMap((line) => wrap(line, columns)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Labelled = Pick<HeaderField, 'label' | 'value'>;

/** The fields of the note; where it has none, when and where the meeting was as far as its words tell. */
function labelled({ fields, meeting }: NoteSummary): readonly Labelled[] {
  if (fields.length > 0) return fields;
  const when = [meeting.date === null ? '' : dateInWords(meeting.date), meeting.time]
    .filter(Boolean)
    .join(', ');
  return [
    { label: 'When', value: when },
    { label: 'Where', value: meeting.venue },
  ].filter(({ value }) => value !== '');
}

function labelledLines(fields: readonly Labelled[], columns: number): readonly string[] {
  const labels = fields.map(({ label }) => `${printableLine(label)}:`);
  const width = widest(labels) + 1;
  return fields.flatMap(({ value }, at) =>
    hanging(padTo(labels[at] ?? '', width), printableLine(value), columns),
  );
}

function numberWidth({ items }: NoteSummary): number {
  return widest(items.map(({ number }) => printableLine(number)));
}

function itemLines(item: SummaryItem, width: number, columns: number, paint: Paint): readonly string[] {
  const number = width > 0 ? `${padTo(printableLine(item.number), width)}  ` : '';
  const indent = ' '.repeat(widthOf(number));
  return [
    ...hanging(number, printableLine(item.title) || '(no title)', columns).map((line) =>
      paint('heading', line),
    ),
    ...item.decisions.flatMap(({ text }) => hanging(`${indent}Decision: `, printable(text), columns)),
    ...item.actions.flatMap((action) =>
      hanging(`${indent}Action:   `, `${printable(action.text)}${asides(action)}`, columns),
    ),
  ];
}

/** ` (owner: Jamie; due: 30 November 2019; done)`, with what is known. */
function asides({ owner, due, status }: SummaryItem['actions'][number]): string {
  const known = [
    owner ? `owner: ${printableLine(owner)}` : 'no owner',
    ...(due ? [`due: ${dateInWords(due)}`] : []),
    ...(status && status !== 'open' ? [status] : []),
  ];
  return ` (${known.join('; ')})`;
}

function attendanceLine({ attendance }: NoteSummary): string {
  const counts = Object.entries(GROUPS).flatMap(([group, words]) => {
    const count = attendance.filter((row) => row.group === group).length;
    return count > 0 ? [words(count)] : [];
  });
  return `Attendance: ${counts.length > 0 ? listed(counts) : 'none found'}.`;
}

function problemLine({ problems }: NoteSummary): string {
  if (problems.length === 0) return 'No problems found.';
  return `Problems: ${listed(severityCounts(problems))}. “minutewright check” tells them.`;
}

function widest(words: readonly string[]): number {
  return words.reduce((most, each) => Math.max(most, widthOf(each)), 0);
}

/** Words after a label, their further lines below the first word. */
function hanging(label: string, words: string, columns: number): readonly string[] {
  const indent = ' '.repeat(widthOf(label));
  return wrap(words, Math.max(1, columns - indent.length)).map((line, at) =>
    `${at === 0 ? label : indent}${line}`.trimEnd(),
  );
}
