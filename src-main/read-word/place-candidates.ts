import { classify } from '../../shared/tagged/line-kind.ts';
import type { WordLine } from './place-lines.ts';
import { lineNumber } from './place-number.ts';

/** A line that an entry may begin with. */
export interface Candidate {
  readonly at: number;
  readonly number: string;
  readonly title: string;
  /** What follows the title on its line, where that runs into the text. */
  readonly rest: string;
  /** How many lines number and title take. */
  readonly lines: number;
  /** What all entries of one document are alike in: the level of their headings, or how their numbers are written. */
  readonly kind: 'heading' | 'numbered' | 'bold' | 'capitals';
  readonly form: string;
  readonly isBold: boolean;
}

/** A longer line is no title but what was said. */
const LONGEST_TITLE = 160;
/** One in bold letters without a number. */
const LONGEST_BOLD_TITLE = 90;

/** What a line can be in a document in which bold letters tell something. */
export interface Look {
  readonly boldTells: boolean;
}

/** The lines that entries may begin with, in their order. A place without a line is a table. */
export function candidatesIn(lines: readonly (WordLine | null)[], look: Look): readonly Candidate[] {
  return lines.flatMap((line, at) => {
    const candidate =
      line && !/^toc\b/.test(line.style) ? candidateAt(line, at, lines[at + 1] ?? null, look) : null;
    return candidate ? [candidate] : [];
  });
}

function candidateAt(
  line: WordLine,
  at: number,
  next: WordLine | null,
  { boldTells }: Look,
): Candidate | null {
  const isBold = line.isBold && boldTells;
  const own = lineNumber(line);
  const base = { at, rest: '', lines: 1, isBold } as const;
  if (line.heading !== null) {
    const words = own ? own.words : line.words;
    if (isLabel(words) && !own) return null;
    const title = { number: own?.number ?? '', title: spaced(words) };
    return { ...base, ...title, kind: 'heading', form: String(line.heading) };
  }
  if (own && own.words === '') {
    const isTitle =
      next && next.heading === null && !lineNumber(next) && isTitleLike(next.words, next.isBold);
    if (!isTitle || isLabel(next.words)) return null;
    const title = { number: own.number, title: spaced(next.words), lines: 2 };
    return {
      ...base,
      ...title,
      kind: 'numbered',
      form: own.form,
      isBold: isBold || (next.isBold && boldTells),
    };
  }
  if (own) {
    const { number, form } = own;
    if (isTitleLike(own.words, line.isBold) && !isLabel(own.words))
      return { ...base, number, title: spaced(own.words), kind: 'numbered', form };
    const runIn = boldTells ? runInTitle(line, own.words) : null;
    return runIn && { ...base, ...runIn, number, kind: 'numbered', form: `${form} run in`, isBold: true };
  }
  return line.level === null ? unnumbered(line, base) : null;
}

function unnumbered(
  { words }: WordLine,
  base: Pick<Candidate, 'at' | 'rest' | 'lines' | 'isBold'>,
): Candidate | null {
  const isTitle = words.length <= LONGEST_BOLD_TITLE && isTitleLike(words, true) && !isLabel(words);
  if (!isTitle) return null;
  const title = { ...base, number: '', title: spaced(words) } as const;
  if (base.isBold) return { ...title, kind: 'bold', form: 'bold' };
  const isCapitals = words === words.toUpperCase() && /\p{L}{3}/u.test(words) && !/\d{3}/.test(words);
  return isCapitals ? { ...title, kind: 'capitals', form: 'capitals' } : null;
}

/** A title in bold letters with the text behind it, as `5. Apologies. There were none.` */
function runInTitle({ lead }: WordLine, words: string): Pick<Candidate, 'title' | 'rest'> | null {
  const end = lead === '' ? -1 : lead.endsWith(words) ? -1 : overlap(lead, words);
  if (end <= 0) return null;
  const title = words.slice(0, end).replace(/\s*[.:–—-]?\s*$/, '');
  const rest = words.slice(end).replace(/^\s*[.:–—-]?\s*/, '');
  const isTitle = title.length <= LONGEST_BOLD_TITLE && /\p{L}{2}/u.test(title) && !isLabel(title);
  return isTitle && /\p{L}/u.test(rest) && !isLabel(spaced(words)) ? { title: spaced(title), rest } : null;
}

/** How much of the words after a number the bold words reach over, which may begin with the number. */
function overlap(lead: string, words: string): number {
  for (let length = Math.min(lead.length, words.length); length > 0; length -= 1)
    if (lead.endsWith(words.slice(0, length))) return length;
  return 0;
}

/** Short, and no sentence: one in bold letters may end in a dot or a colon. */
export function isTitleLike(words: string, isBold: boolean): boolean {
  if (words.length > LONGEST_TITLE || !/\p{L}/u.test(words)) return false;
  return isBold ? !/[;,]$/.test(words) : /^[\p{Lu}\p{N}“"‘'([]/u.test(words) && !/[.;,:]$/.test(words);
}

/** Whether a line announces a decision, an action or a vote, or opens a part of the meeting. */
export function isLabel(words: string): boolean {
  const { kind } = classify(spaced(words));
  return kind === 'decision' || kind === 'action' || kind === 'vote' || kind === 'part-heading';
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
