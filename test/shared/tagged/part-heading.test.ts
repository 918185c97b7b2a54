import { describe, expect, it } from 'vitest';
import { decision, paragraph, partHeading } from '../../../shared/note/build.ts';
import { before, body, readBack, types, written } from '../reading.ts';

describe('A part heading', () => {
  it.each([
    'PART ONE',
    'PART TWO',
    'Part Two',
    'PART II',
    'Part I',
    'Part 2',
    'Part B',
    'PART TWO SUMMARY',
    'Part II – Exempt items',
    'PART 2 - PRIVATE BUSINESS',
    'Appendix A -Attendance',
    'Appendix 1',
  ])('is “%s”', (line) => {
    expect(body(line)).toEqual([partHeading(line)]);
  });

  it('may stand before the first entry', () => {
    expect(types(before('PART ONE'))).toEqual(['part-heading']);
  });

  it('may be caught inside the entry before it', () => {
    expect(body('Members noted it.\n\nPART TWO SUMMARY')).toEqual([
      paragraph('Members noted it.'),
      partHeading('PART TWO SUMMARY'),
    ]);
  });

  it.each([
    ['a sentence', 'Part two of the report was noted.'],
    ['a sentence with a comma', 'Part one, which was short, was read.'],
    ['part of a word', 'Partnership working'],
    ['part of anything else', 'Part of the pier was closed'],
    ['a part not counted so', 'Part five'],
    ['in the middle of a line', 'The press left for PART TWO'],
    ['an appendix in a sentence', 'Appendix A was taken as read; members noted it.'],
    ['an appendix without a name', 'Appendix'],
    ['exempt business', 'Exempt Category 4'],
    ['a schedule', 'Schedule 12A'],
    ['the exclusion of the press', 'Exclusion of Press and Public'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });

  it('is not a line of eighty letters or more', () => {
    const line = `PART TWO ${'and so on '.repeat(8)}`.trim();
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('A new part heading', () => {
  it('is written as its words on a line of their own', () => {
    expect(written(partHeading('PART TWO'))).toBe('PART TWO\n\n');
  });

  it('has five soft hyphens where its words do not tell what it is', () => {
    expect(written(partHeading('Exempt Category 4'))).toBe(`${'\u00AD'.repeat(5)}Exempt Category 4\n\n`);
  });

  it.each([
    'Exempt Category 4',
    'Decision',
    '· a point',
    '1. first',
    '58.1   words',
    'RESOLVED that it be so',
  ])('reads back as itself: “%s”', (words) => {
    expect(readBack(partHeading(words))).toEqual([partHeading(words)]);
  });

  it('ends the decision before it', () => {
    const blocks = [decision('Noted.'), partHeading('Exempt Category 4'), paragraph('The press left.')];
    expect(readBack(...blocks)).toEqual(blocks);
  });
});
