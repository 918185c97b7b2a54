import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../shared/note/build.ts';
import { same } from '../../../shared/note/same.ts';

const layout = { lead: '', trail: '\n' };

describe('Two values are the same', () => {
  it.each<readonly [string, unknown, unknown]>([
    ['where they are one object', layout, layout],
    ['where all in them is', { ...paragraph('x'), layout }, { ...paragraph('x'), layout: { ...layout } }],
    ['whatever the order of their properties', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['where one has a property that is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['where the other has it', { a: 1 }, { a: 1, b: undefined }],
    ['where both are nothing', null, null],
  ])('%s', (_why, one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each<readonly [string, unknown, unknown]>([
    ['where a word differs', paragraph('x'), paragraph('y')],
    ['where only the layout does', { ...paragraph('x'), layout }, paragraph('x')],
    ['where the other alone has a property', { a: 1 }, { a: 1, b: 2 }],
    ['where one list goes on', [1], [1, 2]],
    ['where one is a list and the other is not', [], {}],
    ['where one is null and the other an object', null, {}],
    ['where one is null and the other undefined', { a: null }, {}],
    ['where a number stands for a text', 1, '1'],
  ])('but not %s', (_why, one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
