import type { ListPlace } from './list-place.ts';
import { formattedNumber } from './number-format.ts';
import { DEEPEST_LEVEL, type ListLevel, type Numbering } from './numbering.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { WordParagraph, WordPiece } from './word-piece.ts';

/** What stands before a paragraph: its number as it is shown, or a bullet. */
type Mark = Pick<WordParagraph, 'number' | 'level' | 'isBullet'>;

const NO_MARK: Mark = { number: '', level: null, isBullet: false };

/** Bullets differ only in their levels. */
const BULLETS: readonly Mark[] = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
  number: '',
  level,
  isBullet: true,
}));

/** How far a definition has counted at each level; a level that was not used yet, or starts anew, is missing. */
type Counters = (number | undefined)[];

/** What a number is shown of: words, or a level from 0. */
type TextPart = string | number;

/**
 * Counts paragraphs as Word does. Pieces are to be given in the order of the text, as each counts on from those before:
 * lists of one definition count on together; one that says where it starts does so at its first paragraph of that
 * level; a paragraph starts the levels below its own anew. A level above it that was not used yet counts as used. What
 * is hidden is counted too: Word itself skips a number by a hidden paragraph.
 */
export function paragraphCounting(numbering: Numbering): (piece: UncountedPiece) => WordPiece {
  const counters = new Map<string, Counters>();
  const started = new Set<string>();
  const texts = new WeakMap<ListLevel, readonly TextPart[]>();

  const textOf = (level: ListLevel): readonly TextPart[] => {
    const known = texts.get(level);
    if (known !== undefined) return known;
    const parts = level.text
      .split(/(%[1-9])/)
      .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) - 1 : part));
    texts.set(level, parts);
    return parts;
  };

  const startOf = ({ list, level }: ListPlace): number =>
    list.overrides.get(level)?.start ?? numbering.level(list, level)?.start ?? 1;

  const advance = ({ list, level }: ListPlace): Counters => {
    const definition = numbering.definition(list);
    const counter = counters.get(definition) ?? [];
    counters.set(definition, counter);
    for (let above = 0; above < level; above += 1) counter[above] ??= startOf({ list, level: above });
    const before = counter[level];
    const isFirst = list.overrides.get(level)?.start !== undefined && !started.has(`${list.id} ${level}`);
    if (isFirst) started.add(`${list.id} ${level}`);
    counter[level] = before === undefined || isFirst ? startOf({ list, level }) : before + 1;
    for (let below = level + 1; below <= DEEPEST_LEVEL; below += 1) {
      if (level < (numbering.level(list, below)?.restartsAfter ?? below)) counter[below] = undefined;
    }
    return counter;
  };

  const markOf = (place: ListPlace): Mark => {
    const shown = numbering.level(place.list, place.level);
    if (shown === undefined) return NO_MARK;
    const counter = advance(place);
    if (shown.isHidden) return NO_MARK;
    if (shown.format === 'bullet' || shown.hasPicture) {
      return shown.text.trim() === '' && !shown.hasPicture ? NO_MARK : (BULLETS[place.level] ?? NO_MARK);
    }
    let number = '';
    for (const part of textOf(shown)) {
      if (typeof part === 'string') number += part;
      else {
        const format = numbering.level(place.list, part)?.format ?? 'decimal';
        const value = counter[part];
        if (value !== undefined) number += formattedNumber(value, shown.isLegal ? 'decimal' : format);
      }
    }
    number = number.trim();
    if (number === '') return NO_MARK;
    return LONE_SIGN.test(number)
      ? (BULLETS[place.level] ?? NO_MARK)
      : { number, level: place.level, isBullet: false };
  };

  const counted = (piece: UncountedPiece): WordPiece => {
    if (piece.kind === 'table') {
      const rows = piece.rows.map((cells) =>
        cells.map(({ columns, rows: over, pieces }) => ({
          columns,
          rows: over,
          pieces: pieces.map(counted),
        })),
      );
      return { kind: 'table', headRows: piece.headRows, rows };
    }
    const { kind, style, heading, isHidden, runs, list } = piece;
    const mark = list === null ? NO_MARK : markOf(list);
    const { number, level, isBullet } = isHidden ? NO_MARK : mark;
    return { kind, style, heading, number, level, isBullet, isHidden, runs };
  };
  return counted;
}

/** A list may have a sign for its bullet that is no bullet for Word, but a number of which nothing is counted. */
const LONE_SIGN = /^[^\p{L}\p{N}\s]$/u;
