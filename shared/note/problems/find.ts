import { locateBlocks } from '../../tagged/write.ts';
import type { AgendaItem, Note } from '../blocks.ts';
import { itemsOf } from '../walk.ts';
import { emptyHeading, overdue, ownerless, unreadDetails } from './actions.ts';
import { missingCloser, missingOpener, tagNumbers, wrongCloser } from './entry-tags.ts';
import { hardWrapped } from './hard-wrapped.ts';
import { numbers } from './numbers.ts';
import type { Finding, Problem, Rule } from './problem.ts';
import { spaceInTag, strayTag, tagInLine, trailerOpen } from './tag-places.ts';
import { brokenTags, emptyFields, unknownNames } from './words.ts';

const noEntries: Rule = ({ note }) => {
  if (itemsOf(note).length > 0) return [];
  const message = 'No agenda entries were found: the file has neither <AI1> tags nor numbered headings.';
  return [{ code: 'no-entries', severity: 'warning', at: 0, message, item: null }];
};

/** Whose findings may be errors: a file that is broken. */
const OF_ERRORS: readonly Rule[] = [wrongCloser, missingCloser, missingOpener, strayTag, brokenTags];

const RULES: readonly Rule[] = [
  ...OF_ERRORS,
  noEntries,
  trailerOpen,
  tagInLine,
  spaceInTag,
  tagNumbers,
  numbers,
  ownerless,
  overdue,
  unreadDetails,
  emptyHeading,
  hardWrapped,
  emptyFields,
  unknownNames,
];

/** How many problems of a note are errors. To tell that takes much less than to tell all its problems. */
export function countErrors(note: Note): number {
  // No error has to do with a day.
  const examined = { note, ...locateBlocks(note), today: '' };
  const findings = OF_ERRORS.flatMap((rule) => rule(examined));
  return findings.filter(({ severity }) => severity === 'error').length;
}

/**
 * What is wrong with a note, in the order of its lines. `today` (ISO) tells which actions are overdue. Nothing is
 * repaired: a problem that can safely be put right carries the fix.
 */
export function problemsOf(note: Note, { today }: { readonly today: string }): readonly Problem[] {
  const { text, offsets } = locateBlocks(note);
  const examined = { note, text, offsets, today };
  const findings = RULES.flatMap((rule) => rule(examined)).sort((one, other) => one.at - other.at);
  const places = linesAndColumns(
    text,
    findings.map(({ at }) => at),
  );
  return findings.map((finding, index) => ({
    ...told(finding),
    ...(places[index] ?? { line: 1, column: 1 }),
  }));
}

function told({ code, severity, message, inText, item, fix }: Finding): Omit<Problem, 'line' | 'column'> {
  const problem = {
    code,
    severity,
    message,
    ...(inText !== undefined && { inText }),
    item: item && itemName(item),
  };
  return fix ? { ...problem, fix } : problem;
}

function itemName({ ai, children: [title] }: AgendaItem): NonNullable<Problem['item']> {
  return { ai, number: title.number, title: title.children[0].text };
}

/** Lines and columns, from 1, of offsets in ascending order. One walk over the text. */
export function linesAndColumns(
  text: string,
  offsets: readonly number[],
): readonly { readonly line: number; readonly column: number }[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return offsets.map((offset) => {
    for (; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line += 1;
        lineStart = at + 1;
      }
    }
    return { line, column: offset - lineStart + 1 };
  });
}
