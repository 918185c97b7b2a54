import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../shared/note/decisions.ts';
import { firstEntry, inEntry, read } from '../reading.ts';

/** The decisions of an entry as `keyword | text`. */
function rows(lines: string): readonly string[] {
  return decisionsOf(read(inEntry(lines))).map(({ keyword, text }) => `${keyword} | ${text}`);
}

describe('The decisions of a note', () => {
  it('have their keyword and their words', () => {
    expect(rows('RESOLVED – that the fee be £5.')).toEqual(['RESOLVED | that the fee be £5.']);
  });

  it('have a line for each paragraph and list item', () => {
    expect(rows('Decision\n\nMembers:\n\n1. noted it;\n\n  (a) twice.')).toEqual([
      'Decision | Members:\n1. noted it;\n  (a) twice.',
    ]);
  });

  it('have no keyword where the sentence says it', () => {
    expect(rows('The Board AGREED to wait.')).toEqual([' | The Board AGREED to wait.']);
  });

  it('are in the order of the note', () => {
    expect(rows('RESOLVED: One.\n\nMore talk.\n\nRESOLVED: Two.')).toEqual([
      'RESOLVED | One.',
      'RESOLVED | Two.',
    ]);
  });

  it('are found outside the entries too', () => {
    const [row] = decisionsOf(read('Board\n\nRESOLVED: One.\n'));
    expect(row).toMatchObject({ text: 'One.', item: null });
  });

  it('are found in the entry they stand in', () => {
    expect(decisionsOf(read(inEntry('RESOLVED: One.')))[0]?.item?.ai).toBe(1);
  });

  it('may be asked for of one entry', () => {
    expect(decisionsOf(firstEntry(inEntry('RESOLVED: One.')))).toHaveLength(1);
  });

  it.each([
    ['a heading with nothing under it', 'Decision:'],
    ['the date it was made on', 'Decision made:\n\n12 September 2012'],
    ['an agreement without a keyword', 'Members agreed to write.'],
    ['an action', 'Action: Officers to write.'],
    ['the reasons', 'Reasons for decision: it was late.'],
  ])('are not %s', (_what, lines) => {
    expect(rows(lines)).toEqual([]);
  });
});
