import type { Piece } from './pieces.ts';

/** The words of a cell in one line. */
export function wordsOfCell(cell: readonly Piece[]): string {
  return cell
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(' ');
}

function wordsOf(piece: Piece): string {
  switch (piece.kind) {
    case 'rows':
      return piece.rows
        .flat()
        .filter((words) => words !== '')
        .join(' ');
    case 'blocks':
    case 'end':
      return '';
    default:
      return 'number' in piece && piece.number !== '' ? `${piece.number} ${piece.words}` : piece.words;
  }
}
