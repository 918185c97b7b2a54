import type { Paragraph } from '../note/blocks.ts';
import { hasLineEnd, trimEndBlanks } from './chars.ts';
import { advance, type Cursor, leadOf, trailOf } from './cursor.ts';
import type { HeadingMatch } from './headings.ts';
import { classify, type LineKind } from './line-kind.ts';
import { leadFor, NUMBER_GAP, type Place } from './paragraph.ts';
import { type Sink, startLine } from './sink.ts';

/** What a line that opens a block was read as. */
export type NumberedMatch = HeadingMatch & { readonly number: string };

/** What stands before a decision's, an action's or a vote's own words: its white space, number gap and keyword gap. */
export interface HeadingLayout {
  readonly lead: string;
  readonly numberGap: string;
  readonly gap: string;
}

export interface HeadingLine {
  readonly layout: HeadingLayout;
  /** The words on the same line, where there are any. */
  readonly first: Paragraph | null;
}

/** Reads the heading on the present line and goes past it. */
export function readHeadingLine(cursor: Cursor, match: NumberedMatch): HeadingLine {
  const { words } = cursor;
  const { number, keyword, numberEnd, at, form } = match;
  const lead = leadOf(cursor);
  const trail = trailOf(cursor);
  const numberGap = words.slice(number.length, numberEnd);
  const rest = words.slice(numberEnd + keyword.length, at);
  advance(cursor);
  if (form === 'own-line') return { layout: { lead, numberGap, gap: rest + trail }, first: null };
  const first: Paragraph = {
    type: 'paragraph',
    layout: { lead: '', trail },
    children: [{ text: words.slice(at) }],
  };
  return { layout: { lead, numberGap, gap: rest }, first };
}

/** A block that a heading line opens. */
interface Headed {
  readonly type: 'decision' | 'action' | 'vote';
  readonly number?: string;
  readonly layout?: HeadingLayout;
}

/** The keyword of a block, and the one to write where that is not known as one. */
interface Keywords {
  readonly keyword: string;
  readonly fallback: string;
}

/** The words that could stand on a heading's line: those of a first paragraph with no number. */
export function wordsOnHeadingLine(children: readonly { readonly type: string }[]): string {
  const first = children[0] as Paragraph | undefined;
  return first?.type === 'paragraph' && !first.number ? first.children[0].text : '';
}

/**
 * Writes the heading of a block so that it is read again as the same: as it stood where that still holds, otherwise
 * as a new one. Says how it will be read.
 */
export function writeHeadingLine(
  block: Headed,
  keywords: Keywords,
  words: string,
  sink: Sink,
  place: Place,
): NumberedMatch {
  const { text, match } = chooseHeading(block, keywords, words, sink.eol);
  const line = match.form === 'own-line' ? trimEndBlanks(text) : text + words;
  const wanted = (kind: LineKind): boolean => kind.kind === block.type;
  const lead = leadFor(block.layout?.lead ?? place.indent, line, wanted, { ...place, within: false });
  startLine(sink);
  sink.put(lead);
  sink.onBlock?.(block);
  sink.put(text);
  sink.lineOpen = match.form === 'own-line' && !hasLineEnd(text);
  return match;
}

interface ChosenHeading {
  readonly text: string;
  readonly match: NumberedMatch;
}

function chooseHeading(
  block: Headed,
  { keyword, fallback }: Keywords,
  words: string,
  eol: string,
): ChosenHeading {
  const ownLine = `:${eol}${eol}`;
  const { layout } = block;
  const gaps = layout ? [layout.gap, ownLine] : [ownLine];
  for (const gap of [...gaps, ': ', ' ', '']) {
    const chosen = tryHeading(block, keyword, gap, words);
    if (chosen) return chosen;
  }
  const chosen = tryHeading(block, fallback, ownLine, words) ?? tryHeading(block, fallback, ': ', words);
  if (chosen) return chosen;
  const text = fallback + ownLine;
  const at = fallback.length + 1;
  const match = { kind: block.type, keyword: fallback, number: '', numberEnd: 0, at } as const;
  return { text, match: { ...match, form: 'own-line', scope: 'entry' } };
}

function tryHeading(block: Headed, keyword: string, gap: string, words: string): ChosenHeading | null {
  const number = block.number ?? '';
  const text = (number === '' ? '' : number + (block.layout?.numberGap || NUMBER_GAP)) + keyword + gap;
  const ownLine = hasLineEnd(text) || words === '';
  const match = classify(ownLine ? trimEndBlanks(text) : text + words);
  if (!('keyword' in match) || match.kind !== block.type) return null;
  if (match.keyword !== keyword || match.number !== number) return null;
  const fits = ownLine ? match.form === 'own-line' : match.form !== 'own-line' && match.at === text.length;
  return fits ? { text, match } : null;
}
