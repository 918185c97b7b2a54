import { describe, expect, it } from 'vitest';
import { vote } from '../../../shared/note/build.ts';
import { body, written } from '../reading.ts';

describe('A vote', () => {
  it('may have its keyword on a line of its own', () => {
    const lines = 'Recorded vote:\n\nFor\n\nAda Marlow – 1 vote\n\nAgainst\n\nCy Vance – 1 vote';
    expect(body(lines)).toEqual([
      vote(['For', 'Ada Marlow – 1 vote', 'Against', 'Cy Vance – 1 vote'], 'Recorded vote'),
    ]);
  });
});

describe('A new vote', () => {
  it('is written under its keyword', () => {
    expect(written(vote(['For: 7', 'Against: 2']))).toBe('Vote:\n\nFor: 7\n\nAgainst: 2\n\n');
  });
});
