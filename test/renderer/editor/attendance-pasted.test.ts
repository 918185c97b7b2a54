import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedPeople } from '../../../src-renderer/editor/attendance/pasted-people.ts';

describe('People that are pasted', () => {
  it.each([
    ['Cllr A Smith', [{ name: 'Cllr A Smith', authority: '' }]],
    [
      'Cllr A Smith, Northwold Council (Chair)',
      [{ name: 'Cllr A Smith', authority: 'Northwold Council', role: 'Chair', group: 'present' }],
    ],
    ['Cllr Dorothy Quennell MBE, JP', [{ name: 'Cllr Dorothy Quennell MBE, JP', authority: '' }]],
    ['1. Eve Lund (via Teams)', [{ name: 'Eve Lund', authority: '', remark: 'via Teams' }]],
    ['· Ms Leonora Bhatt, Tidewater Survey', [{ name: 'Ms Leonora Bhatt', authority: 'Tidewater Survey' }]],
    [
      'Cllr Ada Marlow (Chair), Cllr Ben Thorne and Cllr Cy Vance',
      [
        { name: 'Cllr Ada Marlow', authority: '', role: 'Chair', group: 'present' },
        { name: 'Cllr Ben Thorne', authority: '' },
        { name: 'Cllr Cy Vance', authority: '' },
      ],
    ],
  ])('a line of names: %s', (line, people) => {
    expect(pastedPeople(line)).toEqual(people);
  });

  it('stand under the headings among them', () => {
    expect(pastedPeople('Present:\nCllr A\r\n\r\nApologies: Cllr B\nCllr C\nIn attendance\nMs D')).toEqual([
      { name: 'Cllr A', authority: '', role: 'Members', group: 'present' },
      { name: 'Cllr B', authority: '', role: 'Apologies', group: 'apologies' },
      { name: 'Cllr C', authority: '', role: 'Apologies', group: 'apologies' },
      { name: 'Ms D', authority: '', role: 'In attendance', group: 'in attendance' },
    ]);
  });

  const attending = { role: 'In attendance', group: 'in attendance' } as const;
  it.each([
    ['Mr E Evans, Clerk', [{ name: 'Mr E Evans', authority: '', remark: 'Clerk', ...attending }]],
    ['Mr E Evans (Town Clerk)', [{ name: 'Mr E Evans', authority: '', remark: 'Town Clerk', ...attending }]],
    [
      'Mr E Evans, Northwold Council, Monitoring Officer',
      [{ name: 'Mr E Evans', authority: 'Northwold Council', remark: 'Monitoring Officer', ...attending }],
    ],
    [
      'Eve Lund – Democratic Services Officer',
      [{ name: 'Eve Lund', authority: '', remark: 'Democratic Services Officer', ...attending }],
    ],
    ['Clerk: Eve Lund', [{ name: 'Eve Lund', authority: '', remark: 'Clerk', ...attending }]],
    [
      'The Town Clerk, Mr E Evans',
      [{ name: 'Mr E Evans', authority: '', remark: 'The Town Clerk', ...attending }],
    ],
    ['Gus Orme (press)', [{ name: 'Gus Orme', authority: '', remark: 'press', ...attending }]],
    ['Democratic Services Officer', [{ name: 'Democratic Services Officer', authority: '', ...attending }]],
    ['2 members of the public', [{ name: '2 members of the public', authority: '', ...attending }]],
    ['Press and public', [{ name: 'Press and public', authority: '', ...attending }]],
    ['Clerk\tMr E Evans', [{ name: 'Mr E Evans', authority: '', role: 'Clerk', group: 'in attendance' }]],
    [
      'Cllr Ada Marlow (Chair), Cllr Ben Thorne and Mr E Evans (Clerk)',
      [
        { name: 'Cllr Ada Marlow', authority: '', role: 'Chair', group: 'present' },
        { name: 'Cllr Ben Thorne', authority: '' },
        { name: 'Mr E Evans', authority: '', remark: 'Clerk', ...attending },
      ],
    ],
  ])('and hold an office that no member has are in attendance: %s', (line, people) => {
    expect(pastedPeople(line)).toEqual(people);
  });

  it.each([
    ['Cllr A Smith, Police Officer', [{ name: 'Cllr A Smith', authority: '', remark: 'Police Officer' }]],
    ['John Clerk', [{ name: 'John Clerk', authority: '' }]],
    ['Dr Ida Public, Public Health Trust', [{ name: 'Dr Ida Public', authority: 'Public Health Trust' }]],
    ['Eve Lund, Treasurer', [{ name: 'Eve Lund', authority: '', remark: 'Treasurer' }]],
  ])('are members all the same: %s', (line, people) => {
    expect(pastedPeople(line)).toEqual(people);
  });

  it('stand under a heading of those who were away whatever their office, which is remarked', () => {
    expect(
      pastedPeople('Apologies:\nCllr A (Chair)\nMr E Evans, Clerk\nMembers:\nCllr B (Vice-chair)'),
    ).toEqual([
      { name: 'Cllr A', authority: '', role: 'Apologies', group: 'apologies', remark: 'Chair' },
      { name: 'Mr E Evans', authority: '', role: 'Apologies', group: 'apologies', remark: 'Clerk' },
      { name: 'Cllr B', authority: '', role: 'Vice-chair', group: 'present' },
    ]);
  });

  it('in cells are told by the titles of the columns', () => {
    expect(pastedPeople('Name\tParty\tRole\nCllr A\tGreen\tChair\nCllr B\tLabour\tApologies\n')).toEqual([
      { name: 'Cllr A', authority: '', role: 'Chair', group: 'present' },
      { name: 'Cllr B', authority: '', role: 'Apologies', group: 'apologies' },
    ]);
  });

  it('in cells without titles are a role, a name and an authority, the role once for all that share it', () => {
    expect(pastedPeople('Members\tCllr A\tNorthwold\n\tCllr B\tLowmarsh')).toEqual([
      { name: 'Cllr A', authority: 'Northwold', role: 'Members', group: 'present' },
      { name: 'Cllr B', authority: 'Lowmarsh', role: 'Members', group: 'present' },
    ]);
  });

  it('in two cells are a name and an authority', () => {
    expect(pastedPeople('Cllr A\tNorthwold')).toEqual([{ name: 'Cllr A', authority: 'Northwold' }]);
    expect(pastedPeople('Apologies\tCllr A')).toEqual([
      { name: 'Cllr A', authority: '', role: 'Apologies', group: 'apologies' },
    ]);
  });

  it('in a quoted cell with a line end are one person', () => {
    expect(pastedPeople('"Cllr A\nSmith"\tNorthwold')).toEqual([
      { name: 'Cllr A Smith', authority: 'Northwold' },
    ]);
  });

  it('are nobody where there are no words', () => {
    expect(pastedPeople(' \n\t\t\n\r\n')).toEqual([]);
  });

  it('have names without line ends or tabs, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', ' ', ',', '\t', '\n', '"', '(', ')', ';') }),
        (text) => {
          for (const person of pastedPeople(text)) {
            expect(person.name).not.toBe('');
            expect(Object.values(person).join('|')).not.toMatch(/[\t\r\n]/);
          }
        },
      ),
    );
  });
});
