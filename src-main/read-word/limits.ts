const MEBI = 1024 * 1024;

/** Word itself opens no file above 512 MB. Pictures are most of a large file, and they are never unpacked. */
export const MAX_FILE_BYTES = 512 * MEBI;

/** A note of 5,000 pages unpacks to about 100 MiB, four times that where every word of it was tracked. */
export const MAX_PART_BYTES = 400 * MEBI;

/** All that is unpacked of one file: its document, and a little for what stands beside it. */
export const MAX_UNPACKED_BYTES = 512 * MEBI;

/**
 * How much larger a part may be than what it was packed from. One page word for word over and over packs to about
 * 1:190, as a repetition costs eleven bits for 258 bytes; a part of nothing, or of nothing but tags, to 1:400 and more.
 */
export const MAX_RATIO = 300;

/** Up to here any ratio will do: a part this small does no harm, and short parts repeat themselves more. */
export const RATIO_COUNTS_FROM = 16 * MEBI;

/** A file has a part for each picture, header and chart; a note with 5,000 pictures has half as many as this. */
export const MAX_PARTS = 10_000;

/** How deep elements may nest: where most other readers of XML stop too. A table in a table adds three levels. */
export const MAX_DEPTH = 256;

/** A note of 5,000 pages has one or two million elements, three times as many where every word was tracked. */
export const MAX_ELEMENTS = 6_000_000;

/** Styles, lists, settings and relations have some ten thousand elements together; all of them are kept. */
export const MAX_ELEMENTS_BESIDE = 1_000_000;

/** Before the first element there is a line that says which XML this is. */
export const MAX_PROLOG = 256 * 1024;

/** Characters that are written by their numbers or names. Each costs far more memory than one that is not. */
export const MAX_REFERENCES = 8_000_000;

/** No element of a Word file has more than some thirty attributes. */
export const MAX_ATTRIBUTES = 1000;

/** Word itself holds at most 32 MB of text. */
export const MAX_CHARACTERS = 64 * MEBI;

/** A note of 5,000 pages has about 80,000 paragraphs, three times as many where it is one table. */
export const MAX_PARAGRAPHS = 500_000;

/** A table of 5,000 pages, three columns wide. */
export const MAX_CELLS = 300_000;

/** What is reached at one of the limits above, as it is told. */
export const LIMIT_WORDS = {
  paragraphs: `${inThousands(MAX_PARAGRAPHS)} paragraphs`,
  cells: `${inThousands(MAX_CELLS)} table cells`,
  elements: `${inThousands(MAX_ELEMENTS)} pieces of text and layout`,
} as const;

/** A number as one reads it, `300,000`. A locale asked for it would first load those of all languages. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * How long reading goes on before others get a turn, in milliseconds: a window is drawn sixty times a second, and
 * cancelling is noticed between two turns.
 */
export const TURN_MS = 12;

/** How much is read before the clock is looked at again: a few milliseconds of work. */
export const SLICE_BYTES = 64 * 1024;
