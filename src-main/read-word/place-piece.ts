import { BULLET, markerOf, paragraphNumber } from '../../shared/pieces/list-marker.ts';
import type { Piece } from '../../shared/pieces/pieces.ts';
import { readGrid } from '../../shared/pieces/pieces-of-grid.ts';
import { classify } from '../../shared/tagged/line-kind.ts';
import type { WordLine, WordPart } from './place-lines.ts';

/** A line of a Word file as a paragraph or an item of a list. */
export function pieceOfLine(line: WordLine): Extract<Piece, { kind: 'line' | 'item' }> {
  const words = withLabel(line);
  const { number, isBullet } = line;
  const level = line.level ?? 0;
  if (isBullet) return { kind: 'item', marker: BULLET, level, words };
  if (number === '') return { kind: 'line', number: '', words };
  const own = paragraphNumber(number);
  if (own !== null) return { kind: 'line', number: own, words };
  const marker = markerOf(number);
  // A number that no list of a note has stays with the words.
  if (marker === BULLET && /[\p{L}\p{N}]/u.test(number))
    return { kind: 'line', number: '', words: `${number} ${words}` };
  return { kind: 'item', marker, level, words };
}

/** What is in a cell of a table, or in a stretch of the document where headings begin nothing. */
export function piecesOfParts(parts: readonly WordPart[]): readonly Piece[] {
  return parts.flatMap((part): readonly Piece[] => {
    if (part.kind === 'table') return readGrid(part.rows.map((row) => row.map(piecesOfParts))).pieces;
    return [pieceOfLine(part)];
  });
}

/** `Action JS to write` with the first word in bold letters: a label is parted from what it announces by a colon. */
function withLabel({ words, lead }: WordLine): string {
  const line = words.replace(/\s+/g, ' ');
  const label = lead.replace(/\s+/g, ' ').replace(/[\s:–—-]+$/, '');
  if (label === '' || !line.startsWith(label) || classify(line).kind !== 'paragraph') return line;
  const own = classify(label);
  const isLabel = (own.kind === 'decision' || own.kind === 'action') && own.form === 'own-line';
  return isLabel ? `${label}: ${line.slice(label.length).replace(/^[\s:–—-]+/, '')}` : line;
}
