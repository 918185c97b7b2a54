import { classify } from './line-kind.ts';

/*
 * The line that an entry's number and title stand on, in the many ways that councils number their business.
 */

/** `63`, `45/24`, `58.1`, `45/23-24`, `7a`, `4 (a)`, and `CAB/24/17` after its letters. */
const DIGITS = String.raw`\d{1,4}(?:[./-](?:\d{1,4}|[A-Z]{1,4}(?=[./-])))*[a-zA-Z]?(?: ?\([a-z]{1,3}\))?`;
/** Letters that are part of a number: `Co.33`, `GP17`, `PC 24/12`. */
const LETTERS = String.raw`(?:[A-Z][A-Za-z]{0,3}[./-]?|(?!MAY|NO|AM|PM|TO)[A-Z]{1,3}[ \u00A0])?`;
/** Words and signs before a number that are no part of it: `Item 4`, `Minute No. 45`, `(6)`, `* 88.`. */
const BEFORE = String.raw`(?:(?:[Aa]genda |AGENDA )?(?:[Ii]tem|ITEM)(?: [Nn]o\.?)? |(?:[Mm]inute|MINUTE)(?: [Nn]o\.?)? |No\. ?|\((?=\d{1,3}\))|\* ?)?`;
const GAP = String.raw`[.):]*[ \t\u00A0]{2,}(?:[-–—] *)?|[.):]*\t|[.):]+[ \u00A0]?(?=[^\d\s])|[ \u00A0][-–—][ \u00A0]+|[ \u00A0](?=[\p{Lu}“‘"'(]|\[Exempt\] )`;

const NUMBER_ALONE = new RegExp(`^(${BEFORE})(${LETTERS}${DIGITS})([.):]*)$`);
const NUMBER_AND_TITLE = new RegExp(String.raw`^(${BEFORE})(${LETTERS}${DIGITS})(${GAP})(?=\S)(.*)$`, 'u');
const ROMAN_OR_LETTER =
  /^()([IVXL]{2,6}(?=[ \t\u00A0]{2})|[IVXL]{1,6}(?=[.)])|[A-Z](?=[.)]))([.)]?[ \t\u00A0]{2,})(?=\S)(.*)$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** A reference on the line after a title: `E.70/23`, `01/22`. */
const REFERENCE = /^(?:[A-Z]{1,4}[./])?\d{1,4}\/\d{1,4}[A-Za-z]?$/;
/** What stands between a number and its title in some exports: the pages of the report, the agenda's own number. */
const ASIDE = /^(?:\d{1,4}\s*[-–]\s*\d{1,4}|\((?:agenda )?(?:item|pages?)\b[^()]{0,30}\))$/i;
/** The pages after the title, in the next cell of its line. */
const PAGES_AFTER = /^(.*?\S)([ \u00A0]*\t[ \d–-]*\d|[ \u00A0]*\t *to follow)$/i;

/** Longer lines than this are not titles but what was said. */
const LONGEST_TITLE = 160;

/** A line with a number and a title: written one after the other, the four are the line. */
export interface TitleLine {
  /** What stands before the number and is no part of it, as `Item `. */
  readonly before: string;
  readonly number: string;
  readonly gap: string;
  readonly title: string;
}

/** The number and title on one line, or null where there is no number before words. */
export function parseTitleLine(words: string): TitleLine | null {
  const match = NUMBER_AND_TITLE.exec(words) ?? ROMAN_OR_LETTER.exec(words);
  if (!match) return null;
  const [, before = '', number = '', gap = '', title = ''] = match;
  if (/^[ \u00A0]$/.test(gap) && before === '' && !mayStandClose(number, title)) return null;
  return { before, number, gap, title };
}

/** Whether one space alone may part a number from a title: not in a date, a year or a financial year. */
function mayStandClose(number: string, title: string): boolean {
  if (MONTH.test(title)) return false;
  if (/^\d{1,3}[a-z]?$/.test(number)) return true;
  const years = /^(\d{2}|\d{4})\/(\d{2})$/.exec(number);
  if (years && (Number(years[1]) + 1) % 100 === Number(years[2])) return false;
  return /^(?:[A-Z]+[./-]?)?\d{1,4}\/\d{1,4}$/.test(number);
}

/** An entry's number alone on its line. */
export function parseNumberAlone(words: string): Omit<TitleLine, 'title'> | null {
  const match = words.length < 32 ? NUMBER_ALONE.exec(words) : null;
  return match && { before: match[1] ?? '', number: match[2] ?? '', gap: match[3] ?? '' };
}

/** Whether a line starts with an entry's number. */
export function isNumbered(words: string): boolean {
  return parseTitleLine(words) !== null || parseNumberAlone(words) !== null;
}

/** Whether a line without a number can be a title: short, no sentence, and nothing else by its words. */
export function looksLikeTitle(words: string): boolean {
  const { title } = splitPages(words);
  const { kind } = classify(title);
  if (kind !== 'paragraph' && kind !== 'part-heading') return false;
  return title.length <= LONGEST_TITLE && !/[.;,]$/.test(title) && title !== '';
}

export function isReference(words: string): boolean {
  return words.length < 24 && REFERENCE.test(words);
}

/** Whether a line between a number and its title is passed over. */
export function isAside(words: string): boolean {
  return words.length < 48 && ASIDE.test(words);
}

/** A title, and the pages of its report that stand after it in a cell of their own. */
export function splitPages(words: string): { readonly title: string; readonly pages: string } {
  const match = words.includes('\t') ? PAGES_AFTER.exec(words) : null;
  return match ? { title: match[1] ?? '', pages: match[2] ?? '' } : { title: words, pages: '' };
}
