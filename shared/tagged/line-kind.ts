import { isBlank } from './chars.ts';
import { MARKS, type Mark } from './escape.ts';
import { type HeadingMatch, matchAction, matchDecision, matchVote } from './headings.ts';
import { type MarkerMatch, matchMarker } from './marker.ts';

/**
 * What a line is by its words alone. Positions count from the start of the words. A line that opens a decision, an
 * action or a vote may have a number before its keyword (`59.1   RESOLVED …`): `numberEnd` is then its end.
 */
export type LineKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'numbered'; readonly number: string; readonly at: number }
  | { readonly kind: 'item'; readonly marker: string; readonly at: number }
  | { readonly kind: 'part-heading' }
  | (HeadingMatch & { readonly number: string });

const PARAGRAPH: LineKind = { kind: 'paragraph' };
const PART_HEADING: LineKind = { kind: 'part-heading' };

/** `PART TWO`, `Part II – Exempt items`, `PART TWO SUMMARY`, `Appendix A -Attendance`: lines of their own only. */
const PART =
  /^(?:part\s+(?:one|two|three|four|i{1,3}|iv|[1-4]|[a-d])|appendix\s+[a-z0-9]{1,3})\b[^.;,]{0,60}$/i;

/**
 * A paragraph's own number, as `58.1` or `4.2.1`, with the gap that parts it from a decimal number in a sentence: of
 * blanks, which signs that end a line or a word of old scripts are none of.
 */
const SUB_NUMBER = /^\d{1,4}(?:\.\d{1,3}){1,3}(?=[^\S\u1680\u2028\u2029]{2,}\S|\t\S|\u00A0\S)/;

/** The longest line that is looked at for a keyword: beyond it a line is prose. */
const KEYWORD_REACH = 160;

/** What the words of a line are. Total, and constant in time but for the words' first stretch. */
export function classify(words: string): LineKind {
  const first = words.charCodeAt(0);
  if (first >= 48 && first <= 57) return classifyNumber(words);
  const marker = matchMarker(words);
  if (marker) return markedDecision(words, marker) ?? { kind: 'item', ...marker };
  if ((first === 80 || first === 65) && words.length < 80 && PART.test(words)) return PART_HEADING;
  return matchHeading(words) ?? PARAGRAPH;
}

/** What a line is with the mark before it. */
export function kindAs(mark: Mark, words: string): LineKind {
  switch (mark) {
    case MARKS.wordsWithin:
    case MARKS.wordsAfter:
      return PARAGRAPH;
    case MARKS.partHeading:
      return PART_HEADING;
    case MARKS.itemWithin:
    case MARKS.itemAfter: {
      const marker = matchMarker(words);
      return marker ? { kind: 'item', ...marker } : PARAGRAPH;
    }
    default:
      return classify(words);
  }
}

function classifyNumber(words: string): LineKind {
  const number = SUB_NUMBER.exec(words)?.[0];
  if (number !== undefined) {
    let at = number.length;
    while (isBlank(words.charCodeAt(at))) at += 1;
    const heading = matchHeading(words.slice(at));
    if (!heading) return { kind: 'numbered', number, at };
    return { ...heading, number, numberEnd: at, at: heading.at + at };
  }
  const marker = matchMarker(words);
  if (marker) return markedDecision(words, marker) ?? { kind: 'item', ...marker };
  return matchHeading(words) ?? PARAGRAPH;
}

const ANNOUNCES = /^(?:UNANIMOUSLY )?(?:RESOLVED|RECOMMENDED|AGREED)\b|^(?:Unanimously )?Resolved\b/;

/** A decision with the number of its part before it: `(2)   RESOLVED that …`. */
function markedDecision(words: string, { marker, at }: MarkerMatch): LineKind | null {
  const isNumber = !/^[·•▪●◦‣∙–-]$|^o$/.test(marker);
  const heading = isNumber && ANNOUNCES.test(words.slice(at, at + 24)) ? matchHeading(words.slice(at)) : null;
  return heading && { ...heading, number: marker, numberEnd: at, at: heading.at + at };
}

function matchHeading(words: string): Extract<LineKind, { keyword: string }> | null {
  const reach = words.length > KEYWORD_REACH ? words.slice(0, KEYWORD_REACH) : words;
  const whole = reach.length === words.length;
  const match = matchAction(reach, whole) ?? matchDecision(reach, whole) ?? matchVote(reach, whole);
  return match && { ...match, number: '' };
}
