import { MARKS, type Mark } from './escape.ts';
import type { LineKind } from './line-kind.ts';

/**
 * How far a decision, an action or a vote reaches. Reader and writer ask the same container: the reader which lines
 * to take in, the writer whether a line would be taken in, and needs a mark.
 */
export interface Container {
  /** What it takes in where a mark puts it there: paragraphs and lists, paragraphs, words only, or nothing. */
  readonly holds: 'lists' | 'paragraphs' | 'words' | 'nothing';
  /** Whether an unmarked line belongs to the open block. */
  accepts(line: LineKind, words: string, indent: number): boolean;
  /** Whether an unmarked line opens a further block under the same heading. */
  continues(line: LineKind, words: string, indent: number): boolean;
  /** Takes a line in. */
  take(line: LineKind, words: string, indent: number): void;
}

/** Whether a line belongs to the open block, by its mark or by itself. */
export function isWithin(
  container: Container,
  mark: Mark,
  line: LineKind,
  words: string,
  indent: number,
): boolean {
  switch (mark) {
    case MARKS.none:
      return container.accepts(line, words, indent);
    case MARKS.wordsWithin:
      return container.holds !== 'nothing';
    case MARKS.itemWithin:
      return line.kind === 'item' ? container.holds === 'lists' : container.holds !== 'nothing';
    case MARKS.anyWithin:
      if (container.holds === 'words' || container.holds === 'nothing') return false;
      return line.kind === 'paragraph' || line.kind === 'numbered' || isHeldItem(container, line);
    default:
      return false;
  }
}

function isHeldItem({ holds }: Container, line: LineKind): boolean {
  return line.kind === 'item' && holds === 'lists';
}

/** Whether a sentence is not over at the end of its line, so that what follows belongs to it. */
export function isOpenEnded(words: string): boolean {
  return /(?:[:;,–—-]|\b(?:and|or|that|to))$/i.test(words.length > 12 ? words.slice(-12) : words);
}
