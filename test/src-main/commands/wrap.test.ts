import { describe, expect, test } from 'vitest';
import { textTable } from '../../../src-main/commands/text-table.ts';
import { padTo, widthOf, wrap } from '../../../src-main/commands/wrap.ts';

describe('Wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrap('the note of the last meeting', 12)).toEqual(['the note of', 'the last', 'meeting']);
  });

  test('breaks a word only where it is longer than a line', () => {
    expect(wrap('an unsplittable word', 6)).toEqual(['an', 'unspli', 'ttable', 'word']);
  });

  test('keeps line ends, and goes on below the first word of a list item', () => {
    expect(wrap('Members:\n  1. noted the long paper', 14)).toEqual([
      'Members:',
      '  1. noted the',
      '     long',
      '     paper',
    ]);
  });

  test('of no words is one empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });
});

test('A letter with its accents is one character wide.', () => {
  expect(widthOf('Zoe\u0308 Renée')).toBe(9);
  expect(padTo('Zoe\u0308', 5)).toBe('Zoe\u0308  ');
});

describe('A table', () => {
  const columns = [
    { heading: 'Item', least: 4 },
    { heading: 'Action', least: 6 },
  ];

  test('is as narrow as its words', () => {
    expect(textTable(columns, [['1', 'To write']], 80)).toEqual([
      'Item  Action',
      '----  --------',
      '1     To write',
    ]);
  });

  test('wraps the widest column to the width of the terminal', () => {
    expect(textTable(columns, [['1', 'To write to the operator']], 20)).toEqual([
      'Item  Action',
      '----  --------------',
      '1     To write to',
      '      the operator',
    ]);
  });

  test('keeps the least widths where the terminal is narrower than they are', () => {
    const lines = textTable(columns, [['1', 'To write to the operator']], 5);
    expect(lines[1]).toBe('----  ------');
    expect(lines.every((line) => widthOf(line) <= 12)).toBe(true);
  });
});
