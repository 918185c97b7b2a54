import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance, AttendanceRow, Note } from '../../../shared/note/blocks.ts';
import { attendanceTable, header, newNote } from '../../../shared/note/build.ts';
import { placed } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import {
  addBelow,
  addPeople,
  addRoster,
  insertPeople,
  moveRow,
  type Rows,
  removeRow,
  setCell,
  toggleAway,
} from '../../../src-renderer/editor/attendance/edit-rows.ts';
import { editedAttendance } from '../../../src-renderer/editor/attendance/groups.ts';
import { pastedPeople } from '../../../src-renderer/editor/attendance/pasted-people.ts';

const row = (role: string, name: string, group: AttendanceRow['group'] = 'present'): AttendanceRow => ({
  role,
  name,
  authority: '',
  group,
});

const ROWS: Rows = [
  row('Chair', 'Ada'),
  row('Members', 'Ben'),
  row('Members', 'Cy'),
  row('Apologies', 'Dee', 'apologies'),
  row('In attendance', 'Eve', 'in attendance'),
];

const said = (rows: Rows): readonly string[] => rows.map(({ role, name }) => `${role}: ${name}`);

describe('The rows of the attendance', () => {
  it('put somebody into the group that a role names', () => {
    expect(setCell(ROWS, 1, 'role', 'Apologies')[1]).toEqual(row('Apologies', 'Ben', 'apologies'));
  });

  it('hold no remark where its words are gone', () => {
    const remarked = setCell(ROWS, 0, 'remark', 'via Teams');
    expect(remarked[0]?.remark).toBe('via Teams');
    expect(setCell(remarked, 0, 'remark', '')).toEqual(ROWS);
  });

  it('get an empty one below, in the group of the one above', () => {
    expect(addBelow(ROWS, 3)[4]).toEqual(row('Apologies', '', 'apologies'));
    expect(addBelow(ROWS, 0)[1]).toEqual(row('Members', ''));
    expect(addBelow([], -1)).toEqual([row('Members', '')]);
  });

  it('move past those of their group, and over its edge into the next', () => {
    const within = moveRow(ROWS, 1, 1);
    expect(said(within.rows).slice(1, 3)).toEqual(['Members: Cy', 'Members: Ben']);
    expect(within.index).toBe(2);
    const over = moveRow(within.rows, 2, 1);
    expect(said(over.rows).slice(2, 4)).toEqual(['Apologies: Ben', 'Apologies: Dee']);
    expect(over.index).toBe(2);
    expect(moveRow(ROWS, 0, -1)).toEqual({ rows: ROWS, index: 0 });
  });

  it('put somebody among the apologies, and back in the role they had', () => {
    const away = toggleAway(ROWS, 1);
    expect(said(away.rows)).toEqual([
      'Chair: Ada',
      'Members: Cy',
      'Apologies: Dee',
      'Apologies: Ben',
      'In attendance: Eve',
    ]);
    const back = toggleAway(away.rows, away.index, 'Members');
    expect(said(back.rows)).toEqual(said(moveRow(ROWS, 1, 1).rows));
    const chair = toggleAway(ROWS, 0);
    expect(said(toggleAway(chair.rows, chair.index, 'Chair').rows)).toEqual(said(ROWS));
    expect(said(toggleAway(ROWS, 3).rows)[3]).toBe('Members: Dee');
  });

  it('take in people where they belong', () => {
    const rows = addPeople(
      ROWS,
      [
        { name: 'Fay', authority: 'Northwold' },
        { name: 'Gus', authority: '', role: 'Deputy-chair' },
        { name: 'Hal', authority: '', role: 'Substitutes' },
      ],
      'Members',
    );
    expect(said(rows)).toEqual([
      'Chair: Ada',
      'Deputy-chair: Gus',
      'Members: Ben',
      'Members: Cy',
      'Members: Fay',
      'Apologies: Dee',
      'Substitutes: Hal',
      'In attendance: Eve',
    ]);
    expect(said(addPeople([], [{ name: 'Fay', authority: '' }], 'Members'))).toEqual(['Members: Fay']);
  });

  it('take in an officer among those in attendance, but where they are put among those who were away', () => {
    const clerk = pastedPeople('Mr E Evans, Clerk');
    expect(said(addPeople(ROWS, clerk, 'Members')).at(-1)).toBe('Clerk: Mr E Evans');
    expect(said(addPeople(ROWS, clerk, 'Apologies'))[4]).toBe('Apologies: Mr E Evans');
    expect(said(insertPeople(ROWS, 1, [...clerk, { name: 'Fay', authority: '' }]))).toEqual([
      ...said(ROWS).slice(0, 2),
      'Members: Fay',
      ...said(ROWS).slice(2),
      'Clerk: Mr E Evans',
    ]);
  });

  it('give a name that is pasted beside an officer no office of theirs', () => {
    const rows = [...ROWS, row('Finance officer', 'Fay', 'in attendance')];
    const text =
      'Cllr Kay Kerr\nCllr Leo Lamb (late)\nMr Max Moss, Highways Officer\nApologies: Cllr Ned Nash';
    const pasted = insertPeople(rows, 5, pastedPeople(text));
    expect(said(pasted).filter((line) => /Kerr|Lamb|Moss|Nash/.test(line))).toEqual([
      'Members: Cllr Kay Kerr',
      'Members: Cllr Leo Lamb',
      'Apologies: Cllr Ned Nash',
      'Highways Officer: Mr Max Moss',
    ]);
    const alone = [row('Finance officer', 'Fay', 'in attendance')];
    expect(said(insertPeople(alone, 0, [{ name: 'Ms Pat', authority: '' }]))[1]).toBe(
      'In attendance: Ms Pat',
    );
  });

  it('put whoever is called a clerk in the column of roles in attendance', () => {
    expect(setCell(ROWS, 1, 'role', 'Town Clerk')[1]?.group).toBe('in attendance');
  });

  it('take in what is pasted below a row, and an empty row makes room for it', () => {
    const pasted = [{ name: 'Fay', authority: '' }];
    expect(said(insertPeople(ROWS, 3, pasted))[4]).toBe('Apologies: Fay');
    const room = addBelow(ROWS, 1);
    expect(said(insertPeople(room, 2, pasted))).toEqual([
      ...said(ROWS).slice(0, 2),
      'Members: Fay',
      ...said(ROWS).slice(2),
    ]);
  });

  it('take in those of last time who are not listed yet', () => {
    const roster = [row('Chair', 'ADA'), row('Members', 'Fay'), row('Clerk', 'Ida', 'in attendance')];
    const rows = addRoster(ROWS, roster);
    expect(said(rows).filter((line) => /fay|ada|ida/i.test(line))).toEqual([
      'Chair: Ada',
      'Members: Fay',
      'Clerk: Ida',
    ]);
    expect(addRoster([row('Members', ' ')], roster)).toEqual(roster);
  });
});

/** The attendance of a note as it is read from a file. */
function readAgain(block: Attendance, note: Note = newNote(header('Board'), [], [])): Attendance {
  const written = note.map((each) => (each.type === 'trailer' ? { ...each, children: [block] } : each));
  const [found] = placed(readNote(writeNote(written as unknown as Note)), 'attendance');
  if (!found) throw new Error('no attendance was read');
  return found.block;
}

/** A remark stands behind the name in a file. */
function told(rows: Rows): readonly string[] {
  return rows.map(({ role, name, authority, group, remark }) =>
    [role.trim(), remark ? `${name} (${remark})`.trim() : name.trim(), authority.trim(), group].join('|'),
  );
}

const NAMES = ['Cllr Ada Marlow', 'Ben', 'Ms D (via Teams)', 'Sir Ambrose Fenn CBE'];
const ROLES = [
  '',
  'Chair',
  'Members',
  'Apologies',
  'Substitutes',
  'In attendance',
  'Absent',
  'Clerk',
  'Observers',
];
const anyRow = fc.record({
  role: fc.constantFrom(...ROLES),
  name: fc.constantFrom(...NAMES),
  authority: fc.constantFrom('', 'Northwold Council', 'Lowmarsh'),
  group: fc.constantFrom('present', 'apologies', 'substitute', 'in attendance', 'absent'),
}) as fc.Arbitrary<AttendanceRow>;

describe('An attendance that was edited', () => {
  it('is read from the file as it was left, whatever its rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const { rows: edited } = editedAttendance(attendanceTable([]), rows);
        const block = attendanceTable(edited);
        expect(told(readAgain(block).rows)).toEqual(told(block.rows));
      }),
    );
  });

  it('is read again after one edit after another of a table that came from a file', () => {
    const edit = fc.record({
      is: fc.constantFrom('set', 'move', 'toggle', 'remove', 'paste'),
      at: fc.nat(20),
      role: fc.constantFrom(...ROLES),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 2, maxLength: 6 }),
        fc.array(edit, { maxLength: 6 }),
        (first, edits) => {
          let block = readAgain(attendanceTable(editedAttendance(attendanceTable([]), first).rows));
          for (const { is, at, role } of edits) {
            const { rows } = block;
            const index = at % Math.max(1, rows.length);
            const edited = {
              set: () => setCell(rows, index, at % 2 ? 'role' : 'authority', role),
              move: () => moveRow(rows, index, at % 2 ? 1 : -1).rows,
              toggle: () => toggleAway(rows, index).rows,
              remove: () => (rows.length > 1 ? removeRow(rows, index) : rows),
              paste: () => insertPeople(rows, index, [{ name: 'New', authority: 'Here' }]),
            }[is]();
            block = { ...block, ...editedAttendance(block, edited) } as Attendance;
          }
          expect(told(readAgain(block).rows)).toEqual(told(block.rows));
        },
      ),
    );
  });

  it('keeps the office of somebody who is away as a remark, as a table has no other room for it', () => {
    const { rows } = editedAttendance(attendanceTable([]), [row('Vice-chair', 'Ben', 'apologies')]);
    expect(rows).toEqual([{ ...row('Apologies', 'Ben', 'apologies'), remark: 'Vice-chair' }]);
  });

  it('gets all columns where the table of the file has no place for what was typed', () => {
    const [narrow] = placed(readNote('Board\n\n\tName\n\tAuthority\n\n\tAda\n\tNorthwold\n\n'), 'attendance');
    expect(narrow?.block.layout).toMatchObject({ columns: ['name', 'authority'] });
    if (!narrow) return;
    const away = setCell(narrow.block.rows, 0, 'role', 'Apologies');
    const block = { ...narrow.block, ...editedAttendance(narrow.block, away) } as Attendance;
    expect(readAgain(block).rows).toMatchObject([{ role: 'Apologies', name: 'Ada', group: 'apologies' }]);
  });

  it('of a list in running text is a table, and the list again when that is undone', () => {
    const text = 'Board\n\nPresent: Cllr Ada Marlow (Chair), Cllr Ben Thorne\n\nApologies: Cllr Dee Winter\n';
    const note = readNote(text);
    const [found] = placed(note, 'attendance');
    if (!found) throw new Error('no attendance was read');
    const { block } = found;
    const edited = { ...block, ...editedAttendance(block, toggleAway(block.rows, 1).rows) } as Attendance;
    const again = readAgain(edited);
    expect(told(again.rows)).toEqual(told(edited.rows));
    expect(again.rows.map(({ role }) => role)).toEqual(['Chair', 'Apologies', 'Apologies']);
    const undone = note.map((each) => (each === block ? { ...edited, rows: block.rows } : each));
    expect(writeNote(undone as unknown as Note)).toBe(text);
  });
});
