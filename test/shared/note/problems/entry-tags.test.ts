import { describe, expect, it } from 'vitest';
import { codes, fixed, label, problems, told } from './telling.ts';

const WHOLE = 'Board\n\n<AI1>\n1   One\nNoted.\n</AI1>\n<AI2>\n2   Two\nNoted.\n</AI2>\n';

describe('A file whose tags are in order', () => {
  it('has no problem', () => {
    expect(codes(WHOLE)).toEqual([]);
  });
});

describe('An entry that is closed by the tag of another', () => {
  const text = 'Board\n\n<AI4>\n4   Four\nNoted.\n</AI6>\n<AI7>\n5   Five\nNoted.\n</AI7>\n';

  it('is told where that tag stands', () => {
    expect(told(text, 'wrong-closer')).toEqual([
      '6:1 error <AI4> is closed by </AI6>: entries 5 and 6 look merged or removed.',
    ]);
  });

  it.each([
    ['</AI5>', 'entry 5 looks merged or removed'],
    ['</AI8>', 'entries 5 to 8 look merged or removed'],
    ['</AI3>', 'the closing tag has the wrong number'],
  ])('is told in words that fit: %s', (tag, words) => {
    expect(told(text.replace('</AI6>', tag), 'wrong-closer')[0]).toContain(`: ${words}.`);
  });

  it('is named', () => {
    expect(problems(text, 'wrong-closer')[0]?.item).toEqual({ ai: 4, number: '4', title: 'Four' });
  });

  it('has a fix that changes that tag only', () => {
    expect(label(text, 'wrong-closer')).toBe('Close the entry with </AI4>');
    expect(fixed(text, 'wrong-closer')).toEqual({ text: text.replace('</AI6>', '</AI4>'), left: 0 });
  });

  it('is not told twice: the gap in the tags is the same matter', () => {
    expect(told(text, 'tag-number').join()).not.toContain('<AI7>');
  });

  it('is told in a line of text too', () => {
    expect(told('<AI1>\n1   One\nClosed at 6.47 p.m.</AI3>', 'wrong-closer')).toEqual([
      '3:20 error <AI1> is closed by </AI3>: entries 2 and 3 look merged or removed.',
    ]);
  });
});

describe('An entry that is never closed', () => {
  const text = 'Board\n\n<AI1>\n\n1   One\n\nNoted.\n\n<AI2>\n\n2   Two\n\nNoted.\n\n</AI2>\n';

  it('is told where it is opened', () => {
    expect(told(text, 'missing-closer')).toEqual([
      '3:1 error The entry “1 One” is opened by <AI1> and never closed: </AI1> is missing.',
    ]);
  });

  it('has a fix that writes the tag before the next entry', () => {
    const mended = fixed(text, 'missing-closer');
    expect(mended.left).toBe(0);
    expect(mended.text.replace(/\n*<\/AI1>\n*/, '\n\n')).toBe(text);
  });

  it('says what its fix does', () => {
    expect(label(text, 'missing-closer')).toBe('Close the entry with </AI1>');
  });

  it('without words is called an entry', () => {
    expect(told('<AI1>\n', 'missing-closer')).toEqual([
      '1:1 error An entry is opened by <AI1> and never closed: </AI1> is missing.',
    ]);
  });

  it('has a fix at the end of a file that has no line end', () => {
    expect(fixed('<AI1>\n1   One\nNoted.', 'missing-closer')).toEqual({
      text: '<AI1>\n1   One\nNoted.\n</AI1>\n\n',
      left: 0,
    });
  });
});

describe('An entry that is never opened', () => {
  const text =
    'Board\n\nHeld at the Quay.\n\n1   One\n\nNoted.\n\n</AI1>\n\n<AI2>\n2   Two\nNoted.\n</AI2>\n';

  it('is told where its title stands', () => {
    expect(told(text, 'missing-opener')).toEqual([
      '5:1 error The entry “1 One” is closed by </AI1> and never opened: <AI1> is missing.',
    ]);
  });

  it('has a fix that writes the tag before its title', () => {
    expect(label(text, 'missing-opener')).toBe('Open the entry with <AI1>');
    expect(fixed(text, 'missing-opener')).toEqual({
      text: text.replace('1   One', '<AI1>\n\n1   One'),
      left: 0,
    });
  });
});

describe('An entry with no tags', () => {
  const text = 'Board\n\n1   One\n\nNoted.\n\n2   Two\n\nNoted.\n';

  it('is told as one that was known by its number', () => {
    expect(told(text, 'untagged-entry')).toEqual([
      '3:1 warning The entry “1 One” has no tags around it: it was told by its number.',
      '7:1 warning The entry “2 Two” has no tags around it: it was told by its number.',
    ]);
  });

  it('has no fix', () => {
    expect(problems(text, 'untagged-entry').map(({ fix }) => fix)).toEqual([undefined, undefined]);
  });
});

describe('Tags whose numbers do not run on', () => {
  /** A text of entries with these numbers of their tags. */
  const entries = (...numbers: readonly number[]): string =>
    numbers.map((ai, index) => `<AI${ai}>\n${index + 1}   One\nNoted.\n</AI${ai}>\n`).join('');

  it.each([
    ['one skipped', [1, 3], '5:1 warning The tags go from <AI1> to <AI3>: <AI2> is missing.'],
    ['two skipped', [1, 4], '5:1 warning The tags go from <AI1> to <AI4>: <AI2> and <AI3> are missing.'],
    ['several skipped', [1, 5], '5:1 warning The tags go from <AI1> to <AI5>: <AI2> to <AI4> are missing.'],
    ['the first missing', [2, 3], '1:1 warning The tags go from the start to <AI2>: <AI1> is missing.'],
    [
      'the first three missing',
      [4],
      '1:1 warning The tags go from the start to <AI4>: <AI1> to <AI3> are missing.',
    ],
    ['one twice', [1, 1], '5:1 warning The tag <AI1> stands twice.'],
    ['one back', [1, 2, 1], '9:1 warning The tag <AI1> comes after <AI2>.'],
  ] as const)('are told: %s', (_what, numbers, message) => {
    expect(told(entries(...numbers), 'tag-number')).toEqual([message]);
  });

  it('are not told where they run on', () => {
    expect(told(entries(1, 2, 3), 'tag-number')).toEqual([]);
  });

  it('have no fix', () => {
    expect(label(entries(1, 3), 'tag-number')).toBeUndefined();
  });
});
