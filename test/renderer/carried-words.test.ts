import { describe, expect, it } from 'vitest';
import { carriedWords } from '../../src-renderer/dialogs/carried-words.ts';

describe('What is told of a note to go on from', () => {
  it.each([
    [{ items: 1, people: 1, actions: 1 }, 'Takes over 1 standing item, 1 person and 1 open action.'],
    [{ items: 2, people: 0, actions: 0 }, 'Takes over 2 standing items.'],
    [{ items: 0, people: 3, actions: 2 }, 'Takes over 3 people and 2 open actions.'],
  ])('counts %j', (carried, words) => {
    expect(carriedWords(carried)).toBe(words);
  });

  it('says where it is the header alone', () => {
    expect(carriedWords({ items: 0, people: 0, actions: 0 })).toContain('header alone');
  });
});
