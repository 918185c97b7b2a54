import { describe, expect, it } from 'vitest';
import { fitting } from '../../src-renderer/palette/choice.ts';

const CHOICES = [
  { id: 'a', label: 'Next decision', also: 'go to' },
  { id: 'b', label: 'Decision', also: 'resolved' },
  { id: 'c', label: 'Part heading' },
  { id: 'd', number: '12', label: 'Storm damage in 2019' },
  { id: 'e', number: '2019', label: 'Harbour dues' },
];

const ids = (typed: string): readonly string[] => fitting(CHOICES, typed).map(({ id }) => id);

describe('What fits what was typed', () => {
  it('is everything in its order where nothing was', () => {
    expect(ids('')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('may leave letters out', () => {
    expect(ids('prthead')).toEqual(['c']);
  });

  it('is best what it is the whole of', () => {
    expect(ids('decision')[0]).toBe('b');
  });

  it('is found by other words too', () => {
    expect(ids('resolved')).toEqual(['b']);
  });

  it('is first the entry of the number that was typed', () => {
    expect(ids('2019')).toEqual(['e', 'd']);
  });

  it('is nothing where nothing is like it', () => {
    expect(ids('zzzz')).toEqual([]);
  });
});
