import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  itemTitle,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { everyBlock, isVoid, itemsOf, placed, plainText, preambleOf } from '../../../shared/note/walk.ts';
import { types } from '../reading.ts';

const nested = list([listItem('1.', 'one'), listItem('(a)', 'two', 1)]);
const row = { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' } as const;

describe('The plain text of', () => {
  it.each<readonly [string, Block, string]>([
    ['a paragraph is its words', paragraph('Noted.'), 'Noted.'],
    ['a numbered paragraph has its number', paragraph('Noted.', '58.1'), '58.1 Noted.'],
    ['a list has a line an item, nested ones two spaces in', nested, '1. one\n  (a) two'],
    ['an item without words is its marker', listItem('·', ''), '·'],
    [
      'a decision is without its keyword',
      decision([paragraph('Members:'), nested]),
      'Members:\n1. one\n  (a) two',
    ],
    ['an action is without its owner', action('Write.', { owner: 'Eve Lund' }), 'Write.'],
    ['a vote has a line a paragraph', vote(['For: 7', 'Against: 2']), 'For: 7\nAgainst: 2'],
    ['a part heading is its words', partHeading('PART TWO'), 'PART TWO'],
    ['a title is without its number', itemTitle('5', 'Fares'), 'Fares'],
    [
      'an entry leaves out what has no words',
      agendaItem({ ai: 1, number: '5', title: '' }, [paragraph(''), paragraph('x')]),
      'x',
    ],
    ['a trailer is all in it', trailer([paragraph('a'), paragraph('b')]), 'a\nb'],
    [
      'a header has a line a field',
      header('Board', [{ label: 'Date', value: '8 May 2020' }]),
      'Board\nDate: 8 May 2020',
    ],
    ['an attendance has a line a person', attendanceTable([row]), 'Chair, Ada Marlow'],
    ['kept lines is nothing', kept('stray-tag', '</AI1>'), ''],
  ])('%s', (_what, block, words) => {
    expect(plainText(block)).toBe(words);
  });
});

const NOTE = [
  header('Board'),
  paragraph('before'),
  agendaItem({ ai: 1, number: '1', title: 'One' }, [decision([nested]), action('a')]),
  paragraph('between'),
  trailer([action('b')]),
] as const;

describe('A walk', () => {
  it('goes over every block, parents first', () => {
    expect(types([...everyBlock(NOTE.slice(2, 3))])).toEqual([
      'agenda-item',
      'item-title',
      'decision',
      'list',
      'list-item',
      'list-item',
      'action',
      'paragraph',
    ]);
  });

  it('finds the entries', () => {
    expect(itemsOf(NOTE)).toEqual([NOTE[2]]);
  });

  it('finds blocks of a type with their entries', () => {
    expect(placed(NOTE, 'action').map(({ item }) => item?.ai ?? null)).toEqual([1, null]);
  });

  it('does not look for paragraphs within a decision', () => {
    expect(placed(NOTE, 'paragraph').map(({ block }) => plainText(block))).toEqual(['before', 'between']);
  });

  it('has what stands before the first entry', () => {
    expect(preambleOf(NOTE)).toEqual(NOTE.slice(0, 2));
  });

  it('has the whole note before an entry that is not there', () => {
    expect(preambleOf([header('Board'), paragraph('x')])).toHaveLength(2);
  });

  it.each([
    ['a header', header(''), true],
    ['an attendance', attendanceTable([]), true],
    ['kept lines', kept('layout-tail', ''), true],
    ['a paragraph', paragraph(''), false],
    ['a list', nested, false],
  ] as const)('knows whether there are words to type in: %s', (_what, block, wanted) => {
    expect(isVoid(block)).toBe(wanted);
  });
});
