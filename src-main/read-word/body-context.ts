import type { Tally } from './extras.ts';
import type { Fields } from './fields.ts';
import { MAX_CELLS, MAX_PARAGRAPHS } from './limits.ts';
import type { ListPlaces } from './list-place.ts';
import type { StyleSheet } from './style-sheet.ts';
import { wordTrouble } from './troubles.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { XmlReader } from './xml-events.ts';

/** Counts what a file may have only so many of; throws a trouble for one more. */
export interface Room {
  paragraph(): void;
  cell(): void;
}

/** Room for the paragraphs and cells of one file. */
export function room(): Room {
  let paragraphs = 0;
  let cells = 0;
  return {
    paragraph() {
      paragraphs += 1;
      if (paragraphs > MAX_PARAGRAPHS) throw wordTrouble('paragraphs');
    },
    cell() {
      cells += 1;
      if (cells > MAX_CELLS) throw wordTrouble('cells');
    },
  };
}

/** What all texts of a file share, its body, its notes and its headers alike. */
export interface FileContext {
  readonly styles: StyleSheet;
  readonly places: ListPlaces;
  readonly tally: Tally;
  readonly room: Room;
}

/** What a text shares with the tables and boxes in it. */
export interface TextContext extends FileContext {
  readonly fields: Fields;
  /** Spaces at the ends of words stay even where the words do not say so. */
  readonly keepsSpace: boolean;
  /** Reads the end of a section; null where this text has none that matter. */
  readonly section: (() => XmlReader) | null;
}

/** Where pieces go as they are read, in the order of the text. */
export type Emit = (piece: UncountedPiece) => void;
