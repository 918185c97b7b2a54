import { describe, expect, it } from 'vitest';
import { ownerInWords } from '../../../shared/note/owner.ts';

describe('The owner of an action', () => {
  it.each([
    ['Officers were asked to write.', 'Officers'],
    ['Cllr A. Marlow to call.', 'Cllr A. Marlow'],
  ])('opens the sentence: “%s”', (words, owner) => {
    expect(ownerInWords(words)).toBe(owner);
  });

  it.each([['a link is sent', 'Link to follow.']])('is not known where %s', (_why, words) => {
    expect(ownerInWords(words)).toBeNull();
  });
});
