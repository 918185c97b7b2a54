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
    ['Mrs J Bell, Clerk', [{ name: 'Mrs J Bell', authority: '', remark: 'Clerk' }]],
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
