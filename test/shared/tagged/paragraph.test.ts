import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../shared/note/build.ts';
import { body, cell, read, readBack, types, written } from '../reading.ts';

describe('A paragraph', () => {
  it('is a line of words', () => {
    expect(body('Members noted the report.')).toEqual([paragraph('Members noted the report.')]);
  });

  it.each([
    ['a blank line', 'One.\n\nTwo.'],
    ['no blank line', 'One.\nTwo.'],
    ['a blank line of spaces', 'One.\n  \nTwo.'],
    ['a blank line of a no-break space', 'One.\n\u00A0\nTwo.'],
    ['blank lines of all kinds', 'One.\n\n\u00A0\n\t\n \u2003\n\nTwo.'],
    ['\\r\\n', 'One.\r\nTwo.'],
    ['\\r', 'One.\rTwo.'],
  ])('is parted from the next by %s', (_what, lines) => {
    expect(body(lines)).toEqual([paragraph('One.'), paragraph('Two.')]);
  });

  it.each([
    ['spaces', '   Members noted it.   '],
    ['no-break spaces', '\u00A0Members noted it.\u00A0'],
    ['a tab', '\tMembers noted it.\t'],
    ['a byte-order mark', '\uFEFFMembers noted it.'],
  ])('has no %s at its ends', (_what, line) => {
    expect(body(line)).toEqual([paragraph('Members noted it.')]);
  });

  it('keeps the spaces within it', () => {
    expect(body('Two  spaces \u00A0 in it.')).toEqual([paragraph('Two  spaces \u00A0 in it.')]);
  });

  it.each(['\u2028', '\u0085', '\0', '\v'])('is not parted by the control character %j', (control) => {
    expect(body(`one${control}two`)).toEqual([paragraph(`one${control}two`)]);
  });

  it.each(['(Pages 5 - 22)', '1 - 7', '(to follow)', '1.30pm', '£5', '\\<AI1', '<b>bold</b>', '&lt;AI1&gt;'])(
    'is whatever no rule knows: “%s”',
    (line) => {
      expect(body(line)).toEqual([paragraph(line)]);
    },
  );

  it('is each line of hard-wrapped text', () => {
    const lines = [
      'The Chairman welcomed members and explained',
      'that the stocktake had asked 63',
      'questions.',
    ];
    expect(body(lines.join('\n\n'))).toEqual(lines.map((line) => paragraph(line)));
  });

  it('has its words from the cell of a table', () => {
    expect(cell('One.\n\nTwo.')).toEqual([paragraph('One.'), paragraph('Two.')]);
  });
});

describe('The number of a paragraph', () => {
  it.each([
    ['58.1   The Chair spoke.', '58.1'],
    ['58.1  The Chair spoke.', '58.1'],
    ['58.1\tThe Chair spoke.', '58.1'],
    ['58.1\u00A0The Chair spoke.', '58.1'],
    ['4.2.1   The Chair spoke.', '4.2.1'],
    ['4.2.1.3   The Chair spoke.', '4.2.1.3'],
  ])('is taken off: “%s”', (line, number) => {
    expect(body(line)).toEqual([paragraph('The Chair spoke.', number)]);
  });

  it.each([
    ['a decimal number in a sentence', '58.1 million was spent.'],
    ['a whole number', '58   The Chair spoke.'],
    ['a number alone', '58.1'],
    ['a number with five digits', '58000.1   The Chair spoke.'],
    ['a date', '12.5.2020   The Chair spoke.'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });

  it('stands by itself, so that its paragraph is no list', () => {
    expect(types(body('58.1   One.\n\n58.2   Two.'))).toEqual(['paragraph', 'paragraph']);
  });
});

describe('A new paragraph', () => {
  it('is written with a blank line after it', () => {
    expect(written(paragraph('One.'), paragraph('Two.'))).toBe('One.\n\nTwo.\n\n');
  });

  it('is written with three spaces after its number', () => {
    expect(written(paragraph('The Chair spoke.', '58.1'))).toBe('58.1   The Chair spoke.\n\n');
  });

  it('with no words is nothing', () => {
    expect(written(paragraph(''))).toBe('');
  });

  it('takes the line end of its file', () => {
    const note = read('Harbour Board\r\n\r\nOne.\r\n');
    expect(note[0].layout?.trail).toBe('\r\n\r\n');
  });

  it.each([
    'Decision',
    'RESOLVED that it be so',
    'Action: Officers to write',
    'PART TWO',
    '· a point',
    '58.1   numbered',
    'For: 7',
    '<AI3>',
    '</AI3> and more',
    '<TRAILER_SECTION>',
    'Present:',
  ])('reads back as itself whatever its words look like: “%s”', (words) => {
    const blocks = [paragraph('Before.'), paragraph(words), paragraph('After.')];
    expect(readBack(...blocks)).toEqual(blocks);
  });
});
