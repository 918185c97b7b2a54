import { describe, expect, it } from 'vitest';
import { alignedRows, type Line } from '../../../../shared/note/compare/rows.ts';

/** A line as `kind text`, what changed in it in brackets; `-` for a gap. */
function shown(line: Line | null): string {
  if (line === null) return '-';
  return `${line.kind}: ${line.spans.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')}`;
}

function rows(mine: readonly string[], theirs: readonly string[]): readonly (readonly [string, string])[] {
  return alignedRows(mine, theirs).map((row) => [shown(row.mine), shown(row.theirs)]);
}

describe('Two columns of lines', () => {
  it('stand beside each other where they are the same', () => {
    expect(rows(['a', 'b'], ['a', 'b'])).toEqual([
      ['same: a', 'same: a'],
      ['same: b', 'same: b'],
    ]);
  });

  it('have a gap beside a line that was added', () => {
    expect(rows(['one', 'three'], ['one', 'two', 'three'])).toEqual([
      ['same: one', 'same: one'],
      ['-', 'added: [two]'],
      ['same: three', 'same: three'],
    ]);
  });

  it('have a gap beside a line that was removed', () => {
    expect(rows(['one', 'two'], ['two'])).toEqual([
      ['removed: [one]', '-'],
      ['same: two', 'same: two'],
    ]);
  });

  it('tell the words that differ in a line that was changed', () => {
    expect(rows(['The fares stay until March.'], ['The fares stay as they are until May.'])).toEqual([
      ['changed: The fares stay until [March].', 'changed: The fares stay [as they are] until [May].'],
    ]);
  });

  it('mark words that follow each other as one stretch', () => {
    expect(
      rows(['The Chair spoke at length of the piers.'], ['The Chair spoke briefly of the piers.']),
    ).toEqual([
      [
        'changed: The Chair spoke [at length] of the piers.',
        'changed: The Chair spoke [briefly] of the piers.',
      ],
    ]);
  });

  it('do not set lines beside each other that have little in common', () => {
    expect(rows(['The Chair spoke.'], ['Apologies were received from many.'])).toEqual([
      ['removed: [The Chair spoke.]', '-'],
      ['-', 'added: [Apologies were received from many.]'],
    ]);
  });

  it('take a changed line for itself though another came before it', () => {
    expect(
      rows(
        ['The report on fares was noted.'],
        ['Members asked when the pier would open.', 'The report on fares was agreed.'],
      ),
    ).toEqual([
      ['-', 'added: [Members asked when the pier would open.]'],
      ['changed: The report on fares was [noted].', 'changed: The report on fares was [agreed].'],
    ]);
  });

  it.each([
    ['two  blanks', 'two blanks'],
    ['before , a comma', 'before, a comma'],
  ])('do not take white space for a change: %j and %j', (mine, theirs) => {
    expect(rows([mine], [theirs])).toEqual([[`same: ${mine}`, `same: ${theirs}`]]);
  });
});
