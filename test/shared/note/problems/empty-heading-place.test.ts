import { describe, expect, it } from 'vitest';
import { inEntry } from '../../reading.ts';
import { told } from './telling.ts';

describe('A heading of actions with nothing under it', () => {
  it('is told where it stands', () => {
    expect(told(inEntry('Actions'), 'empty-heading')).toEqual([
      '5:1 hint Nothing is written under “Actions”.',
    ]);
  });
});
