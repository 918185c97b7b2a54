import { describe, expect, it } from 'vitest';
import { inEntry } from '../../reading.ts';
import { fixed, label, told } from './telling.ts';

const LINES = [
  'The Chairman welcomed and introduced Nathan Ryland from',
  'the harbour trust to the Board to highlight the findings of',
  'the stocktake of ferries and piers.',
];
const MESSAGE =
  'hint The paragraphs here are broken into lines. They are joined in Word, and stay as they are in the file.';

describe('Hard-wrapped lines', () => {
  it('are told where they start', () => {
    expect(told(inEntry(`Before.\n\n${LINES.join('\n\n')}`), 'hard-wrapped')).toEqual([`7:1 ${MESSAGE}`]);
  });

  it('are told once an entry', () => {
    expect(told(inEntry([...LINES, ...LINES].join('\n\n')), 'hard-wrapped')).toHaveLength(1);
  });

  it('have a fix that joins them', () => {
    const text = inEntry(`Before.\n\n${LINES.join('\n\n')}\n\nAfter.`);
    expect(label(text, 'hard-wrapped')).toBe('Join the lines into paragraphs');
    expect(fixed(text, 'hard-wrapped')).toEqual({
      text: inEntry(`Before.\n\n${LINES.join(' ')}\n\nAfter.`),
      left: 0,
    });
  });

  it('have a fix that joins each run of the entry', () => {
    const text = inEntry([...LINES, 'Between.', ...LINES].join('\n\n'));
    expect(fixed(text, 'hard-wrapped').text).toBe(
      inEntry([LINES.join(' '), 'Between.', LINES.join(' ')].join('\n\n')),
    );
  });

  it('are not told of paragraphs', () => {
    expect(told(inEntry('The Chair spoke.\n\nMembers listened.'), 'hard-wrapped')).toEqual([]);
  });

  it('are not told outside the entries', () => {
    expect(told(`Board\n\n${LINES.join('\n\n')}\n\n${inEntry('Noted.')}`, 'hard-wrapped')).toEqual([]);
  });
});
