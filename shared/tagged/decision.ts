import type { Decision } from '../note/blocks.ts';
import { isDateOnly } from '../note/dates.ts';
import { type Container, isOpenEnded } from './container.ts';
import { orEmpty, readContents, writeContents } from './contents.ts';
import type { Cursor } from './cursor.ts';
import { type NumberedMatch, readHeadingLine, wordsOnHeadingLine, writeHeadingLine } from './heading-line.ts';
import type { HeadingMatch } from './headings.ts';
import { classify } from './line-kind.ts';
import type { Place } from './paragraph.ts';
import type { Sink } from './sink.ts';

/** The headings that follow a decision in decision sheets: what stands under them is not decided. */
const NOT_DECIDED =
  /^(?:reasons?(?: for (?:the )?(?:decisions?|recommendations?|urgency))?|alternatives?(?: options?)? considered.*|(?:other|alternative) options.*|options (?:considered|rejected).*|background(?: papers)?|conflicts? of interests?.*|dispensations?.*|details of consultation.*)\s*[:.]?$/i;

/** How the sentence of a decision goes on in the next paragraph. */
const GOES_ON = /^(?:that|and|or|subject to)\b/i;
const GOES_ON_AFTER_HEADING = /^(?:that|to|and|or|subject to)\b/i;
/** What stands between the points of a decision: the rest of one, or the reason for a condition. */
const REASON = /^(?:reasons?|informatives?|policy|policies|note)\s*(?:\d+\s*)?:/i;
const LOWER_CASE = /^\p{Ll}/u;

/** How far a decision reaches, by how it was announced. */
export function decisionContainer({ scope, form }: Pick<HeadingMatch, 'scope' | 'form'>): Container {
  let isFirst = true;
  let openEnded = false;
  let hasPoints = false;
  let afterNumbered = false;
  /** `Decision made:` and a date tells when, not what: nothing more stands under it. */
  let isDated = false;
  const goesOn = form === 'own-line' ? GOES_ON_AFTER_HEADING : GOES_ON;
  return {
    holds: 'lists',
    accepts(line, words) {
      if (isDated) return false;
      if (line.kind === 'numbered') {
        const isNext =
          afterNumbered && (scope === 'entry' || GOES_ON_AFTER_HEADING.test(words.slice(line.at)));
        return isFirst || isNext;
      }
      if (line.kind === 'item') return scope === 'entry' || isFirst || openEnded || hasPoints;
      if (line.kind !== 'paragraph') return false;
      if (words.length < 100 && NOT_DECIDED.test(words)) return false;
      if (hasPoints && (LOWER_CASE.test(words) || REASON.test(words))) return true;
      return isFirst || scope === 'entry' || openEnded || goesOn.test(words);
    },
    continues: () => false,
    take(line, words) {
      isDated = isFirst && form === 'own-line' && isDateOnly(words);
      isFirst = false;
      openEnded = isOpenEnded(words);
      hasPoints ||= line.kind === 'item' || classify(words).kind === 'item';
      afterNumbered = line.kind === 'numbered';
    },
  };
}

/** Reads the decision that the present line opens. */
export function readDecision(cursor: Cursor, match: NumberedMatch): Decision {
  const { layout, first } = readHeadingLine(cursor, match);
  const container = decisionContainer(match);
  if (first) container.take({ kind: 'paragraph' }, first.children[0].text, 0);
  const contents = readContents(cursor, container);
  const children = orEmpty(first ? [first, ...contents] : contents);
  const { keyword, number } = match;
  const block = { type: 'decision', keyword, layout, children } as const;
  return number === '' ? block : { ...block, number };
}

/** Writes a decision; returns its container, which may still be open for what follows. */
export function writeDecision(block: Decision, sink: Sink, place: Place): Container {
  const words = wordsOnHeadingLine(block.children);
  const match = writeHeadingLine(block, { keyword: block.keyword, fallback: 'Decision' }, words, sink, place);
  const container = decisionContainer(match);
  writeContents(block.children, match.form !== 'own-line', sink, place, container);
  return container;
}
