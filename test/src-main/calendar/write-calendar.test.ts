import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, header, newNote, paragraph } from '../../../shared/note/build.ts';
import { writeCalendar } from '../../../src-main/calendar/write-calendar.ts';
import { eventsOf, linesOf } from './calendar-lines.ts';

/** A note of one entry. */
function note(...body: readonly BodyBlock[]): Note {
  const fields = [{ label: 'Date', value: 'Thursday 24 October 2019' }];
  return newNote(header('Ferries & Piers Board', fields), [
    agendaItem({ ai: 1, number: '5', title: 'Fares, and more' }, body),
  ]);
}

/** The calendar of a note of one entry, which must have one. */
function calendar(...body: readonly BodyBlock[]): string {
  const written = writeCalendar(note(...body));
  if (written === null) throw new Error('There is no calendar');
  return written;
}

const WRITE = action('To write to the operator; and wait, if need be', {
  owner: 'Eve Lund',
  due: '2019-11-30',
});

describe('A calendar', () => {
  test('has an event of the whole day for an action that has a date', () => {
    const [event, ...others] = eventsOf(calendar(WRITE));
    expect(others).toEqual([]);
    expect(Object.fromEntries(event ?? [])).toEqual({
      UID: expect.stringMatching(/^[0-9a-f]{32}@minutewright$/),
      SUMMARY: 'To write to the operator; and wait, if need be',
      DTSTAMP: '20191024T000000Z',
      'DTSTART;VALUE=DATE': '20191130',
      'DTEND;VALUE=DATE': '20191201',
      DESCRIPTION: [
        'To write to the operator; and wait, if need be',
        'Owner: Eve Lund',
        'Item: 5 Fares, and more',
        'Meeting: Ferries & Piers Board, 24 October 2019',
      ].join('\n'),
      'X-MICROSOFT-CDO-BUSYSTATUS': 'FREE',
      TRANSP: 'TRANSPARENT',
    });
  });

  test('is a calendar to publish, with a name, in which Outlook finds its way', () => {
    expect(linesOf(calendar(WRITE)).slice(0, 6)).toEqual([
      { name: 'BEGIN', value: 'VCALENDAR' },
      { name: 'VERSION', value: '2.0' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      { name: 'PRODID', value: '-//Minutewright//Actions//EN' },
      { name: 'METHOD', value: 'PUBLISH' },
      { name: 'X-WR-CALNAME', value: 'Ferries & Piers Board: actions' },
    ]);
  });

  test('takes a date that only the words of the action say', () => {
    const [event] = eventsOf(calendar(action('Officers to reply by 2 January 2020')));
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20200102');
    expect(event?.get('DESCRIPTION')).toContain('Owner: Officers');
  });

  test('ends a day on the next, also of a month and of a leap year', () => {
    const events = eventsOf(calendar(action('A', { due: '2019-12-31' }), action('B', { due: '2024-02-28' })));
    expect(events.map((event) => event.get('DTEND;VALUE=DATE'))).toEqual(['20200101', '20240229']);
  });

  test('says of an action how it stands where that is not plain', () => {
    const [event] = eventsOf(calendar(action('A', { due: '2019-12-31', status: 'in progress' })));
    expect(event?.get('DESCRIPTION')).toContain('\nStatus: in progress\n');
  });

  test('shortens a long summary at a word, and has all words in the description', () => {
    const words = 'To write to the operator '.repeat(20).trim();
    const [event] = eventsOf(calendar(action(words, { due: '2019-12-31' })));
    expect(event?.get('SUMMARY')).toMatch(/^To write .{80,110} \w+…$/);
    expect(event?.get('DESCRIPTION')).toContain(words);
  });

  test('shortens a word that has no end, not within a character', () => {
    const [event] = eventsOf(calendar(action('😀'.repeat(90), { due: '2019-12-31' })));
    expect(event?.get('SUMMARY')).toBe(`${'😀'.repeat(59)}…`);
  });

  test.each<readonly [string, readonly BodyBlock[]]>([
    ['a note without actions', [paragraph('Noted.')]],
    ['an action without a date', [action('To write')]],
    ['an action that is done', [action('A', { due: '2019-12-31', status: 'done' })]],
    ['one that is cancelled', [action('A', { due: '2019-12-31', status: 'cancelled' })]],
    ['a day that there is not', [action('A', { due: '2019-02-30' })]],
    ['words for a day', [action('A', { due: 'soon' })]],
  ])('is none for %s', (_name, body) => {
    expect(writeCalendar(note(...body))).toBeNull();
  });

  test('is told on the day that is due where the meeting has none', () => {
    const written = writeCalendar([header('Board'), action('A', { due: '2019-12-31' })]) ?? '';
    expect(eventsOf(written)[0]?.get('DTSTAMP')).toBe('20191231T000000Z');
  });
});

describe('The name of an event', () => {
  const uids = (...body: readonly BodyBlock[]) =>
    eventsOf(calendar(...body)).map((event) => event.get('UID'));

  test('stays when the words, the owner or the date of its action are edited', () => {
    expect(uids(action('To ring', { due: '2020-01-01' }))).toEqual(uids(WRITE));
  });

  test('is another for each action, and does not hang on those without a date', () => {
    const [one, two] = uids(action('A', { due: '2020-01-01' }), action('B', { due: '2020-01-01' }));
    expect(one).not.toBe(two);
    expect(uids(action('A'), action('B', { due: '2020-01-01' }))).toEqual([two]);
  });
});

test('Any words come back from a calendar, no line is too long, and the same note gives the same bytes.', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { minLength: 1, maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (texts, owner) => {
        const actions = texts.map((text) => action(`x${text}`, { owner, due: '2019-12-31' }));
        const written = calendar(...actions);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
        }
        const found = eventsOf(written).map((event) => event.get('DESCRIPTION') ?? '');
        const held = (text: string) => text.replace(/(?!\t)\p{Cc}/gu, '\ufffd').replace(/\p{Cs}/gu, '\ufffd');
        expect(found).toHaveLength(texts.length);
        for (const [index, { children }] of actions.entries()) {
          const [paragraphOf] = children;
          const words = paragraphOf?.type === 'paragraph' ? paragraphOf.children[0].text : '';
          expect(found[index]).toContain(held(words));
        }
        expect(calendar(...actions)).toBe(written);
      },
    ),
    { numRuns: 100 },
  );
});
