import { describe, expect, it } from 'vitest';
import { actionsOf, isOpen } from '../../../shared/note/actions.ts';
import { action, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { firstEntry, inCell, inEntry, read, withBody } from '../reading.ts';

/** The actions of an entry as `text | owner | due | status`. */
function rows(lines: string): readonly string[] {
  return actionsOf(read(inEntry(lines))).map(
    ({ text, owner, due, status }) => `${text} | ${owner ?? '-'} | ${due ?? '-'} | ${status}`,
  );
}

describe('The actions of a note', () => {
  it('have the owner that opens their sentence', () => {
    expect(rows('Actions:\n\n· Officers to write.\n\n· To call.')).toEqual([
      'Officers to write. | Officers | - | open',
      'To call. | - | - | open',
    ]);
  });

  it('have the owner that is set rather than the one in their words', () => {
    expect(rows('Action: Officers to write. [Owner: Eve Lund]')).toEqual([
      'Officers to write. | Eve Lund | - | open',
    ]);
  });

  it('have the date in their words', () => {
    expect(rows('Action: Officers to write by 30 November 2019.')).toEqual([
      'Officers to write by 30 November 2019. | Officers | 2019-11-30 | open',
    ]);
  });

  it('have the date that is set rather than the one in their words', () => {
    expect(rows('Action: Officers to write by 30 November 2019. [Due: 1 May 2020]')).toEqual([
      'Officers to write by 30 November 2019. | Officers | 2020-05-01 | open',
    ]);
  });

  it('have the status that is set', () => {
    expect(rows('Action: Officers to write. [Status: done]')).toEqual([
      'Officers to write. | Officers | - | done',
    ]);
  });

  it('are one for each point that a lead-in leads into, with its owner', () => {
    expect(rows('Action:\n\nOfficers to:\n\n· write by 30 November 2019\n\n· call')).toEqual([
      'write by 30 November 2019 | Officers | 2019-11-30 | open',
      'call | Officers | - | open',
    ]);
  });

  it('are one for an outer point with those nested in it', () => {
    expect(rows('Action: Officers to:\n· write to\n  - the operator\n· call')).toEqual([
      'write to\n  - the operator | Officers | - | open',
      'call | Officers | - | open',
    ]);
  });

  it('are one where its words do not lead into its list', () => {
    expect(rows('Action:\n\nOfficers to write:\n\n· to the operator\n\n· to Ada\n\nSoon.')).toHaveLength(2);
    expect(rows('Action:\n\nOfficers to write.\n\n· to the operator')).toEqual([
      'Officers to write.\n· to the operator | Officers | - | open',
    ]);
  });

  it('have the owner in their heading', () => {
    expect(rows('Action (GL): Write to the operator.')).toEqual(['Write to the operator. | GL | - | open']);
  });

  it('are none where nothing is written under the heading', () => {
    expect(rows('Action:')).toEqual([]);
  });

  it('are found in the entry they stand in', () => {
    const [row] = actionsOf(read(inEntry('Action: Officers to write.')));
    expect(row?.item?.ai).toBe(1);
  });

  it('are found outside the entries too', () => {
    const [row] = actionsOf(
      read('Board\n\n<TRAILER_SECTION>\nAction: Officers to write.\n</TRAILER_SECTION>'),
    );
    expect(row).toMatchObject({ owner: 'Officers', item: null });
  });

  it('may be asked for of one entry', () => {
    expect(actionsOf(firstEntry(inEntry('Action: To call.')))).toHaveLength(1);
  });
});

describe('The date in the words of an action', () => {
  /** The due dates of the actions in some lines of a note whose meeting was on a Thursday, or nobody knows when. */
  function dues(lines: string, date = 'Thursday 14 March 2019'): readonly (string | null)[] {
    return actionsOf(read(`Harbours Board\n\n${date}\n\n${inEntry(lines)}`)).map(({ due }) => due);
  }

  it('counts from the day of the meeting', () => {
    expect(dues('Action: Officers to write by Friday.')).toEqual(['2019-03-15']);
    expect(dues('Action: Officers to write by 30 November.')).toEqual(['2019-11-30']);
  });

  it('is none where the note does not say when the meeting was', () => {
    expect(dues('Action: Officers to write by Friday.', 'Quay House')).toEqual([null]);
  });

  it('gives way to the one that is set, and to a date in full', () => {
    expect(dues('Action: Officers to write by Friday. [Due: 1 May 2020]')).toEqual(['2020-05-01']);
    expect(dues('Action: By 3 May 2020. Officers to write by Friday.')).toEqual(['2020-05-03']);
  });

  it('is that of each point, or of the words that lead into them', () => {
    expect(dues('Action: Officers by Friday to:\n· write by Monday\n· call')).toEqual(['2019-03-18', null]);
    expect(dues('Action: Officers to do the following by Friday:\n· write by Monday\n· call')).toEqual([
      '2019-03-18',
      '2019-03-15',
    ]);
  });

  it('is read on a line of its own', () => {
    expect(dues('Action: To write.\n\nDue: Friday')).toEqual(['2019-03-15']);
  });

  it('may be asked for of one entry, with the day', () => {
    const item = firstEntry(inEntry('Action: To call by Friday.'));
    expect(actionsOf(item).map(({ due }) => due)).toEqual([null]);
    expect(actionsOf(item, '2019-03-14').map(({ due }) => due)).toEqual(['2019-03-15']);
  });
});

describe('The owner in the action column', () => {
  const column = (lines: string): string => inCell(lines).replace('\n\n\n\t\n', '\n\n\n\tAda Marlow\n');
  const owners = (lines: string): readonly (string | null)[] =>
    actionsOf(read(column(lines))).map(({ owner }) => owner);

  it('is that of the only action of its entry', () => {
    expect(owners('Action: To call.')).toEqual(['Ada Marlow']);
  });

  it('gives way to the one in the words', () => {
    expect(owners('Action: Officers to call.')).toEqual(['Officers']);
  });

  it('is no one’s where the entry has several actions', () => {
    expect(owners('Actions:\n\n· To call.\n\n· To write.')).toEqual([null, null]);
  });
});

describe('A new action', () => {
  it('of several points is one for each of them', () => {
    const block = action([paragraph('Eve Lund to:'), list([listItem('·', 'write'), listItem('·', 'call')])]);
    const note = withBody(inEntry('Noted.'), [block]);
    expect(actionsOf(note).map(({ text, owner }) => [text, owner])).toEqual([
      ['write', 'Eve Lund'],
      ['call', 'Eve Lund'],
    ]);
  });

  it('of empty points is none', () => {
    const block = action([paragraph('Eve Lund to:'), list([listItem('·', '')])]);
    expect(actionsOf(withBody(inEntry('Noted.'), [block]))).toEqual([]);
  });
});

describe('An action is still to be done', () => {
  it.each([
    ['open', true],
    ['in progress', true],
    ['done', false],
    ['cancelled', false],
  ] as const)('%s: %s', (status, wanted) => {
    expect(isOpen({ status })).toBe(wanted);
  });
});
