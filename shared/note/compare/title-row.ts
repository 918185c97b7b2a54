import type { ItemTitle } from '../blocks.ts';
import { titleLine } from './lines-of.ts';
import { onlyMine, onlyTheirs, pairedRow, type Row } from './rows.ts';
import { type Span, wholeSpan } from './spans.ts';

/**
 * The titles of an entry beside each other, however little they have in common: the number as a first span of its own,
 * where there is one, then the words. No row where both are blank.
 */
export function titleRow(mine: ItemTitle, theirs: ItemTitle): readonly Row[] {
  const [line, other] = [titleLine(mine), titleLine(theirs)];
  const [isBlank, isOtherBlank] = [line.trim() === '', other.trim() === ''];
  if (isBlank && isOtherBlank) return [];
  if (isBlank) return [onlyTheirs(other)];
  if (isOtherBlank) return [onlyMine(line)];
  const isRenumbered = mine.number !== theirs.number;
  const words = pairedRow(mine.children[0].text, theirs.children[0].text);
  const kind = isRenumbered ? 'changed' : words.mine.kind;
  return [
    {
      mine: { kind, spans: withNumber(mine.number, isRenumbered, words.mine.spans) },
      theirs: { kind, spans: withNumber(theirs.number, isRenumbered, words.theirs.spans) },
    },
  ];
}

function withNumber(number: string, isRenumbered: boolean, words: readonly Span[]): readonly Span[] {
  if (number === '') return words;
  const gap = words.length === 0 ? [] : wholeSpan(' ', false);
  return [...wholeSpan(number, isRenumbered), ...gap, ...words];
}
