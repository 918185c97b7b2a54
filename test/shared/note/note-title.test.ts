import { describe, expect, it } from 'vitest';
import { noteFields, noteTitle } from '../../../shared/note/meeting.ts';
import { inEntry, read } from '../reading.ts';

/** The title of a note with these lines before its first entry. */
function titleOf(lines: string): string {
  return noteTitle(read(`${lines}\n\n${inEntry('Noted.')}`));
}

describe('The title of a note', () => {
  it('is that of its header where the header has fields', () => {
    expect(titleOf('Note of last Harbour Board meeting\nDate: 8 May 2020')).toBe(
      'Note of last Harbour Board meeting',
    );
  });

  it.each([
    ['Northquay City Council\n\nAssets Committee', 'Northquay City Council – Assets Committee'],
    ['Draft\n\nHarbour Board', 'Harbour Board'],
    ['MINUTES\n\nHarbour Board', 'Harbour Board'],
    ['Minutes of the Harbour Board held on 8 May 2020', 'Minutes of the Harbour Board'],
    ['Harbour Board\n\nMinutes of the Harbour Board meeting', 'Harbour Board'],
    ['Minutes of a meeting of the\nHarbour Grants Panel', 'Minutes of a meeting of the Harbour Grants Panel'],
    ['Harbour Board\n\nPresent: the Committee', 'Harbour Board'],
    ['Ferries and piers', 'Ferries and piers'],
    ['Draft\n\nFerries and piers', 'Ferries and piers'],
  ])('is made of the bodies that the first lines name: %j', (lines, title) => {
    expect(titleOf(lines)).toBe(title);
  });

  it('does not name a body twice', () => {
    expect(titleOf('Harbour Board\n\nHARBOUR BOARD')).toBe('Harbour Board');
  });

  it('names two bodies at most', () => {
    expect(titleOf('Woldham Council\n\nHarbour Committee\n\nFerries Panel')).toBe(
      'Woldham Council – Harbour Committee',
    );
  });

  it('is the field of that name where the header has no title', () => {
    expect(titleOf('\tTitle:\n\n\tFerries')).toBe('Ferries');
  });

  it('is found in the first entry of a decision sheet', () => {
    expect(noteTitle(read('<AI1>\nWoldham Borough Council\n\nRecord of decision.\n</AI1>'))).toBe(
      'Woldham Borough Council',
    );
  });

  it('is not taken from a numbered entry', () => {
    expect(noteTitle(read('<AI1>\n1   Harbour Committee\n\nNoted.\n</AI1>'))).toBe('');
  });

  it('is not the line of those present', () => {
    expect(titleOf('Present: Harbour Board')).toBe('');
  });

  it('is empty where there is nothing', () => {
    expect(noteTitle(read(''))).toBe('');
  });
});

/** The fields of a note with these lines before its first entry, as `label=value`. */
function fieldsOf(lines: string): readonly string[] {
  return noteFields(read(`${lines}\n\n${inEntry('Date: 1 May 2020')}`)).map(
    ({ label, value }) => `${label}=${value}`,
  );
}

describe('The fields of a note', () => {
  it('are those of its header', () => {
    expect(fieldsOf('Harbour Board\nDate: 8 May 2020\nQuorum: 5')).toEqual(['Date=8 May 2020', 'Quorum=5']);
  });

  it('are those in paragraphs before the first entry too', () => {
    expect(fieldsOf('Harbour Board\n\nThe minutes.\n\nDate: 8 May 2020\n\nTime : 7pm')).toEqual([
      'Date=8 May 2020',
      'Time=7pm',
    ]);
  });

  it.each([
    ['another label', 'Harbour Board\n\nThe minutes.\n\nChair: Ada Marlow'],
    ['a label without a value', 'Harbour Board\n\nThe minutes.\n\nDate:'],
    ['a date without a label', 'Harbour Board\n\n8 May 2020'],
  ])('are not %s', (_what, lines) => {
    expect(fieldsOf(lines)).toEqual([]);
  });
});
