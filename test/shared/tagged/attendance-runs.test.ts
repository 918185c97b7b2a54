import { describe, expect, it } from 'vitest';
import { before, people, types } from '../reading.ts';

describe('Several labels on one line of an attendance list', () => {
  it('each open a group, and what stands in brackets behind an absent name is why', () => {
    expect(people('Present: Councillors A. Smith (Chairman), B. Jones. Apologies: D. Kaur (ill)')).toEqual([
      'present: Chairman | Councillor A. Smith',
      'present:  | Councillor B. Jones',
      'apologies:  | D. Kaur |  | ill',
    ]);
  });

  it('may be three, each after a full stop', () => {
    expect(
      people('Present: Ada Marlow. In attendance: Eve Lund (Clerk). Apologies: Dee Winter (work), Fay Hill.'),
    ).toEqual([
      'present:  | Ada Marlow',
      'in attendance: Clerk | Eve Lund',
      'apologies:  | Dee Winter |  | work',
      'apologies:  | Fay Hill',
    ]);
  });

  it.each(['Ada Marlow. Apologies:', 'Ada Marlow; Apologies:', 'Ada Marlow (Chair) Apologies:'])(
    'are parted as in “%s”',
    (words) => {
      expect(people(`Present: ${words} Dee Winter`).at(-1)).toBe('apologies:  | Dee Winter');
    },
  );

  it('may give an office', () => {
    expect(people('Present: Ada Marlow. In the chair: Ben Thorne. Clerk: Mrs J Bell')).toEqual([
      'present:  | Ada Marlow',
      'present: Chair | Ben Thorne',
      'in attendance: Clerk | Mrs J Bell',
    ]);
  });

  it('put the lines below in the group of the last', () => {
    expect(people('Present: Ada Marlow. Apologies:\n\nDee Winter\n\nFay Hill')).toEqual([
      'present:  | Ada Marlow',
      'apologies:  | Dee Winter',
      'apologies:  | Fay Hill',
    ]);
  });

  it('are not words that are no label', () => {
    expect(people('Present: Ada Marlow. Ferries: Dee Winter').some((row) => !/^present:/.test(row))).toBe(
      false,
    );
  });

  it('are not those that follow no mark', () => {
    expect(people('Present: Ada Marlow Apologies: Dee Winter')).toHaveLength(1);
  });
});

describe('A title in the plural', () => {
  it('ends at a semicolon', () => {
    expect(people('Present: Cllrs A Smith and C Lee; Mrs J Bell (Clerk)')).toEqual([
      'present:  | Councillor A Smith',
      'present:  | Councillor C Lee',
      'in attendance: Clerk | Mrs J Bell',
    ]);
  });

  it('does not end at a comma', () => {
    expect(people('Present: Cllrs A Smith, C Lee and B Jones').at(-1)).toBe('present:  | Councillor B Jones');
  });

  it('does not end at a semicolon in brackets', () => {
    expect(people('Present: Cllrs A Smith (Chair; Harbour), C Lee')).toEqual([
      'present: Chair; Harbour | Councillor A Smith',
      'present:  | Councillor C Lee',
    ]);
  });
});

describe('An officer among those present', () => {
  it.each([
    ['Mrs J Bell (Clerk)', 'Clerk | Mrs J Bell'],
    ['Mrs J Bell – Clerk', 'Clerk | Mrs J Bell'],
    ['the Clerk, Mrs J Bell', 'Clerk | Mrs J Bell'],
    ['Eve Lund (Responsible Financial Officer)', 'Responsible Financial Officer | Eve Lund'],
    ['Eve Lund (Solicitor)', 'Solicitor | Eve Lund'],
  ])('is in attendance: “%s”', (words, row) => {
    expect(people(`Present: ${words}`)).toEqual([`in attendance: ${row}`]);
  });

  it('may follow the members by office and name', () => {
    expect(people('Present: Cllrs A Smith, C Lee and the Clerk, Mrs J Bell')).toEqual([
      'present:  | Councillor A Smith',
      'present:  | Councillor C Lee',
      'in attendance: Clerk | Mrs J Bell',
    ]);
  });

  it.each([
    ['Ada Marlow (Chair)', 'Chair | Ada Marlow'],
    ['Cllr Ada Marlow (Clerk)', 'Clerk | Cllr Ada Marlow'],
    ['Councillor Ada Marlow (Lead Officer)', 'Lead Officer | Councillor Ada Marlow'],
  ])('is not a member with an office: “%s”', (words, row) => {
    expect(people(`Present: ${words}`)).toEqual([`present: ${row}`]);
  });

  it('who is not there is not in attendance', () => {
    expect(people('Apologies: Dee Winter (ill), Mrs J Bell (Clerk)')).toEqual([
      'apologies:  | Dee Winter |  | ill',
      'apologies: Clerk | Mrs J Bell',
    ]);
  });
});

describe('A single word alone on a line', () => {
  it.each(['Budget', 'Notes', 'Budget.'])('ends an attendance list: “%s”', (word) => {
    expect(people(`Present: Cllr Ada Marlow\n\n${word}`)).toEqual(['present:  | Cllr Ada Marlow']);
    expect(types(before(`Present: Cllr Ada Marlow\n\n${word}`))).toEqual(['attendance', 'paragraph']);
  });

  it.each([
    ['a name in two words', 'Ada Marlow', 'present:  | Ada Marlow'],
    ['a name with a title', 'Cllr Marlow', 'present:  | Cllr Marlow'],
    ['a name in a list', '· Marlow', 'present:  | Marlow'],
  ])('is not %s', (_what, line, row) => {
    expect(people(`Present:\n\n${line}`)).toEqual([row]);
  });
});
