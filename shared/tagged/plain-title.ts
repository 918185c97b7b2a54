import type { ItemTitle } from '../note/blocks.ts';
import { hasLineEnd, leadingBlanks } from './chars.ts';
import type { Container } from './container.ts';
import { advance, atEnd, type Cursor, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, withMark } from './escape.ts';
import type { LineKind } from './line-kind.ts';
import { NUMBER_GAP } from './paragraph.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';
import {
  isAside,
  isNumbered,
  isReference,
  looksLikeTitle,
  parseNumberAlone,
  parseTitleLine,
  splitPages,
  type TitleLine,
} from './title-line.ts';

/** Reads an entry's title in plain paragraphs: number, title and reference as far as there are any. */
export function readPlainTitle(cursor: Cursor): ItemTitle {
  const none: ItemTitle = { type: 'item-title', number: '', children: [{ text: '' }] };
  const { mark, words } = cursor;
  if (atEnd(cursor) || words === '' || (mark !== MARKS.none && mark !== MARKS.wordsWithin)) {
    return none;
  }
  const lead = leadOf(cursor);
  const alone = mark === MARKS.wordsWithin ? null : parseNumberAlone(words);
  if (alone) return readTitleAfterNumber(cursor, lead, alone);
  const parsed = mark === MARKS.wordsWithin ? null : parseTitleLine(words);
  if (!parsed && mark !== MARKS.wordsWithin && !looksLikeTitle(words)) return none;
  const { before, number, gap, title } = parsed ?? { before: '', number: '', gap: '', title: words };
  return withReference(cursor, { number, title, layout: { lead: lead + before, gap } });
}

/** A title on the line after its number; the pages and the agenda's own number between them are passed over. */
function readTitleAfterNumber(
  cursor: Cursor,
  lead: string,
  { before, number, gap }: Omit<TitleLine, 'title'>,
): ItemTitle {
  const { text } = cursor.source;
  const numberEnd = cursor.to - gap.length;
  advance(cursor);
  while (!atEnd(cursor) && cursor.mark === MARKS.none && isAside(cursor.words)) advance(cursor);
  const full = lead + before;
  if (!isTitleHere(cursor)) {
    const layout = { lead: full, gap: '', referenceGap: '', trail: text.slice(numberEnd, cursor.start) };
    return { type: 'item-title', number, layout, children: [{ text: '' }] };
  }
  const layout = { lead: full, gap: text.slice(numberEnd, cursor.from) };
  return withReference(cursor, { number, title: cursor.words, layout });
}

function isTitleHere(cursor: Cursor): boolean {
  if (atEnd(cursor) || cursor.words === '') return false;
  if (cursor.mark === MARKS.wordsWithin) return true;
  return cursor.mark === MARKS.none && looksLikeTitle(cursor.words);
}

function withReference(
  cursor: Cursor,
  { number, title, layout }: { number: string; title: string; layout: { lead: string; gap: string } },
): ItemTitle {
  const split = cursor.mark === MARKS.none ? splitPages(title) : { title, pages: '' };
  const trail = split.pages + trailOf(cursor);
  advance(cursor);
  const children = [{ text: split.title }] as const;
  const hasReference = !atEnd(cursor) && cursor.mark === MARKS.none && isReference(cursor.words);
  if (!hasReference)
    return { type: 'item-title', number, layout: { ...layout, referenceGap: '', trail }, children };
  const reference = cursor.words;
  const full = { ...layout, referenceGap: trail + leadOf(cursor), trail: trailOf(cursor) };
  advance(cursor);
  return { type: 'item-title', number, reference, layout: full, children };
}

/** What of the body's first line the title before it would take as its own. */
export function titleSlot(block: ItemTitle): Container | null {
  const isEmpty = block.children[0].text === '';
  if (!isEmpty && block.reference) return null;
  const accepts = (_line: LineKind, words: string): boolean =>
    isEmpty
      ? looksLikeTitle(words) || (block.number === '' ? isNumbered(words) : isAside(words))
      : isReference(words);
  return { holds: isEmpty ? 'words' : 'nothing', accepts, continues: () => false, take: () => {} };
}

/** Writes an entry's title in plain paragraphs. */
export function writePlainTitle(block: ItemTitle, sink: Sink): void {
  const { number, reference } = block;
  const layout = layoutFor(block);
  const title = block.children[0].text;
  sink.onBlock?.(block);
  if (number + title === '' && !layout) return;
  startLine(sink);
  sink.put(number + title === '' ? (layout?.lead ?? '') : plainTitleText(block, layout, sink.eol));
  if (reference) sink.put((layout?.referenceGap || sink.eol) + reference);
  endWords(sink, layout?.trail ?? blankLine(sink));
}

type TitleLayout = Partial<NonNullable<ItemTitle['layout']>>;

/**
 * The layout of a title that a number which stood alone has got: it stands on the number's line, or behind the pages
 * that followed that.
 */
function layoutFor({ number, layout, children }: ItemTitle): TitleLayout | undefined {
  if (!layout || number === '' || children[0].text === '' || layout.gap !== '') return layout;
  const { trail, ...rest } = layout;
  const [dot = ''] = /^[.):]*/.exec(trail) ?? [];
  const after = trail.slice(dot.length);
  if (after.trim() === '') return { ...rest, gap: dot + NUMBER_GAP, trail: after };
  return /^[ \t\u00A0]*[\r\n]/.test(after) ? { ...rest, gap: trail } : layout;
}

function plainTitleText(
  { number, children }: ItemTitle,
  layout: TitleLayout | undefined,
  eol: string,
): string {
  const title = children[0].text;
  const lead = layout?.lead ?? '';
  const blank = leadingBlanks(lead);
  const before = lead.slice(blank.length);
  if (title === '') return number === '' ? blank : lead + number;
  const isPlain = looksLikeTitle(title) && splitPages(title).pages === '';
  if (number === '') {
    return (isPlain && !isNumbered(title) ? blank : withMark(blank, MARKS.wordsWithin)) + escapeTags(title);
  }
  const gap = layout?.gap || NUMBER_GAP;
  if (hasLineEnd(gap)) {
    return lead + number + (isPlain ? gap : withMark(gap, MARKS.wordsWithin)) + escapeTags(title);
  }
  for (const [prefix, between] of [
    [before, gap],
    ['', NUMBER_GAP],
  ] as const) {
    const parsed = parseTitleLine(prefix + number + between + title);
    const isSame = parsed?.number === number && parsed.before === prefix && parsed.title === title;
    if (isSame) return blank + prefix + number + between + escapeTags(title);
  }
  // Words that would be read as a part of the number, or of what parts it from them, stand below it.
  return (
    blank +
    number +
    (parseNumberAlone(number) ? withMark(eol, MARKS.wordsWithin) : NUMBER_GAP) +
    escapeTags(title)
  );
}
