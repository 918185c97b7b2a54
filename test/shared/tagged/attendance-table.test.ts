import { describe, expect, it } from 'vitest';
import type { Attendance, AttendanceRow, Note } from '../../../shared/note/blocks.ts';
import { attendanceTable, header } from '../../../shared/note/build.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { read, rowsOf, types } from '../reading.ts';

const HEAD = '\tPosition/Role\n\tCouncillor\n\tAuthority\n\n';
const EMPTY_ROW = '\t\n\t\n\t\n\n';

/** The first attendance of a text. */
function tableOf(text: string): Attendance {
  const block = read(text).find(({ type }) => type === 'attendance');
  if (block?.type !== 'attendance') throw new Error('There is no attendance.');
  return block;
}

/** The rows that lines under the usual column titles are read as. */
function rows(lines: string): readonly string[] {
  return rowsOf(tableOf(HEAD + EMPTY_ROW + lines));
}

describe('An attendance table', () => {
  it('has a row for each three cells', () => {
    expect(
      rows('\tChairman\n\tAda Marlow\n\tWoldham Council\n\n\n\tMembers\n\tBen Thorne\n\tEast Council\n'),
    ).toEqual([
      'present: Chairman | Ada Marlow | Woldham Council',
      'present: Members | Ben Thorne | East Council',
    ]);
  });

  it('has the role of a group in its first row only', () => {
    expect(
      rows('\tMembers\n\tAda Marlow\n\tWoldham\n\n\t\n\tBen Thorne\n\tEast\n\n\t\n\tCy Vance\n\tWest\n'),
    ).toEqual([
      'present: Members | Ada Marlow | Woldham',
      'present: Members | Ben Thorne | East',
      'present: Members | Cy Vance | West',
    ]);
  });

  it('may have the role again in the next row', () => {
    expect(rows('\tDeputy-chair\n\tAda Marlow\n\tWoldham\n\n\tDeputy-chair\n\tBen Thorne\n\tEast\n')).toEqual(
      ['present: Deputy-chair | Ada Marlow | Woldham', 'present: Deputy-chair | Ben Thorne | East'],
    );
  });

  it('has names without the spaces at their ends', () => {
    expect(rows('\tChairman\n\t Ada Marlow OBE \n\tWoldham\u00A0\n')).toEqual([
      'present: Chairman | Ada Marlow OBE | Woldham',
    ]);
  });

  it('may have a cell of several lines', () => {
    expect(rows('\tChairman\n\tAda Marlow\n(until item 6)\n\tWoldham\nCouncil\n')).toEqual([
      'present: Chairman | Ada Marlow (until item 6) | Woldham Council',
    ]);
  });

  it('may have an empty authority', () => {
    expect(rows('\tChairman\n\tAda Marlow\n\t\n\n\tMembers\n\tBen Thorne\n\tEast\n')).toEqual([
      'present: Chairman | Ada Marlow',
      'present: Members | Ben Thorne | East',
    ]);
  });

  it('may end in the middle of a row', () => {
    expect(rows('\tChairman\n\tAda Marlow\n')).toEqual(['present: Chairman | Ada Marlow']);
  });

  it('may have no rows', () => {
    expect(rows('')).toEqual([]);
  });

  it('ends at words outside its cells', () => {
    const note = read(`${HEAD}${EMPTY_ROW}\tChairman\n\tAda Marlow\n\tWoldham\n\n\nThe Chair signed.\n`);
    expect(types(note)).toEqual(['header', 'attendance', 'paragraph']);
  });

  it('may have two columns', () => {
    expect(
      rowsOf(tableOf('\tName\n\tOrganisation\n\n\tAda Marlow\n\tWoldham\n\n\tBen Thorne\n\tEast\n')),
    ).toEqual(['present:  | Ada Marlow | Woldham', 'present:  | Ben Thorne | East']);
  });

  it('may have its columns in another order', () => {
    expect(rowsOf(tableOf('\tName\n\tRole\n\n\tAda Marlow\n\tApologies\n'))).toEqual([
      'apologies: Apologies | Ada Marlow',
    ]);
  });

  it.each([
    '\tPosition/Role\n\tMembers\n\tCouncil\n',
    '\tRole\n\tName\n\tRepresenting\n',
    '\tOffice\n\tMember\n',
  ])('is opened by %j', (titles) => {
    expect(types(read(`${titles}\n\tChair\n\tAda Marlow\n\tWoldham\n`))).toContain('attendance');
  });

  it('may have line ends of \\r\\n', () => {
    const lines = `${HEAD}${EMPTY_ROW}\tChairman\n\tAda Marlow\n\tWoldham\n`.replaceAll('\n', '\r\n');
    expect(rowsOf(tableOf(lines))).toEqual(['present: Chairman | Ada Marlow | Woldham']);
  });

  it.each([
    ['one column', '\tCouncillor\n\n\tAda Marlow\n'],
    ['no column of names', '\tPosition\n\tAuthority\n\n\tChair\n\tWoldham\n'],
    ['lines without a tab', 'Position\nCouncillor\nAuthority\n\nChair\nAda\nWoldham\n'],
    ['other titles', '\tItem\n\tDecisions and actions\n\tAction\n'],
    ['a column twice', '\tName\n\tNames\n\n\tAda Marlow\n\tBen Thorne\n'],
  ])('is not %s', (_what, lines) => {
    expect(types(read(`Harbour Board\n\n${lines}`))).not.toContain('attendance');
  });
});

describe('The group of a role', () => {
  it.each([
    ['Chairman', 'present'],
    ['Vice-Chair', 'present'],
    ['Members', 'present'],
    ['', 'present'],
    ['Apologies', 'apologies'],
    ['Apologies for absence', 'apologies'],
    ['Substitutes', 'substitute'],
    ['Substitute', 'substitute'],
    ['In Attendance', 'in attendance'],
    ['Officers', 'in attendance'],
    ['Observers', 'in attendance'],
    ['Also present', 'in attendance'],
    ['Guests', 'in attendance'],
    ['Absent', 'absent'],
  ])('“%s” is %s', (role, group) => {
    expect(groupOfRole(role)).toBe(group);
  });
});

const ada: AttendanceRow = { role: 'Chairman', name: 'Ada Marlow', authority: 'Woldham', group: 'present' };
const ben: AttendanceRow = { role: 'Members', name: 'Ben Thorne', authority: 'East', group: 'present' };
const cy: AttendanceRow = { ...ben, name: 'Cy Vance', authority: 'West' };

/** The table that rows are written as, without its head. */
function table(...people: readonly AttendanceRow[]): string {
  const text = writeNote([header(''), attendanceTable(people)]);
  expect(text.startsWith(HEAD + EMPTY_ROW)).toBe(true);
  return text.slice(HEAD.length + EMPTY_ROW.length);
}

describe('A new attendance table', () => {
  it('has the role in the first row of its group, and blank lines between groups', () => {
    expect(table(ada, ben, cy)).toBe(
      '\tChairman\n\tAda Marlow\n\tWoldham\n\n\n\tMembers\n\tBen Thorne\n\tEast\n\n\t\n\tCy Vance\n\tWest\n\n\n',
    );
  });

  it.each(['', '\n', '\n ', '\n\n \t '])(
    'takes a further row at the end of a file that ends in %j',
    (end) => {
      const note = read(`${HEAD}\tMembers\n\tAda Marlow\n\tWoldham${end}`);
      const further: AttendanceRow = {
        role: 'Members',
        name: 'Ben Thorne',
        authority: 'East',
        group: 'present',
      };
      const added = note.map((block) =>
        block.type === 'attendance' ? { ...block, rows: [...block.rows, further] } : block,
      ) as unknown as Note;
      expect(rowsOf(tableOf(writeNote(added)))).toEqual([
        'present: Members | Ada Marlow | Woldham',
        'present: Members | Ben Thorne | East',
      ]);
    },
  );

  it('puts a remark in brackets after the name', () => {
    expect(table({ ...ada, remark: 'via Teams' })).toBe(
      '\tChairman\n\tAda Marlow (via Teams)\n\tWoldham\n\n\n',
    );
  });

  it('has the role that its group goes by where its own says another', () => {
    expect(table({ ...ada, group: 'apologies' })).toBe('\tApologies\n\tAda Marlow\n\tWoldham\n\n\n');
  });

  it('reads back as the same rows', () => {
    const block = attendanceTable([ada, ben, cy]);
    expect(meaningOf(tableOf(writeNote([header(''), block])))).toEqual(block);
  });
});

/** A table of two groups with the rows that a change makes of its own. */
function edited(change: (rows: readonly AttendanceRow[]) => readonly AttendanceRow[]): string {
  const note = read(
    `${HEAD}${EMPTY_ROW}\tChairman\n\t Ada Marlow\n\tWoldham\n\n\n\tMembers\n\tBen Thorne\n\tEast\n\n\t\n\tCy Vance \n\tWest\n`,
  );
  const changed = note.map((block) =>
    block.type === 'attendance' ? { ...block, rows: change(block.rows) } : block,
  );
  return writeNote(changed as unknown as Note).slice(HEAD.length + EMPTY_ROW.length);
}

describe('An edited attendance table', () => {
  it('changes the cell that was edited and nothing else', () => {
    expect(
      edited(
        ([one, two, three]) =>
          [one, { ...(two as AttendanceRow), authority: 'North' }, three] as AttendanceRow[],
      ),
    ).toBe(
      '\tChairman\n\t Ada Marlow\n\tWoldham\n\n\n\tMembers\n\tBen Thorne\n\tNorth\n\n\t\n\tCy Vance \n\tWest\n',
    );
  });

  it('writes the role of a group whose first row was taken out', () => {
    expect(edited((rows) => rows.toSpliced(1, 1))).toBe(
      '\tChairman\n\t Ada Marlow\n\tWoldham\n\n\n\tMembers\n\tCy Vance \n\tWest\n',
    );
  });

  it('writes a row that moved to another group with that role', () => {
    const move = (row: AttendanceRow): AttendanceRow => ({ ...row, role: 'Apologies', group: 'apologies' });
    expect(edited((rows) => rows.map((row, index) => (index === 2 ? move(row) : row)))).toBe(
      '\tChairman\n\t Ada Marlow\n\tWoldham\n\n\n\tMembers\n\tBen Thorne\n\tEast\n\n\tApologies\n\tCy Vance \n\tWest\n',
    );
  });

  it('may have a new row at its end', () => {
    expect(edited((rows) => [...rows, { ...ben, name: 'Dee Winter', authority: '' }])).toBe(
      '\tChairman\n\t Ada Marlow\n\tWoldham\n\n\n\tMembers\n\tBen Thorne\n\tEast\n\n\t\n\tCy Vance \n\tWest\n\t\n\tDee Winter\n\t\n\n\n',
    );
  });
});
