import { describe, expect, it } from 'vitest';
import { encode } from '../../../shared/tagged/bytes.ts';

describe('Characters that an encoding has no place for are told by name and not written', () => {
  it('a character of two code units is named whole in Windows-1252, and once', () => {
    expect(encode('a 😀 b', { encoding: 'windows-1252' })).toEqual({ ok: false, characters: ['😀'] });
  });
});
