import { describe, expect, it } from 'vitest';
import { decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { bodyOf, unwrapped, wrappedRuns } from '../../../shared/note/wrapped.ts';
import { body, firstEntry, inEntry } from '../reading.ts';

const LINES = [
  'The Chairman welcomed and introduced Nathan Ryland from',
  'the harbour trust to the Board to highlight the findings of',
  'the stocktake of ferries and piers.',
];

const paragraphs = (...lines: readonly string[]) => lines.map((line) => paragraph(line));

describe('Hard-wrapped lines', () => {
  it('are told by lines that break off and go on in small letters', () => {
    expect(wrappedRuns(paragraphs(...LINES))).toEqual([{ first: 0, last: 2 }]);
  });

  it('are one paragraph again on paper', () => {
    expect(unwrapped(paragraphs(...LINES))).toEqual([paragraph(LINES.join(' '))]);
  });

  it('leave what stands around them as it is', () => {
    const around = [paragraph('Noted.'), list([listItem('·', 'one')])] as const;
    expect(unwrapped([...around, ...paragraphs(...LINES), ...around])).toEqual([
      ...around,
      paragraph(LINES.join(' ')),
      ...around,
    ]);
  });

  it('are several runs where sentences end between them', () => {
    const blocks = paragraphs(...LINES, ...LINES);
    expect(wrappedRuns(blocks)).toEqual([
      { first: 0, last: 2 },
      { first: 3, last: 5 },
    ]);
  });

  it('may be a run of two beside a longer one', () => {
    expect(wrappedRuns(paragraphs(...LINES, ...LINES.slice(1)))).toHaveLength(2);
  });

  it('are found in an entry as it is read', () => {
    expect(wrappedRuns(body(LINES.join('\n\n')))).toEqual([{ first: 0, last: 2 }]);
  });
});

describe('Lines are not hard-wrapped', () => {
  it.each([
    ['where only two run on', paragraphs(...LINES.slice(1))],
    ['where each ends its sentence', paragraphs(...LINES.map((line) => `${line}.`))],
    ['where none goes on in small letters', paragraphs(...LINES.map((line) => line.replace(/^t/, 'T')))],
    ['where they are short', paragraphs('The Quay House', 'of the harbour', 'and of the pier')],
    ['where they are as long as a paragraph', paragraphs(...LINES.map((line) => line.repeat(3)))],
    ['where they have numbers of their own', LINES.map((line) => paragraph(line, '58.1'))],
    ['where a list parts them', LINES.flatMap((line) => [paragraph(line), list([listItem('·', 'x')])])],
    ['in a decision', [decision(LINES.join(' '))]],
    ['where there are none', []],
  ])('%s', (_what, blocks) => {
    expect(wrappedRuns(blocks)).toEqual([]);
    expect(unwrapped(blocks)).toBe(blocks);
  });
});

describe('The body of an entry', () => {
  it('is its blocks after the title', () => {
    expect(bodyOf(firstEntry(inEntry('Noted.')))).toEqual([paragraph('Noted.')]);
  });
});
