import { describe, expect, it } from 'vitest';
import { action, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { body, cell, readBack, types, written } from '../reading.ts';

describe('A list item', () => {
  it.each([
    ['· a point', '·'],
    ['·a point', '·'],
    ['·       a point', '·'],
    ['·\ta point', '·'],
    ['·\u00A0a point', '·'],
    ['• a point', '•'],
    ['▪ a point', '▪'],
    ['- a point', '-'],
    ['-    a point', '-'],
    ['– a point', '–'],
    ['* a point', '*'],
    ['o a point', 'o'],
    ['o   a point', 'o'],
    ['1. a point', '1.'],
    ['1) a point', '1)'],
    ['(1) a point', '(1)'],
    ['12. a point', '12.'],
    ['a) a point', 'a)'],
    ['(a) a point', '(a)'],
    ['(a)  a point', '(a)'],
    ['a. a point', 'a.'],
    ['iv) a point', 'iv)'],
    ['(iv) a point', '(iv)'],
    ['ii. a point', 'ii.'],
    ['(A) a point', '(A)'],
    ['aa) a point', 'aa)'],
  ])('is “%s”', (line, marker) => {
    expect(body(line)).toEqual([list([listItem(marker, 'a point')])]);
  });

  it('may have no words', () => {
    expect(body('·')).toEqual([list([listItem('·', '')])]);
  });

  it('may have no words after its number', () => {
    expect(body('(a)')).toEqual([list([listItem('(a)', '')])]);
  });

  it.each([
    ['a dash with no space after it', '-ing is a suffix'],
    ['a dash alone', '-'],
    ['a negative number', '-5 degrees'],
    ['a word that starts with o', 'of the three'],
    ['an o alone', 'o'],
    ['a decimal number', '1.5 million was spent'],
    ['a year', '2019. was a good year'],
    ['an abbreviation', 'e.g. the ferry'],
    ['two letters and a dot', 'am. was crossed out'],
    ['a capital and a dot', 'A. Marlow spoke'],
    ['a capital and a bracket', 'A) Marlow'],
    ['a word in brackets', '(with thanks) to the Board'],
    ['a number in brackets with no space', '(3)rd'],
    ['a count of votes', '– 26 votes'],
    ['a count of votes with a hyphen', '- 3 votes against'],
    ['a time', '6.47 p.m.'],
    ['an ampersand', '& others'],
    ['pages', '1 - 7'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('A list', () => {
  const two = list([listItem('·', 'one'), listItem('·', 'two')]);

  it('is a run of items with blank lines between', () => {
    expect(body('· one\n\n· two')).toEqual([two]);
  });

  it('is a run of items without blank lines between', () => {
    expect(body('· one\n· two')).toEqual([two]);
  });

  it('may have both', () => {
    expect(body('· one\n· two\n\n\n· three')).toEqual([
      list([listItem('·', 'one'), listItem('·', 'two'), listItem('·', 'three')]),
    ]);
  });

  it('ends at a paragraph', () => {
    expect(body('· one\n\nMembers left.\n\n· two')).toEqual([
      list([listItem('·', 'one')]),
      paragraph('Members left.'),
      list([listItem('·', 'two')]),
    ]);
  });

  it('may mix markers', () => {
    expect(body('1. one\n\n(a) two\n\n- three')).toEqual([
      list([listItem('1.', 'one'), listItem('(a)', 'two'), listItem('-', 'three')]),
    ]);
  });

  it('goes on where it starts again at 1', () => {
    expect(types(body('1. one\n\n2. two\n\n1. one again'))).toEqual(['list']);
  });

  it('ends at a numbered paragraph', () => {
    expect(types(body('1. one\n\n58.1   The Chair spoke.'))).toEqual(['list', 'paragraph']);
  });

  it('is read in the cell of a table too', () => {
    expect(cell('· one\n\n· two')).toEqual([two]);
  });
});

/** The levels of the items that lines are read as. */
function levels(lines: string): readonly number[] {
  return body(lines).flatMap((block) =>
    block.type === 'list' ? block.children.map(({ level }) => level) : [],
  );
}

describe('The level of a list item', () => {
  it.each([
    ['one indent each', '· a\n  · b\n    · c', [0, 1, 2]],
    ['back to the first', '· a\n  · b\n· c', [0, 1, 0]],
    ['back two at once', '· a\n  · b\n    · c\n· d', [0, 1, 2, 0]],
    ['back to between two levels', '· a\n    · b\n  · c', [0, 1, 1]],
    ['an indent of a tab', '· a\n\t· b', [0, 1]],
    ['any number of spaces', '· a\n         · b', [0, 1]],
    ['all indented alike', '   · a\n   · b', [0, 0]],
    ['the first further in than the next', '    · a\n  · b', [0, 0]],
    ['further in again after that', '    · a\n  · b\n    · c', [0, 0, 1]],
    ['other markers at one indent', '· a\n- b', [0, 0]],
  ])('is told by its indent: %s', (_what, lines, wanted) => {
    expect(levels(lines)).toEqual(wanted);
  });

  it('is no deeper than the ninth', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `${'  '.repeat(index)}· a`).join('\n');
    expect(levels(lines)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]);
  });

  it('does not count the tab of its cell', () => {
    expect(cell('· a\n· b')).toEqual([list([listItem('·', 'a'), listItem('·', 'b')])]);
  });
});

describe('A new list', () => {
  it('is written one item a line, a blank line after each', () => {
    expect(written(list([listItem('·', 'one'), listItem('·', 'two')]))).toBe('· one\n\n· two\n\n');
  });

  it('has its nested items two spaces further in', () => {
    expect(written(list([listItem('1.', 'one'), listItem('(a)', 'two', 1), listItem('·', 'three', 2)]))).toBe(
      '1. one\n\n  (a) two\n\n    · three\n\n',
    );
  });

  it('does not run into the decision before it', () => {
    const blocks = body('Decision:\n\nNoted.');
    const after = list([listItem('·', 'one')]);
    expect(readBack(...blocks, after)).toEqual([...blocks, after]);
  });

  it('that is nested reads back as it was', () => {
    const nested = list([listItem('·', 'one'), listItem('-', 'two', 1), listItem('·', 'three')]);
    expect(readBack(nested)).toEqual([nested]);
  });
});

describe('A list in an action whose heading has the words on its line', () => {
  const lines = '\u00AD\u00AD\u00AD\u00AD· one\n\n\u00AD\u00AD\u00AD\u00AD· two';
  const both = [paragraph('Officers to write.'), list([listItem('·', 'one'), listItem('·', 'two')])];

  it('is one list, though each of its items has a mark that keeps it within', () => {
    expect(body(`Action: Officers to write.\n\n${lines}`)).toEqual([action(both)]);
  });

  it('is one list where the action has an owner and a date set on it', () => {
    const details = '[Owner: Eve Lund; Due: 30 November 2019]';
    expect(body(`Action: Officers to write. ${details}\n\n${lines}`)).toEqual([
      action(both, { owner: 'Eve Lund', due: '2019-11-30' }),
    ]);
  });
});
