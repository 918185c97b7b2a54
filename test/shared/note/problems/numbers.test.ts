import { describe, expect, it } from 'vitest';
import { problems, told } from './telling.ts';

/** A text of entries with these numbers of their own. */
function entries(...numbers: readonly string[]): string {
  return numbers
    .map((number, index) => `<AI${index + 1}>\n${number}   One\nNoted.\n</AI${index + 1}>\n`)
    .join('');
}

describe('The numbers of entries', () => {
  it.each([
    ['one skipped', ['1', '3'], 'The numbers go from 1 to 3: 2 is skipped.'],
    ['several skipped', ['1', '5'], 'The numbers go from 1 to 5: 2 to 4 are skipped.'],
    ['one twice', ['7', '7'], 'The number 7 stands twice.'],
    ['one back', ['7', '4'], 'The number 4 comes after 7.'],
    ['of another form', ['Co.33', 'Co.35'], 'The numbers go from Co.33 to Co.35: 34 is skipped.'],
    ['with a year', ['45/24', '47/24'], 'The numbers go from 45/24 to 47/24: 46 is skipped.'],
  ])('are told where they do not run on: %s', (_what, numbers, message) => {
    expect(told(entries(...numbers), 'number')).toEqual([`6:1 warning ${message}`]);
  });

  it('are told at the second of the two', () => {
    expect(problems(entries('1', '3'), 'number')[0]?.item).toEqual({ ai: 2, number: '3', title: 'One' });
  });

  it('are told in cells too, where the number stands', () => {
    const table = (number: string, ai: number): string =>
      `<AI${ai}>\n\n\t${number}  \n\tOne\n \n\t\n\n\t\n\tNoted.\n\n\t\n\n</AI${ai}>\n\n`;
    expect(told(table('1', 1) + table('3', 2), 'number')[0]).toMatch(
      /^17:[12] warning The numbers go from 1 to 3/,
    );
  });

  it('have no fix', () => {
    expect(problems(entries('1', '3'), 'number')[0]?.fix).toBeUndefined();
  });

  it.each([
    ['that run on', ['1', '2', '3']],
    ['that start anywhere', ['63', '64']],
    ['with a year that run on', ['45/24', '46/24']],
    ['of two kinds, each running on', ['63', 'Co.33', '64', 'Co.34']],
    ['of two years', ['45/24', '1/25']],
    ['with letters', ['7a', '7b']],
    ['with parts', ['58.1', '58.5']],
  ])('are fine: %s', (_what, numbers) => {
    expect(told(entries(...numbers), 'number')).toEqual([]);
  });

  it('are fine where an entry between has none', () => {
    const text = '<AI1>\n1   One\nx\n</AI1>\n<AI2>\nA notice\nx.\n</AI2>\n<AI3>\n2   Two\nx\n</AI3>\n';
    expect(told(text, 'number')).toEqual([]);
  });
});
