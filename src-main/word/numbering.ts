import type { ILevelsOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import { BLOCK_INDENT, LIST_STEP } from './look.ts';
import type { NumberPattern } from './number-pattern.ts';

/** Where a list stands: among the words of an entry, or within a decision or action, inside its rule. */
export type ListHome = 'body' | 'decision' | 'action';

/**
 * A list as Word numbers it: `reference` names it within the document. Each has all nine levels, as Word writes
 * them, so that an item can be moved to any other level.
 */
export interface ListDefinition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** The names of the paragraph styles of a list's levels, the last for all deeper ones. */
export const LIST_STYLES = {
  body: {
    bullets: ['ListBullet', 'ListBullet2', 'ListBullet3'],
    numbers: ['ListNumber', 'ListNumber2', 'ListNumber3'],
  },
  decision: {
    bullets: ['DecisionList', 'DecisionList2'],
    numbers: ['DecisionList', 'DecisionList2'],
  },
  action: { bullets: ['ActionList', 'ActionList2'], numbers: ['ActionList', 'ActionList2'] },
} as const satisfies Record<
  ListHome,
  { readonly bullets: readonly string[]; readonly numbers: readonly string[] }
>;

/** Word has nine levels. */
export const DEEPEST_LEVEL = 8;

/** The highest number that Word can start a list with. */
export const MOST_START = 32767;

const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
const BULLETS = ['•', '–'] as const;

/** The bulleted list of each home: all its lists share one definition, as bullets do not count. */
export function bullets(home: ListHome, column: number): ListDefinition {
  return {
    reference: referenceTo(`${home} bullets`),
    levels: LEVELS.map((level) => ({
      ...shape(home, column, level, LIST_STEP),
      format: LevelFormat.BULLET,
      text: BULLETS[level % BULLETS.length] ?? BULLETS[0],
      ...linked(LIST_STYLES[home].bullets, level, shape(home, column, level, LIST_STEP)),
    })),
  };
}

/** The numbered list that the styles List Number to List Number 3 stand for until a list of the note's own. */
export function plainNumbers(column: number): ListDefinition {
  return {
    reference: referenceTo('body numbers'),
    levels: LEVELS.map((level) => ({
      ...shape('body', column, level, LIST_STEP),
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      ...linked(LIST_STYLES.body.numbers, level, shape('body', column, level, LIST_STEP)),
    })),
  };
}

/**
 * How a list of a note counts: `(` and `)` stand before and after the numbers of `(1)`. The format `none` is that of a
 * marker that Word cannot count, all of it in `before`.
 */
export interface Counting {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

/** A numbered list of its own at one level of the note's; `hang` is the room of its numbers in twips. */
export function numbers(
  id: number,
  home: ListHome,
  column: number,
  { format, before, after, start }: Counting,
  at: { readonly level: number; readonly hang: number },
): ListDefinition {
  return {
    reference: referenceTo(`numbers ${id}`),
    levels: LEVELS.map((level) => ({
      ...shape(home, column, level, level === at.level ? at.hang : LIST_STEP),
      format,
      text: format === LevelFormat.NONE ? before : `${before}%${level + 1}${after}`,
      start: level === at.level ? start : 1,
    })),
  };
}

/** What a level of the list of entries shows; the styles are those that stand for its levels, from the first on. */
export interface EntryLevels {
  readonly pattern: NumberPattern;
  /** Whether the deeper levels leave out what stands around the figures: `45.1` in the entry `45/24`. */
  readonly isBare: boolean;
  readonly start: number;
  readonly styles: readonly string[];
}

/** The list that the numbers of entries count in, and those of their paragraphs on the levels below. */
export function entryNumbers(
  id: number,
  column: number,
  { pattern, isBare, start, styles }: EntryLevels,
): ListDefinition {
  const { before, after, digits } = pattern;
  const indent = { left: column, hanging: column };
  return {
    reference: referenceTo(`entries ${id}`),
    levels: LEVELS.map((level) => {
      const own = isBare && level > 0 ? '%1' : `${before}%1${after}`;
      const deeper = LEVELS.slice(1, level + 1).map((inner) => `.%${inner + 1}`);
      const style = styles[level];
      return {
        level,
        format: level === 0 && digits === 2 ? LevelFormat.DECIMAL_ZERO : LevelFormat.DECIMAL,
        text: [own, ...deeper].join(''),
        start: level === 0 ? start : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent }, ...(style === undefined ? {} : { style }) },
      };
    }),
  };
}

/**
 * `docx` puts `{reference-0}` into the document and replaces it by the list's id at the end, in running text too.
 * A tab is never in the text of a run (see `runsOf`), so no words of a note can be taken for a reference.
 */
function referenceTo(name: string): string {
  return `\t${name}`;
}

function shape(home: ListHome, column: number, level: number, hang: number): ILevelsOptions {
  const edge = column + (home === 'body' ? 0 : BLOCK_INDENT) + level * LIST_STEP;
  return {
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: edge + hang, hanging: hang } } },
  };
}

/** A level names the style that stands for it, so that a clerk who applies the style gets the list. */
function linked(
  styles: readonly string[],
  level: number,
  { style: shaped }: ILevelsOptions,
): Pick<ILevelsOptions, 'style'> {
  const style = styles[level];
  return { style: style === undefined ? { ...shaped } : { ...shaped, style } };
}
