import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV for spreadsheets: a heading, CR LF line ends, a byte-order mark so that Excel reads it as
 * UTF-8, and an apostrophe before words that a spreadsheet would run as a formula.
 */
export function writeCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
