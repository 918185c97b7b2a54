import { commonSequence } from './common-sequence.ts';
import { eitherWay } from './either-way.ts';
import { isSpace, tokensOf } from './tokens.ts';

/** A stretch of a line; `isChanged` where the other side does not have it. The spans of a line joined are the line. */
export interface Span {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A whole line as one span; none for an empty one. */
export function wholeSpan(text: string, isChanged: boolean): readonly Span[] {
  return text === '' ? [] : [{ text, isChanged }];
}

/** Two lines by the words in which they differ. White space alone is no change. */
export function comparedSpans(
  mine: string,
  theirs: string,
): { readonly mine: readonly Span[]; readonly theirs: readonly Span[] } {
  const [tokens, otherTokens] = [tokensOf(mine), tokensOf(theirs)];
  const [words, otherWords] = [tokens, otherTokens].map((all) => all.filter((token) => !isSpace(token)));
  const common = eitherWay(words ?? [], otherWords ?? [], commonSequence);
  return {
    mine: spansOf(tokens, new Set(common.map(({ from }) => from))),
    theirs: spansOf(otherTokens, new Set(common.map(({ to }) => to))),
  };
}

/** The spans of a line, given which of its tokens (white space not counted) stay. */
function spansOf(tokens: readonly string[], stays: ReadonlySet<number>): readonly Span[] {
  const spans: { text: string; isChanged: boolean }[] = [];
  let word = 0;
  for (const [at, token] of tokens.entries()) {
    const isBetween = isSpace(token);
    // White space between two changed words is marked with them, so that they are one stretch.
    const isChanged = isBetween
      ? at > 0 && at < tokens.length - 1 && !stays.has(word - 1) && !stays.has(word)
      : !stays.has(word);
    if (!isBetween) word += 1;
    const last = spans.at(-1);
    if (last?.isChanged === isChanged) last.text += token;
    else spans.push({ text: token, isChanged });
  }
  return spans;
}
