import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../shared/note/blocks.ts';
import { startsAttendanceList } from '../../../shared/tagged/attendance-list.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { before, body, inEntry, people, types } from '../reading.ts';

describe('An attendance list', () => {
  it('may run in after its label', () => {
    expect(people('Present: Ada Marlow, Ben Thorne and Cy Vance')).toEqual([
      'present:  | Ada Marlow',
      'present:  | Ben Thorne',
      'present:  | Cy Vance',
    ]);
  });

  it('may have its names on lines of their own', () => {
    expect(people('Present:\n\nCllr Ada Marlow\n\nCllr Ben Thorne')).toEqual([
      'present:  | Cllr Ada Marlow',
      'present:  | Cllr Ben Thorne',
    ]);
  });

  it('may have its names as a list', () => {
    expect(people('Present:\n· Ada Marlow\n· Ben Thorne')).toEqual([
      'present:  | Ada Marlow',
      'present:  | Ben Thorne',
    ]);
  });

  it('may have a label without a colon on a line of its own', () => {
    expect(people('Present\n\nAda Marlow')).toEqual(['present:  | Ada Marlow']);
  });

  it('may be a run of names that “Councillors” opens', () => {
    expect(people('Councillors Ada Marlow, Ben Thorne and Cy Vance')).toEqual([
      'present:  | Councillor Ada Marlow',
      'present:  | Councillor Ben Thorne',
      'present:  | Councillor Cy Vance',
    ]);
  });

  it('may be broken over lines', () => {
    expect(people('Present: Ada Marlow, Ben Thorne,\nCy Vance\nand Dee Winter')).toEqual([
      'present:  | Ada Marlow',
      'present:  | Ben Thorne',
      'present:  | Cy Vance',
      'present:  | Dee Winter',
    ]);
  });

  it('may be broken in the midst of a name after “and”', () => {
    expect(people('Present: Ada Marlow and\nBen Thorne')).toEqual([
      'present:  | Ada Marlow',
      'present:  | Ben Thorne',
    ]);
  });

  it('is one block with all its labels', () => {
    const lines = 'Present: Ada Marlow\n\nIn attendance: Eve Lund\n\nApologies: Dee Winter';
    expect(types(before(lines))).toEqual(['attendance']);
  });

  it('may be a sentence of apologies', () => {
    expect(people('Apologies for absence were received from Councillors Marlow and Thorne.')).toEqual([
      'apologies:  | Councillor Marlow',
      'apologies:  | Councillor Thorne',
    ]);
  });

  it('may have its names under the council they come from', () => {
    expect(people('Present:\n\nWoldham Borough Council: Ada Marlow and Ben Thorne')).toEqual([
      'present:  | Ada Marlow | Woldham Borough Council',
      'present:  | Ben Thorne | Woldham Borough Council',
    ]);
  });

  it('may name no one', () => {
    expect(people('Present:')).toEqual([]);
  });
});

describe('The label of an attendance list', () => {
  it.each([
    ['Present:', 'present'],
    ['PRESENT:', 'present'],
    ['Present -', 'present'],
    ['Members present:', 'present'],
    ['Attendees:', 'present'],
    ['Present in the meeting room:', 'present'],
    ['Councillors:', 'present'],
    ['In attendance:', 'in attendance'],
    ['Also present:', 'in attendance'],
    ['Also in attendance:', 'in attendance'],
    ['Officers:', 'in attendance'],
    ['Officers present:', 'in attendance'],
    ['Other attendees:', 'in attendance'],
    ['By invitation:', 'in attendance'],
    ['Observers:', 'in attendance'],
    ['Guests:', 'in attendance'],
    ['Apologies:', 'apologies'],
    ['Apologies for absence:', 'apologies'],
    ['Apologies received:', 'apologies'],
    ['Substitutes:', 'substitute'],
    ['Substitute members:', 'substitute'],
    ['Absent:', 'absent'],
  ])('%s puts people in the group “%s”', (label, group) => {
    expect(people(`${label} Ada Marlow`)).toEqual([`${group}:  | Ada Marlow`]);
  });

  it.each(['Chair', 'Chairman', 'Vice-Chair', 'Clerk'])('gives an office: %s', (office) => {
    expect(people(`Present: Ben Thorne\n\n${office}: Ada Marlow`).at(-1)).toMatch(
      new RegExp(`: ${office} \\| Ada Marlow$`),
    );
  });

  it('of members leaves people in the group they were in', () => {
    expect(people('Apologies:\n\nMembers: Ada Marlow')).toEqual(['apologies:  | Ada Marlow']);
  });

  it.each([
    'Presented by Ada Marlow:',
    'Presently, all was well',
    'Officers were thanked',
    'Members agreed.',
    'Councillors were late',
    'Chairing: Ada',
    '1 present:',
    'Attendance',
  ])('is not “%s”', (words) => {
    expect(startsAttendanceList(words)).toBe(false);
  });
});

describe('What stands beside a name in an attendance list', () => {
  it.each([
    ['Ada Marlow (Chair)', 'present: Chair | Ada Marlow'],
    ['Chair Cllr Ada Marlow', 'present: Chair | Cllr Ada Marlow'],
    ['Ada Marlow – Head of Ferries', 'present: Head of Ferries | Ada Marlow'],
    ['Ada Marlow (via Teams)', 'present:  | Ada Marlow |  | via Teams'],
    ['Ada Marlow (until item 6)', 'present:  | Ada Marlow |  | until item 6'],
    ['Ada Marlow (Chair) (via Teams)', 'present: Chair | Ada Marlow |  | via Teams'],
    ['Ada Marlow MBE', 'present:  | Ada Marlow MBE'],
    ['Mrs A. Marlow', 'present:  | Mrs A. Marlow'],
    ['Dr Ada van der Marlow', 'present:  | Dr Ada van der Marlow'],
  ])('%s', (words, row) => {
    expect(people(`Present: ${words}`)).toEqual([row]);
  });
});

describe('An attendance list ends at', () => {
  it.each([
    ['a sentence', 'The meeting opened at seven.', 'paragraph'],
    ['a heading in capitals', 'FERRIES AND PIERS', 'paragraph'],
    ['a line with a figure', 'Monday 3 May', 'paragraph'],
    ['a name that is marked as words', '\u00ADBen Thorne', 'paragraph'],
    ['a part heading', 'PART ONE', 'part-heading'],
    ['a decision', 'RESOLVED that it be so.', 'decision'],
    ['a list that names no one', '· the first point', 'list'],
  ])('%s', (_what, line, type) => {
    expect(types(before(`Present:\n\nAda Marlow\n\n${line}`))).toEqual(['attendance', type]);
  });
});

describe('Nobody is named by', () => {
  it.each([
    'Apologies: .  .',
    'Apologies: None',
    'Apologies: Councillor  Councillor',
    'Apologies: There were none.',
    'Present:',
  ])('“%s”', (line) => {
    expect(people(line)).toEqual([]);
  });
});

describe('In an entry', () => {
  it.each(['Present: Ada Marlow', 'Apologies:', 'Councillors Ada Marlow and Ben Thorne'])(
    '“%s” is an item of business and no attendance list',
    (line) => {
      expect(types(body(line))).toEqual(['paragraph']);
    },
  );
});

describe('An attendance list whose people have changed', () => {
  const text = `Harbour Board\n\nPresent: Ada Marlow\n\n${inEntry('Noted.')}`;

  it('is written as a table', () => {
    const note = readNote(text);
    const [header, list, ...rest] = note;
    const row = { role: 'Chair', name: 'Ben Thorne', authority: '', group: 'present' } as const;
    const edited = { ...(list as Attendance), rows: [row] };
    expect(writeNote([header, edited, ...rest])).toBe(
      text.replace(
        'Present: Ada Marlow\n\n',
        '\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n\t\n\n\tChair\n\tBen Thorne\n\t\n\n\n',
      ),
    );
  });

  it('is written as it stood where they have changed back', () => {
    const [header, list, ...rest] = readNote(text);
    const { rows } = list as Attendance;
    const same = { ...(list as Attendance), rows: rows.map((row) => ({ ...row })) };
    expect(writeNote([header, same, ...rest])).toBe(text);
  });
});
