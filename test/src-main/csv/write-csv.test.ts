import { expect, test } from 'vitest';
import { writeCsv } from '../../../src-main/csv/write-csv.ts';

/** The table of one row with one cell. */
function cell(words: string | null): string {
  return writeCsv([{ text: words }], ['text'])
    .replace('\ufefftext\r\n', '')
    .replace(/\r\n$/, '');
}

test('A table opens in Excel as what it is: a mark, a heading, Windows line ends.', () => {
  expect(writeCsv([{ a: 1, b: 'é' }], ['a', 'b'])).toBe('\ufeffa,b\r\n1,é\r\n');
  expect(writeCsv([], ['a'])).toBe('\ufeffa\r\n');
});

test('Commas, quotes and line ends stay within their cell.', () => {
  expect(cell('Members:\n1. "noted", and\n2. agreed')).toBe('"Members:\n1. ""noted"", and\n2. agreed"');
  expect(cell('a\rb')).toBe('"a\rb"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('No spreadsheet runs %j as a formula.', (words) => {
  expect(cell(words).replace(/^"/, '')).toBe(`'${words}`.replace(/"/g, ''));
});

test('What is not known is an empty cell.', () => {
  expect(writeCsv([{ a: null, b: 'x' }], ['a', 'b'])).toBe('\ufeffa,b\r\n,x\r\n');
});
