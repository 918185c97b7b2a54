/** For a note without a date, as in other formats. */
const NO_DAY = '2000-01-01';

const CREATOR = 'Minutewright';

/** The first object of a file as Chromium writes it: what it tells of itself. */
const PROPERTIES = /1 0 obj\n<<.*?>>\nendobj/s;
const TIME = /(?<=\/(?:Creation|Mod)Date \()D:\d{14}(?:[+-]\d\d'\d\d'|Z)(?=\))/g;
const PROGRAM = /\/Creator \((?:[^()\\]|\\.)*\)/s;

/** Names of the parts of a page in its tags, by which the cells of a table name their headings. */
const PART_NAME = /\(node\d{8}\)/g;

/**
 * A PDF as Chromium prints it, with what changes from one print to the next made the same: its times are the day of the
 * meeting (ISO), the program is named without its version, and the parts in its tags are numbered from 1. Each is put
 * in the place of as many bytes, as the file counts where its objects begin. Anything else stays as it is.
 */
export function fixedPdf(printed: Uint8Array, day: string | null): Uint8Array {
  const text = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1');
  const date = /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? (day ?? NO_DAY) : NO_DAY;
  const time = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const fixed = text
    .replace(PROPERTIES, (properties) =>
      properties
        .replace(TIME, (found) => (found.length === time.length ? time : found))
        .replace(PROGRAM, (found) => inPlaceOf(found, `/Creator (${CREATOR})`)),
    )
    .replace(PART_NAME, partNames(text));
  return Buffer.from(fixed, 'latin1');
}

/** Words with white space behind them, which counts for nothing between the entries of an object. */
function inPlaceOf(found: string, words: string): string {
  return words.length <= found.length ? words.padEnd(found.length) : found;
}

/** New names for those in a file, in the same order: they are counted over all that a process has shown. */
function partNames(text: string): (found: string) => string {
  const found = [...new Set(text.match(PART_NAME))].sort();
  const names = new Map(found.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return (name) => names.get(name) ?? name;
}
