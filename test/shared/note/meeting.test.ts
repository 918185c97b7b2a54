import { describe, expect, it } from 'vitest';
import { meetingOf } from '../../../shared/note/meeting.ts';
import { inEntry, read } from '../reading.ts';

/** What is known of the meeting that lines before the first entry tell of. */
function meeting(lines: string): ReturnType<typeof meetingOf> {
  return meetingOf(read(`${lines}\n\n${inEntry('Noted.')}`));
}

const TABLE =
  ' Note of last Harbour Board meeting\n\tTitle:\n\n\n\tHarbour Board\n\n\tDate:\n\n\n\tThursday 25 October 2018\n\n\tVenue:\n\tThe Quay House, Eastmere\n\n\t\n\t\n';

describe('A meeting', () => {
  it('is told by the header of the note', () => {
    expect(meeting(TABLE)).toEqual({
      body: 'Harbour Board',
      date: '2018-10-25',
      time: '',
      venue: 'The Quay House, Eastmere',
    });
  });

  it('is told by a title page', () => {
    const lines =
      'Woldham Borough Council\n\nMinutes of the meeting of the Harbour Committee held in the Quay House on Thursday 8 October 2020 at 4.00 pm';
    expect(meeting(lines)).toEqual({
      body: 'Harbour Committee',
      date: '2020-10-08',
      time: '4.00 pm',
      venue: 'Quay House',
    });
  });

  it('is not known where nothing is said of it', () => {
    expect(meetingOf(read(''))).toEqual({ body: '', date: null, time: '', venue: '' });
  });
});

describe('The body of a meeting', () => {
  it.each([
    ['Harbour Board', 'Harbour Board'],
    ['Minutes of a meeting of the Planning Committee', 'Planning Committee'],
    ['Minutes of a meeting of the\nHarbour Grants Panel', 'Harbour Grants Panel'],
    ['Committee: Licensing', 'Licensing'],
    ['Woldham Borough Council\n\nHarbour Committee', 'Harbour Committee'],
  ])('is in %j', (lines, body) => {
    expect(meeting(lines).body).toBe(body);
  });

  it('is not the line of those present', () => {
    expect(meeting('Ferries\n\nPresent: the Harbour Board').body).toBe('');
  });
});

describe('The date of a meeting', () => {
  it.each([
    ['Harbour Board\nDate: 8 May 2020', '2020-05-08'],
    ['Harbour Board\nDate: Thursday, 8th October, 2020', '2020-10-08'],
    ['Harbour Board\nDate: 08/10/2020', '2020-10-08'],
    ['Harbour Board\n\n4.00pm8 October 2020', '2020-10-08'],
    ['Harbour Board – 8 October 2020', '2020-10-08'],
    ['Harbour Board\n\nHeld on Thursday 8 October 2020 at seven', '2020-10-08'],
    ['Harbour Board\n\nThe minutes were late.\n\nDate: 8 May 2020', '2020-05-08'],
  ])('is in %j', (lines, date) => {
    expect(meeting(lines).date).toBe(date);
  });

  it('is that of its field rather than another', () => {
    expect(meeting('Minutes of 3 May 2020\nDate: 8 May 2020').date).toBe('2020-05-08');
  });

  it.each([
    ['without a year', 'Harbour Board\n\n8 October'],
    ['after the attendance', 'Harbour Board\n\nPresent: Ada Marlow\n\nThe minutes of 3 May 2020 were read.'],
    ['in an entry', 'Harbour Board'],
  ])('is not one %s', (_what, lines) => {
    expect(meeting(lines).date).toBeNull();
  });
});

describe('The time of a meeting', () => {
  it.each([
    ['Harbour Board\n\n4.00pm8 October 2020', '4.00pm'],
    ['Harbour Board\nTime: 7.30 p.m.', '7.30 p.m.'],
    ['Harbour Board\nTime: 7pm', '7pm'],
    ['Harbour Board\n\nat 12 noon on 8 October 2020', '12 noon'],
    ['Harbour Board\n\non 8 October 2020 at 10:30 am', '10:30 am'],
  ])('is in %j', (lines, time) => {
    expect(meeting(lines).time).toBe(time);
  });

  it.each(['Harbour Board\n\n45/24', 'Harbour Board\nDate: 8 May 2020', 'Harbour Board\n\nItem 5 amended'])(
    'is not in %j',
    (lines) => {
      expect(meeting(lines).time).toBe('');
    },
  );
});

describe('The venue of a meeting', () => {
  it.each([
    ['Harbour Board\nVenue: Quay House', 'Quay House'],
    ['Harbour Board\nLocation: Quay House', 'Quay House'],
    [
      'Harbour Board\n\nHeld in the Council Chamber, Quay House on 8 October 2020',
      'Council Chamber, Quay House',
    ],
    ['Harbour Board\n\nThe Civic Centre, Eastmere', 'The Civic Centre, Eastmere'],
    ['Harbour Board\n\nOnline via Zoom', 'Online via Zoom'],
  ])('is in %j', (lines, venue) => {
    expect(meeting(lines).venue).toBe(venue);
  });

  it.each([
    'Harbour Board\n\nHeld at seven',
    'Harbour Board',
    'Harbour Board\n\nOfficers were thanked for the fine report.',
  ])('is not in %j', (lines) => {
    expect(meeting(lines).venue).toBe('');
  });
});
