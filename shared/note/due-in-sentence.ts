import { dueOf } from './due-words.ts';
import { findDates } from './find-dates.ts';

/*
 * By when an action is to be done, when only its sentence says so. A whole date is known by itself and may stand
 * anywhere behind such a word; words as `Friday` are a date only where the sentence ends with them.
 */

const DUE_WORD = /\b(?:by|before|until|due|no later than|not later than|deadline)\b/i;
const BEFORE_DATE = /\b(?:by|before|until|due|no later than|not later than|deadline)\b[^.;]{0,30}$/i;

/**
 * The date by which an action's words say it is to be done: `… by 30 November 2019` and, where the day is known that
 * they count from (ISO, that of the meeting), `… by Friday.`; null for none.
 */
export function dueInSentence(text: string, from: string | null): string | null {
  if (!DUE_WORD.test(text)) return null;
  return wholeDate(text) ?? (from === null ? null : dateAtEnd(text, from));
}

function wholeDate(text: string): string | null {
  const found = findDates(text).find(({ index }) =>
    BEFORE_DATE.test(text.slice(Math.max(0, index - 40), index)),
  );
  return found?.date ?? null;
}

/** Where a sentence ends on a line: before the next begins. */
const SENTENCE_END = /(?<=[.!?;])\s+(?=[\p{Lu}“"'(])/u;

/** The words that lead to a date, and a date with them, are no longer. */
const REACH = 100;

function dateAtEnd(text: string, from: string): string | null {
  for (const line of text.split('\n')) {
    if (!DUE_WORD.test(line)) continue;
    for (const sentence of line.split(SENTENCE_END)) {
      for (const end of endsOf(sentence.trim().slice(-REACH))) {
        const due = dueAtEnd(end, from);
        if (due !== null) return due;
      }
    }
  }
  return null;
}

const IN_BRACKETS = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/s;
const STOP = /[\s.,;!?”"’']+$/;

/** How a sentence ends: with its words or, where brackets close it, with those in them and those before them. */
function endsOf(sentence: string): readonly string[] {
  const bare = sentence.replace(STOP, '');
  const [, before, inside] = IN_BRACKETS.exec(bare) ?? [];
  if (before === undefined || inside === undefined) return [bare];
  return [inside.replace(STOP, ''), before.replace(STOP, '')];
}

const LEADS = /(?<![\p{L}\p{N}-])(?:by|before|due|no later than|not later than)\s+/giu;

/** `the day before Friday` is no Friday. */
const COUNTED_BACK = /\b(?:day|night|morning|evening|weekend|week|fortnight|month|year)s?\s+before\s+$/i;

function dueAtEnd(words: string, from: string): string | null {
  // The last of such words leads to the date: `due by Friday`.
  for (const { index, 0: lead } of [...words.matchAll(LEADS)].reverse()) {
    const end = index + lead.length;
    if (COUNTED_BACK.test(words.slice(0, end))) continue;
    const said = saidDate(words.slice(end));
    const due = isDay(said) ? dueOf(said, from) : null;
    if (due && !due.isBefore) return due.iso;
  }
  return null;
}

/** What stands beside a date and says nothing of its day. */
const AROUND = [
  /^the (?=end of |\d)/i,
  /^(?:(?:the )?(?:end|close) of (?:play|business|the day|day)|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?m\.?)(?:,| on| of)?\s+/i,
  /^(?:the |our |its )?(?:next |following |annual )?meeting(?:[’']s date)?(?: on| of|,|:|\s+[–-])?\s+/i,
  /,?\s+(?:at the (?:very )?latest|latest|if possible|please)$/i,
];

/** A date without the hour of the day, or the meeting that it is of. */
function saidDate(words: string): string {
  return AROUND.reduce((said, pattern) => said.replace(pattern, ''), words).replace(
    /\bend of the (?=month$)/i,
    'end of ',
  );
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

/** Words that are a day and can be nothing else: not how much, as in `by 1/4` or `by two weeks`. */
const DAYS = new RegExp(
  [
    String.raw`\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b`,
    '^(?:mon|tues?|wed|thu|thurs?|fri)$',
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![a-z])`,
    String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`^\d{1,2}(?:st|nd|rd|th)$`,
    String.raw`^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$|^\d{4}-\d{2}-\d{2}$`,
    String.raw`^\d{1,2}/\d{1,2}$`,
    String.raw`^end of (?:month|${MONTH})(?: \d{4})?$`,
    String.raw`^(?:today|tonight|tomorrow|next week|next month|a?\s?week (?:today|tomorrow))$`,
  ].join('|'),
  'i',
);

/** `1/2`, `3/4`: part of a whole as like as not. */
const FRACTION = /^(\d)\/(\d{1,2})$/;

function isDay(said: string): boolean {
  const [, part, whole] = FRACTION.exec(said) ?? [];
  if (part !== undefined && Number(part) < Number(whole) && Number(whole) <= 10) return false;
  return DAYS.test(said);
}
