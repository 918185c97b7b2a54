import { describe, expect, it } from 'vitest';
import { gridIntent } from '../../../src-renderer/editor/attendance/grid-keys.ts';

type Keys = Parameters<typeof gridIntent>[0];

const pressed = (key: string, held: Partial<Keys> = {}): Keys => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe('A key in a cell of the attendance', () => {
  it.each([
    ['ArrowDown', {}, { do: 'go', rows: 1, columns: 0 }],
    ['Home', { ctrlKey: true }, { do: 'grid-edge', end: false }],
    ['F2', {}, { do: 'edit' }],
    ['Enter', {}, { do: 'edit' }],
    ['Enter', { ctrlKey: true }, { do: 'add' }],
    ['Insert', {}, { do: 'add' }],
    ['Delete', {}, { do: 'clear' }],
    ['Delete', { ctrlKey: true }, { do: 'remove' }],
    ['ArrowUp', { altKey: true }, { do: 'move', step: -1 }],
    [' ', {}, { do: 'toggle' }],
    ['Escape', {}, { do: 'leave' }],
    ['é', {}, { do: 'type' }],
    ['Dead', {}, { do: 'type' }],
    ['A', { shiftKey: true }, { do: 'type' }],
    ['@', { ctrlKey: true, altKey: true }, { do: 'type' }],
  ] as const)('%s with %j', (key, held, intent) => {
    expect(gridIntent(pressed(key, held), false)).toEqual(intent);
  });

  it.each([
    ['c', { ctrlKey: true }],
    ['Tab', {}],
    ['F6', {}],
    ['Shift', { shiftKey: true }],
    ['ArrowUp', { altKey: true, shiftKey: true }],
    ['a', { isComposing: true }],
  ] as const)('%s with %j is nothing to it', (key, held) => {
    expect(gridIntent(pressed(key, held), false)).toBeNull();
  });

  it('is Command on a Mac', () => {
    expect(gridIntent(pressed('Enter', { metaKey: true }), true)).toEqual({ do: 'add' });
    expect(gridIntent(pressed('c', { metaKey: true }), true)).toBeNull();
  });
});
