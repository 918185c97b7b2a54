import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../shared/note/actions.ts';
import { agendaItem, decision, header, paragraph } from '../../../shared/note/build.ts';
import { carriedOver, nextNote } from '../../../shared/note/next-note.ts';
import { itemsOf, placed, plainText } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { SAMPLES } from '../../laws/samples.ts';
import { entries, item, next, ON } from './next-meeting.ts';

function fieldsFrom(
  ...fields: readonly (readonly [string, string])[]
): readonly (readonly [string, string])[] {
  const [head] = nextNote(
    [
      header(
        '',
        fields.map(([label, value]) => ({ label, value })),
      ),
      item('1', ''),
    ],
    ON,
  );
  return head.fields.map(({ label, value }) => [label, value]);
}

describe('The note of the next meeting', () => {
  it('keeps the title, the labels and the place, and writes the date as it was written', () => {
    expect(
      fieldsFrom(['Title', 'Ferries Board'], ['Date', 'Thursday 14 March 2019'], ['Venue', 'Quay House']),
    ).toEqual([
      ['Title', 'Ferries Board'],
      ['Date', 'Thursday 9 May 2019'],
      ['Venue', 'Quay House'],
    ]);
  });

  it.each([
    ['Note of last Ferries Board meeting', 'Note of last Ferries Board meeting'],
    ['Note of last Board meeting, Thursday 14 March 2019', 'Note of last Board meeting, Thursday 9 May 2019'],
    ['Board meeting, Thursday 14th March', 'Board meeting, Thursday 9th May'],
    ['Ferries Board – March 2019', 'Ferries Board – May 2019'],
    ['Meetings of 14 March 2019 and 15 March 2019', 'Meetings'],
    ['Ferries Board – accounts to March 2018', 'Ferries Board – accounts to March 2018'],
  ])('of one with the title “%s” has the title “%s”', (title, wanted) => {
    const fields = [
      { label: 'Title', value: title },
      { label: 'Date', value: '14 March 2019' },
    ];
    const [head] = nextNote([header(title, fields), item('1', 'Minutes')], ON);
    expect([head.title, head.fields[0]?.value]).toEqual([wanted, wanted]);
  });

  it.each([
    ['14 March 2019', '9 May 2019'],
    ['Thursday, 14th March, 2019 at 2.00 pm', 'Thursday, 9th May, 2019 at 2.00 pm'],
    ['THURSDAY 14 MARCH 2019', 'THURSDAY 9 MAY 2019'],
    ['Thu 14 Jan 2019', 'Thu 9 May 2019'],
    ['03/02/2019', '09/05/2019'],
    ['3.2.19', '9.5.19'],
    ['14 March 2019 and 15 March 2019', '9 May 2019'],
    ['to be agreed', '9 May 2019'],
    ['', '9 May 2019'],
  ])('of a meeting on “%s” is dated “%s”', (before, after) => {
    expect(fieldsFrom(['Date', before])).toEqual([['Date', after]]);
  });

  it('empties the fields that were those of one meeting', () => {
    expect(
      fieldsFrom(
        ['Meeting number', '14'],
        ['Time', '10 am'],
        ['Next meeting', '9 May 2019'],
        ['Chair', 'A'],
        ['X', 'y'],
      ),
    ).toEqual([
      ['Meeting number', ''],
      ['Time', '10 am'],
      ['Next meeting', ''],
      ['Chair', 'A'],
      ['X', ''],
    ]);
  });

  it('gives a note in plain paragraphs a header of the house, with date, time and venue', () => {
    const plain = SAMPLES.find(({ name }) => name === 'R01.txt')?.text ?? '';
    const [head] = nextNote(readNote(plain), ON);
    expect(head.title).toContain('Harbour Grants Panel');
    expect(head.fields).toEqual([
      { label: 'Date', value: '9 May 2019' },
      { label: 'Time', value: '9.30 am' },
      { label: 'Venue', value: 'Room 2, Quay House, Quay Street, Eastmere, EM1 2AB' },
    ]);
  });

  it('has the standing items, empty, and no others', () => {
    const note = next([
      item('1', 'Apologies', paragraph('Two were received.')),
      item('2', 'Harbour dues', paragraph('Long words.'), decision('To wait.')),
      item('3', 'Any other business', paragraph('None.')),
    ]);
    expect(entries(note)).toEqual(['1 Apologies', '2 Any other business']);
    expect(itemsOf(note).map((each) => plainText(each))).toEqual(['Apologies', 'Any other business']);
  });

  it.each([
    [
      ['155', '156', '157'],
      ['158', '159'],
    ],
    [
      ['44/24', '45/24', '46/24'],
      ['47/24', '48/24'],
    ],
    [
      ['1/24', '2/24', '3/24'],
      ['4/24', '5/24'],
    ],
    [
      ['Co.33', 'Co.34', 'Co.35'],
      ['Co.36', 'Co.37'],
    ],
    [
      ['01', '02', '03'],
      ['01', '02'],
    ],
    [
      ['1', '2', '3'],
      ['1', '2'],
    ],
    [
      ['7', '', '8'],
      ['9', '10'],
    ],
    [
      ['', '', ''],
      ['', ''],
    ],
    [
      ['7a', '7b', '7c'],
      ['', ''],
    ],
  ])('follows on the numbers %j with %j', (before, after) => {
    const [a = '', b = '', c = ''] = before;
    const note = next([item(a, 'Apologies'), item(b, 'Dues'), item(c, 'Any other business')]);
    expect(itemsOf(note).map(({ children: [title] }) => title.number)).toEqual(after);
  });

  it('agrees the minutes of the last meeting, and forgets other dates in titles', () => {
    const note = next([
      item('1', 'Minutes of the meeting held on 11 January 2019'),
      item('2', 'Date of next meeting: Thursday 9 May 2019 at 2pm'),
    ]);
    expect(entries(note)).toEqual([
      '1 Minutes of the meeting held on 14 March 2019',
      '2 Date of next meeting',
    ]);
  });

  it('has an entry to type in where nothing stands on each agenda', () => {
    const note = next([item('1', 'Dues', paragraph('Words.'))]);
    expect(meaningOf(itemsOf(note))).toEqual(
      meaningOf([agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')])]),
    );
  });

  it('tells beforehand what it will take over', () => {
    const harbour = readNote(SAMPLES.find(({ name }) => name === 'harbour-board.txt')?.text ?? '');
    const told = carriedOver(harbour);
    const note = nextNote(harbour, ON);
    expect(told.people).toBeGreaterThan(10);
    expect(placed(note, 'attendance')[0]?.block.rows).toHaveLength(told.people);
    expect(actionsOf(note)).toHaveLength(told.actions);
  });
});
