import { describe, expect, it } from 'vitest';
import { isNameList, listedPeople } from '../../../shared/note/names.ts';

/** The people of a list as `name | role | remark`. */
function people(words: string): readonly string[] {
  return listedPeople(words).map(({ name, role, remark }) =>
    [name, role, remark ?? ''].join(' | ').replace(/[ |]+$/, ''),
  );
}

describe('The people of a list', () => {
  it.each([
    ['Ada Marlow, Ben Thorne and Cy Vance', ['Ada Marlow', 'Ben Thorne', 'Cy Vance']],
    ['Ada Marlow; Ben Thorne & Cy Vance', ['Ada Marlow', 'Ben Thorne', 'Cy Vance']],
    ['Ada Marlow, and Ben Thorne.', ['Ada Marlow', 'Ben Thorne']],
    ['Ada Marlow. Ben Thorne. Cy Vance', ['Ada Marlow', 'Ben Thorne', 'Cy Vance']],
    ['A. Marlow, B. Thorne', ['A. Marlow', 'B. Thorne']],
    ['Mrs. Marlow, Rev. Thorne', ['Mrs. Marlow', 'Rev. Thorne']],
    ['Councillors Marlow and Thorne', ['Councillor Marlow', 'Councillor Thorne']],
    ['Cllrs Marlow, Thorne', ['Councillor Marlow', 'Councillor Thorne']],
    ['County Councillors Marlow and Thorne', ['County Councillor Marlow', 'County Councillor Thorne']],
    ['Councillors Marlow, Thorne and Cllr Vance', ['Councillor Marlow', 'Councillor Thorne', 'Cllr Vance']],
    ['Councillors: Marlow, Thorne', ['Marlow', 'Thorne']],
    ['Cllrs Marlow and Thorne; Mrs Bell', ['Councillor Marlow', 'Councillor Thorne', 'Mrs Bell']],
    ['Cllrs Marlow; Cllrs Thorne, Vance', ['Councillor Marlow', 'Councillor Thorne', 'Councillor Vance']],
    ['Ada Marlow     Ben Thorne', ['Ada Marlow', 'Ben Thorne']],
    ['Ada Marlow\tBen Thorne', ['Ada Marlow', 'Ben Thorne']],
    ['Ada  Marlow', ['Ada Marlow']],
    ['Ada de la Marlow', ['Ada de la Marlow']],
    ['Ada Marlow MBE, Lord Thorne', ['Ada Marlow MBE', 'Lord Thorne']],
  ])('are parted: “%s”', (words, names) => {
    expect(people(words)).toEqual(names);
  });

  it.each([
    ['Ada Marlow (Chair)', 'Ada Marlow | Chair'],
    ['Ada Marlow (Chairman), ', 'Ada Marlow | Chairman'],
    ['Chair Cllr Ada Marlow', 'Cllr Ada Marlow | Chair'],
    ['Vice-Chair: Mrs Marlow', 'Mrs Marlow | Vice-Chair'],
    ['Ada Marlow – Head of Ferries', 'Ada Marlow | Head of Ferries'],
    ['Ada Marlow - Clerk', 'Ada Marlow | Clerk'],
    ['the Clerk, Mrs Bell', 'Mrs Bell | Clerk'],
    ['and the Ferry Officer, Mr Bell', 'Mr Bell | Ferry Officer'],
    ['Ada Marlow (Chair; Harbour)', 'Ada Marlow | Chair; Harbour'],
    ['Ada Marlow (Head of Ferries, Quays and Piers)', 'Ada Marlow | Head of Ferries, Quays and Piers'],
  ])('have their office: “%s”', (words, person) => {
    expect(people(words)).toEqual([person]);
  });

  it.each([
    ['Ada Marlow (via Teams)', 'Ada Marlow |  | via Teams'],
    ['Ada Marlow (from item 4)', 'Ada Marlow |  | from item 4'],
    ['Ada Marlow (substitute for Cllr Vance)', 'Ada Marlow |  | substitute for Cllr Vance'],
    ['Ada Marlow (Chair) (online)', 'Ada Marlow | Chair | online'],
  ])('have what was remarked of them: “%s”', (words, person) => {
    expect(people(words)).toEqual([person]);
  });

  it('have their office where its holder follows, and lose the title of those before', () => {
    expect(people('Cllrs Marlow, Thorne and the Clerk, Mrs J Bell, and Cllr Vance')).toEqual([
      'Councillor Marlow',
      'Councillor Thorne',
      'Mrs J Bell | Clerk',
      'Cllr Vance',
    ]);
  });

  it('follow on after a bracket without a comma', () => {
    expect(people('Ada Marlow (Chair) Ben Thorne (Clerk)')).toEqual([
      'Ada Marlow | Chair',
      'Ben Thorne | Clerk',
    ]);
  });

  it.each([
    '',
    '   ',
    '. .',
    ', ,',
    'Councillor',
    'Councillors',
    'Apologies were received from Ada Marlow.',
    'There were none.',
    'The list is attached.',
  ])('are none in “%s”', (words) => {
    expect(people(words)).toEqual([]);
  });
});

describe('Words are a list of names', () => {
  it.each([
    'Ada Marlow',
    'Ada Marlow, Ben Thorne and Cy Vance',
    'Cllr Ada Marlow (the Chair, who came late)',
    'Ludwig van Thorne',
    'Ada Marlow – Clerk',
  ])('“%s”', (words) => {
    expect(isNameList(words)).toBe(true);
  });

  it.each([
    '',
    'The meeting opened',
    'Ada Marlow spoke.',
    'HARBOUR BOARD MEETING',
    'Present: Ada Marlow',
    'Ada’s report',
    'Who? Ada',
    '3 May',
    '(in brackets)',
  ])('not “%s”', (words) => {
    expect(isNameList(words)).toBe(false);
  });

  it('not words longer than any list', () => {
    expect(isNameList('Ada Marlow, '.repeat(60))).toBe(false);
  });
});
