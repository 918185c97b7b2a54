import { describe, expect, it } from 'vitest';
import type { Header, Note } from '../../../shared/note/blocks.ts';
import { header } from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { before, headerOf, inEntry, read, types } from '../reading.ts';

const TABLE =
  ' Note of last Harbour Board meeting\n\tTitle:\n\n\n\tHarbour Board\n\n\tDate:\n\n\n\tThursday 25 October 2018\n\n\tVenue:\n\tThe Quay House\n\n\t\n\t\n\n\n';

describe('A header in a table', () => {
  it('has the label in one cell and the value in the next', () => {
    expect(headerOf(TABLE)).toEqual(
      header('Note of last Harbour Board meeting', [
        { label: 'Title', value: 'Harbour Board' },
        { label: 'Date', value: 'Thursday 25 October 2018' },
        { label: 'Venue', value: 'The Quay House' },
      ]),
    );
  });

  it('may have no title', () => {
    expect(headerOf('\tTitle:\n\n\tHarbour Board\n').fields).toEqual([
      { label: 'Title', value: 'Harbour Board' },
    ]);
  });

  it('may have a label without its tab', () => {
    expect(headerOf('Harbour Board\nDate:\n\n\tThursday 25 October 2018\n').fields).toEqual([
      { label: 'Date', value: 'Thursday 25 October 2018' },
    ]);
  });

  it('may have labels of any kind in a cell', () => {
    expect(headerOf('Harbour Board\n\tChair’s name:\n\n\tAda Marlow\n').fields).toEqual([
      { label: 'Chair’s name', value: 'Ada Marlow' },
    ]);
  });

  it('may have a value of several lines', () => {
    expect(headerOf('Harbour Board\n\tVenue:\n\n\tThe Quay House\nEastmere\nEM1 1AA\n').fields).toEqual([
      { label: 'Venue', value: 'The Quay House Eastmere EM1 1AA' },
    ]);
  });

  it('may have no value', () => {
    expect(headerOf('Harbour Board\n\tDate:\n\n\tVenue:\n\n\tThe Quay House\n').fields).toEqual([
      { label: 'Date', value: '' },
      { label: 'Venue', value: 'The Quay House' },
    ]);
  });

  it('may have no value in its last cell', () => {
    expect(headerOf('Harbour Board\n\tVenue:\n\t\n\t\n\n').fields).toEqual([{ label: 'Venue', value: '' }]);
  });

  it('ends at the attendance notice', () => {
    const note = read(`${TABLE}Attendance\nAn attendance list is attached as Appendix A to this note\n`);
    expect(types(note)).toEqual(['header', 'paragraph', 'paragraph']);
  });

  it('ends at the column titles of the items table', () => {
    const note = read(`${TABLE}\tItem\n\tDecisions and actions\n\tAction\n\n\n${inEntry('Noted.')}`);
    expect(types(note)).toEqual(['header', 'kept', 'agenda-item']);
  });
});

describe('A header of plain fields', () => {
  it('has label and value on one line', () => {
    expect(headerOf('Harbour Board\n\nDate: 8 May 2020\nVenue: The Quay House\n\nThe Chair spoke.')).toEqual(
      header('Harbour Board', [
        { label: 'Date', value: '8 May 2020' },
        { label: 'Venue', value: 'The Quay House' },
      ]),
    );
  });

  it.each([
    'Date',
    'Time',
    'Venue',
    'Location',
    'Place',
    'Meeting',
    'Committee',
    'Quorum',
    'Contact officer',
    'VENUE',
  ])('knows the label “%s”', (label) => {
    expect(headerOf(`Harbour Board\n${label}: x\n`).fields).toEqual([{ label, value: 'x' }]);
  });

  it('may have no value', () => {
    expect(headerOf('Harbour Board\nDate:\nVenue: The Quay House\n').fields).toEqual([
      { label: 'Date', value: '' },
      { label: 'Venue', value: 'The Quay House' },
    ]);
  });

  it.each([
    ['an unknown label', 'Weather: fine'],
    ['the attendance', 'Present: Ada Marlow'],
    ['a sentence', 'The date: it was late.'],
    ['a label without a colon', 'Date 8 May 2020'],
    ['a label alone in no cell', 'Weather:'],
  ])('does not have %s', (_what, line) => {
    expect(headerOf(`Harbour Board\n${line}\n`).fields).toEqual([]);
  });

  it('does not have a field after other words', () => {
    expect(types(before('A sentence.\n\nDate: 8 May 2020'))).toEqual(['paragraph', 'paragraph']);
  });
});

describe('The title of a header', () => {
  it('is the first line', () => {
    expect(headerOf('Harbour Board\n\nMinutes of the meeting').title).toBe('Harbour Board');
  });

  it('may come after blank lines', () => {
    expect(headerOf('\n\n  Harbour Board  \n').title).toBe('Harbour Board');
  });

  it('may have a byte-order mark before it', () => {
    expect(headerOf('\uFEFFHarbour Board\n').title).toBe('Harbour Board');
  });

  it.each([
    ['nothing', ''],
    ['blank lines only', '\n \n\t\n'],
    ['an entry', inEntry('Noted.')],
    ['the attendance notice', 'Attendance\n'],
    ['an attendance list', 'Present: Ada Marlow\n'],
    ['a field', 'Date: 8 May 2020\n'],
    ['a decision', 'RESOLVED that it be so.\n'],
    ['a list', '· a point\n'],
    ['a part heading', 'PART ONE\n'],
    ['a closing tag', '</AI1>\n'],
  ])('is empty where a text opens with %s', (_what, text) => {
    expect(headerOf(text).title).toBe('');
  });
});

/** The text with its header changed. */
function edited(text: string, change: (head: Header) => Header): string {
  const [head, ...rest] = readNote(text);
  const note: Note = [change(head), ...rest];
  return writeNote(note);
}

/** A header with the value of one field changed. */
function valued(label: string, value: string): (head: Header) => Header {
  return (head) => ({
    ...head,
    fields: head.fields.map((field) => (field.label === label ? { ...field, value } : field)),
  });
}

describe('An edited header', () => {
  it('changes its title in its place', () => {
    expect(edited(TABLE, (head) => ({ ...head, title: 'Note of next meeting' }))).toBe(
      TABLE.replace('Note of last Harbour Board meeting', 'Note of next meeting'),
    );
  });

  it('changes a value in its place', () => {
    expect(edited(TABLE, valued('Date', 'Friday 26 October 2018'))).toBe(
      TABLE.replace('Thursday 25', 'Friday 26'),
    );
  });

  it('changes a plain value in its place', () => {
    const text = 'Harbour Board\nDate: 8 May 2020\nVenue: Quay\n';
    expect(edited(text, valued('Date', '9 May 2020'))).toBe(text.replace('8 May', '9 May'));
  });

  it('puts a value of several lines on one line', () => {
    const text = 'Board\n\tVenue:\n\n\tQuay\nEastmere\n\n\tDate:\n\n\t8 May 2020\n';
    expect(edited(text, valued('Venue', 'Online'))).toBe(text.replace('Quay\nEastmere', 'Online'));
  });

  it('keeps the lines of a value that has changed back', () => {
    const text = 'Board\n\tVenue:\n\n\tQuay\nEastmere\n';
    expect(edited(text, valued('Venue', 'Quay Eastmere'))).toBe(text);
  });

  it('may have a new field in the form of the others', () => {
    const text = 'Board\nDate: 8 May 2020\n\nThe Chair spoke.\n';
    const fresh = { label: 'Venue', value: 'Quay' };
    expect(edited(text, (head) => ({ ...head, fields: [...head.fields, fresh] }))).toBe(
      'Board\nDate: 8 May 2020\n\nVenue: Quay\n\nThe Chair spoke.\n',
    );
  });
});

describe('A new header', () => {
  it('is written as a table', () => {
    const fields = [
      { label: 'Title', value: 'Board' },
      { label: 'Date', value: '8 May 2020' },
    ];
    expect(writeNote([header('Note of last Board meeting', fields)])).toBe(
      ' Note of last Board meeting\n\tTitle:\n\n\n\tBoard\n\n\tDate:\n\n\n\t8 May 2020\n\n\t\n\t\n\n\n',
    );
  });

  it('with nothing in it is nothing', () => {
    expect(writeNote([header('')])).toBe('');
  });

  it.each(['Decision', 'Attendance', 'Date: 8 May 2020', 'Present: Ada', '<AI1>', '· a point'])(
    'has its title back whatever it looks like: “%s”',
    (words) => {
      expect(headerOf(writeNote([header(words)])).title).toBe(words);
    },
  );
});
