import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedList, pastedPeople } from '../../../src-renderer/editor/attendance/pasted-people.ts';

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
    ['Mr E Evans, Clerk', [{ name: 'Mr E Evans', authority: '', ...attending, role: 'Clerk' }]],
    ['Mr E Evans (Town Clerk)', [{ name: 'Mr E Evans', authority: '', ...attending, role: 'Town Clerk' }]],
    [
      'Mr E Evans, Northwold Council, Monitoring Officer',
      [{ name: 'Mr E Evans', authority: 'Northwold Council', ...attending, role: 'Monitoring Officer' }],
    ],
    [
      'Eve Lund – Democratic Services Officer',
      [{ name: 'Eve Lund', authority: '', ...attending, role: 'Democratic Services Officer' }],
    ],
    ['Clerk: Eve Lund', [{ name: 'Eve Lund', authority: '', ...attending, role: 'Clerk' }]],
    ['The Town Clerk, Mr E Evans', [{ name: 'Mr E Evans', authority: '', ...attending, role: 'Town Clerk' }]],
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
        { name: 'Mr E Evans', authority: '', ...attending, role: 'Clerk' },
      ],
    ],
  ])('and hold an office that no member has are in attendance: %s', (line, people) => {
    expect(pastedPeople(line)).toEqual(people);
  });

  it.each([
    ['Cllr A Smith, Police Officer', [{ name: 'Cllr A Smith', authority: '', remark: 'Police Officer' }]],
    ['John Clerk', [{ name: 'John Clerk', authority: '' }]],
    ['Dr Ida Public, Public Health Trust', [{ name: 'Dr Ida Public', authority: 'Public Health Trust' }]],
    ['Eve Lund, Treasurer', [{ name: 'Eve Lund', authority: '', role: 'Treasurer', group: 'present' }]],
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
      { name: 'Cllr A', authority: 'Green', role: 'Chair', group: 'present' },
      { name: 'Cllr B', authority: 'Labour', role: 'Apologies', group: 'apologies' },
    ]);
  });

  const groups = (text: string): readonly string[] =>
    pastedPeople(text).map(({ name, role = '', group = '', remark }) =>
      [name, role, group, ...(remark ? [remark] : [])].join('|'),
    );

  it('with a state each are where that says, whatever their role', () => {
    const text =
      'Name\tRole\tAttendance\nCllr A\tChair\tPresent\nCllr B\tMember\tApologies\nCllr C\tMember\tAbsent\n' +
      'PC D\tPolice\tIn attendance\nMs E\tClerk\tPresent\nCllr F\tMember\tPresent (from 7.15)\n';
    expect(groups(text)).toEqual([
      'Cllr A|Chair|present',
      'Cllr B|Apologies|apologies|Member',
      'Cllr C|Absent|absent|Member',
      'PC D|In attendance|in attendance|Police',
      'Ms E|Clerk|in attendance',
      'Cllr F|Member|present|from 7.15',
    ]);
  });

  it.each([
    ['Status', 'Cllr A\tApologies\nCllr B\tPresent', 'apologies present'],
    ['Present?', 'Cllr A\tNo\nCllr B\tYes', 'absent present'],
    ['Present (Y/N)', 'Cllr A\tY\nCllr B\tN', 'present absent'],
    ['Attended', 'Cllr A\t✓\nCllr B\t', 'present absent'],
    ['Attendance', 'Cllr A\t✓\nCllr B\t✗', 'present absent'],
    ['Attended', 'Cllr A\tDid not attend\nCllr B\tSent apologies', 'absent apologies'],
    ['Role', 'Cllr A\tDid not attend\nCllr B\tMember', 'absent present'],
  ])('are there or away as a column %s says', (title, rows, wanted) => {
    expect(
      pastedPeople(`Name\t${title}\n${rows}`)
        .map(({ group }) => group)
        .join(' '),
    ).toBe(wanted);
  });

  it('are there or away by the ticks and crosses in columns of them', () => {
    const rows = 'Ann Archer\tYes\t\nBob Brook\t\t✗\nCat Cole\t\tx\nDan Dunn\t✓\t✗\nEve Ebb\t✗\t✓\nFay\t\t';
    for (const title of ['Name', '']) {
      expect(groups(`${title}\tPresent\tApologies\n${rows}`)).toEqual([
        'Ann Archer|Members|present',
        'Bob Brook|Apologies|apologies',
        'Cat Cole|Apologies|apologies',
        'Dan Dunn|Members|present',
        'Eve Ebb|Apologies|apologies',
        'Fay|Absent|absent',
      ]);
    }
    expect(groups('Name\tPresent\tApologies\nAnn\tx\t\nBob\t\tx')).toEqual([
      'Ann|Members|present',
      'Bob|Apologies|apologies',
    ]);
  });

  it('in cells without titles are where a state says', () => {
    expect(groups('Cllr Cat Cole\tApologies\nCllr Dan Dunn\tChair\tPresent\nEve Ebb\t✓')).toEqual([
      'Cllr Cat Cole|Apologies|apologies',
      'Cllr Dan Dunn|Chair|present',
      'Eve Ebb||',
    ]);
  });

  it('are left out, and told, where nobody can say whether they were there', () => {
    expect(pastedList('Name\tAttendance\nCllr A\tPresent\nCllr B\tto be confirmed')).toMatchObject({
      people: [{ name: 'Cllr A' }],
      leftOut: ['Cllr B | to be confirmed'],
    });
    expect(pastedList('Cllr A\t✓\t\nCllr B\t\t✓')).toEqual({
      people: [],
      leftOut: ['Cllr A | ✓', 'Cllr B | ✓'],
    });
    expect(pastedList('Cllr A\t✗')).toEqual({ people: [], leftOut: ['Cllr A | ✗'] });
  });

  it('are never present where they were away, and none of their words is lost, whatever the columns', () => {
    const cell = {
      name: fc.constantFrom('Cllr Ann Archer', 'Bob Brook', 'Ms Cat Cole'),
      role: fc.constantFrom('', 'Chair', 'Member', 'Clerk', 'Finance officer'),
      state: fc.constantFrom(
        'Apologies',
        'Absent',
        'Sent apologies (ill)',
        'Did not attend',
        'No',
        'maybe',
        '',
      ),
      ward: fc.constantFrom('', 'Quay ward', '4'),
    };
    const order = fc.shuffledSubarray(['name', 'role', 'state', 'ward'] as const, { minLength: 4 });
    const titles = { name: 'Name', role: 'Role', state: 'Attendance', ward: 'Seat' };
    fc.assert(
      fc.property(order, fc.array(fc.record(cell), { minLength: 1, maxLength: 5 }), (columns, rows) => {
        const lines = [titles, { ...rows[0], state: 'Present' }, ...rows].map((row) =>
          columns.map((column) => row[column] ?? '').join('\t'),
        );
        const { people, leftOut } = pastedList(lines.join('\n'));
        expect(people.filter(({ group }) => group === undefined || group === 'present').length).toBeLessThan(
          2,
        );
        const told = JSON.stringify([people, leftOut]);
        for (const { name, role, ward } of rows)
          for (const words of [name, role, ward]) expect(told).toContain(words);
      }),
    );
  });

  it('keep the words of columns that nobody knows as remarks', () => {
    expect(groups('Name\tSeat\tAttendance\tTable\nCllr A\t4\tApologies\t7')).toEqual([
      'Cllr A|Apologies|apologies|Seat 4, Table 7',
    ]);
    expect(groups('Members\tCllr A\tNorthwold\tby the door\nCllr B\t\t')).toEqual([
      'Cllr A|Members|present|by the door',
      'Cllr B|Members|present',
    ]);
  });

  it('who sent apologies in a run of names are among those', () => {
    expect(groups('Ann Archer, Bob Brook; apologies from Eve Ebb')).toEqual([
      'Ann Archer||',
      'Bob Brook||',
      'Eve Ebb|Apologies|apologies',
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
