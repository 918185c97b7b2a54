import { describe, expect, it } from 'vitest';
import { titlePage } from '../../../shared/note/meeting.ts';
import { inEntry, read } from '../reading.ts';

/** The title page of a note with these lines before its first entry. */
function page(lines: string): readonly string[] {
  return titlePage(read(`${lines}\n\n${inEntry('Noted.')}`));
}

describe('The title page of a note', () => {
  it('is the lines before its first entry, in order', () => {
    expect(page('Woldham Borough Council\n\nHarbour Committee\n\n8 May 2020')).toEqual([
      'Woldham Borough Council',
      'Harbour Committee',
      '8 May 2020',
    ]);
  });

  it('has a title that was broken over lines put together, without when and where', () => {
    expect(page('Minutes of a meeting of the\nHarbour Grants Panel\n\nheld on 8 October 2020')).toEqual([
      'Minutes of a meeting of the Harbour Grants Panel',
      'held on 8 October 2020',
    ]);
  });

  it('has the name of the template last', () => {
    expect(page('Minutes template\n\nHarbour Board\n\n8 May 2020')).toEqual([
      'Harbour Board',
      '8 May 2020',
      'Minutes template',
    ]);
  });

  it('has a line about a template where it stands', () => {
    expect(page('The template of the Board\n\nHarbour Board')).toEqual([
      'The template of the Board',
      'Harbour Board',
    ]);
  });

  it('has the numbers of its paragraphs', () => {
    expect(page('Harbour Board\n\n58.1   The Chair spoke.')).toEqual([
      'Harbour Board',
      '58.1 The Chair spoke.',
    ]);
  });

  it.each([
    ['the attendance', 'Present: Ada Marlow'],
    ['a part heading', 'PART ONE'],
    ['a list', '· a point'],
    ['a decision', 'RESOLVED that it be so.'],
    ['a line longer than any title', `The Board ${'met and '.repeat(30)}went.`],
  ])('ends at %s', (_what, line) => {
    expect(page(`Harbour Board\n\n${line}\n\nThe Chair spoke.`)).toEqual(['Harbour Board']);
  });

  it('has no fields of the header', () => {
    expect(page('Note of last Harbour Board meeting\nTitle: Harbour Board\nDate: 8 May 2020')).toEqual([
      'Note of last Harbour Board meeting',
    ]);
  });

  it('is nothing where no line comes before the first entry', () => {
    expect(titlePage(read(inEntry('Noted.')))).toEqual([]);
    expect(titlePage(read(''))).toEqual([]);
  });
});
