import { DEEPEST_LEVEL, type List, type Numbering } from './numbering.ts';
import type { ListNaming } from './read-styles.ts';
import type { ParagraphLook } from './style-sheet.ts';

/** Where in which list a paragraph stands. */
export interface ListPlace {
  readonly list: List;
  /** From 0 to 8. */
  readonly level: number;
}

/** Finds the place in a list that a paragraph names itself, or else its style. */
export type ListPlaces = (own: ListNaming, look: ParagraphLook) => ListPlace | null;

/**
 * The places in the lists of a file. What a paragraph says goes before what its style says; the number nought takes it
 * out of all lists. A style has the level that names it; the one it says itself only where none does (ISO/IEC 29500-1,
 * 17.9.3).
 */
export function listPlaces(numbering: Numbering): ListPlaces {
  const levels = new WeakMap<ParagraphLook, number>();
  const levelOfLook = (list: List, look: ParagraphLook): number => {
    const known = levels.get(look);
    if (known !== undefined) return known;
    const level = numbering.levelOfStyles(list, look.styles) ?? look.level ?? 0;
    levels.set(look, level);
    return level;
  };
  return (own, look) => {
    const numId = own.numId ?? look.numId;
    const list = numId === null ? undefined : numbering.list(numId);
    if (list === undefined) return null;
    const level = own.level ?? (numId === look.numId ? levelOfLook(list, look) : 0);
    return { list, level: Math.min(Math.max(level, 0), DEEPEST_LEVEL) };
  };
}
