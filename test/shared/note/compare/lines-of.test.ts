import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../../shared/note/build.ts';
import { linesOf } from '../../../../shared/note/compare/lines-of.ts';
import { inEntry, read } from '../../reading.ts';

const points = list([listItem('1.', 'one'), listItem('(a)', 'two', 1)]);
const row = { role: 'Chair', name: 'Ada Marlow', authority: 'West', group: 'present' } as const;

describe('The lines of', () => {
  it.each<readonly [string, TopBlock, readonly string[]]>([
    ['a paragraph are its number and words', paragraph('Noted.', '5.1'), ['5.1 Noted.']],
    ['an empty paragraph are none', paragraph(''), []],
    ['a list are its items with their markers', points, ['1. one', '  (a) two']],
    ['a decision begin with its keyword', decision('To wait.', 'RESOLVED'), ['RESOLVED: To wait.']],
    [
      'a decision go on from its keyword',
      decision('the fares stay.', 'AGREED that'),
      ['AGREED that the fares stay.'],
    ],
    [
      'a decision without a keyword are its words',
      decision('It was RESOLVED to wait.', ''),
      ['It was RESOLVED to wait.'],
    ],
    ['a decision of points have the keyword above', decision([points]), ['Decision:', '1. one', '  (a) two']],
    ['a decision that is not written yet are its keyword', decision(''), ['Decision:']],
    [
      'a decision have its number first',
      { ...decision('To wait.'), number: '5.2' },
      ['5.2 Decision: To wait.'],
    ],
    [
      'an action have what is set on it below',
      action('Write.', { owner: 'Eve Lund', due: '2019-11-30', status: 'done' }),
      ['Action: Write.', 'Owner: Eve Lund; Due: 30 November 2019; Status: done'],
    ],
    ['a further action are its words', action('Write.', { keyword: '' }), ['Write.']],
    ['a vote are its lines', vote(['For: 7', 'Against: 2']), ['Vote: For: 7', 'Against: 2']],
    ['a part heading are its words', partHeading('PART TWO'), ['PART TWO']],
    [
      'a header are a line a field',
      header('Board', [{ label: 'Date', value: '8 May 2020' }]),
      ['Board', 'Date: 8 May 2020'],
    ],
    [
      'an entry are its title, reference, body and action column',
      {
        ...agendaItem({ ai: 1, number: '5', title: 'Fares', reference: 'FP/12' }, [paragraph('x')]),
        actionColumn: 'EL',
      },
      ['5 Fares', 'FP/12', 'x', 'Action by: EL'],
    ],
    [
      'an entry without a title are its body',
      agendaItem({ ai: 1, number: '', title: '' }, [paragraph('x')]),
      ['x'],
    ],
    ['a trailer are those in it', trailer([paragraph('a'), paragraph('b')]), ['a', 'b']],
    [
      'an attendance are a line a person',
      attendanceTable([
        row,
        { role: 'Apologies', name: 'Dee Winter', authority: '', group: 'apologies', remark: 'ill' },
      ]),
      ['Present: Ada Marlow, Chair, West', 'Apologies: Dee Winter, ill'],
    ],
    [
      'a role that nobody holds are none',
      attendanceTable([{ ...row, role: '', name: '', authority: '' }]),
      [],
    ],
    ['kept lines are none', kept('layout-tail', 'FIELD_TITLE'), []],
  ])('%s', (_what, block, lines) => {
    expect(linesOf([block])).toEqual(lines);
  });

  it('an attendance in running text that tells more than its rows are its own', () => {
    const lines = 'Present: Ada Marlow and 4 members of the public';
    const people = read(`Board\n\n${lines}\n\n${inEntry('Noted.')}`).filter(
      ({ type }) => type === 'attendance',
    );
    expect(linesOf(people)).toEqual([lines]);
  });
});
