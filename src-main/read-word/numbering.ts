import { keptWords } from './kept-words.ts';
import type { Pace } from './pace.ts';
import { isOn, wholeNumber } from './read-styles.ts';
import { readXml, type XmlReader, type XmlTag } from './xml-events.ts';

/** Word has nine levels. */
export const DEEPEST_LEVEL = 8;

/** Word writes at most 31 characters around a number; more is cut off, as a file may number any count of paragraphs. */
const LONGEST_TEXT = 255;

/** How a level of a list counts and shows its numbers. */
export interface ListLevel {
  start: number;
  /** The format of the number, as `decimal`. */
  format: string;
  /** What is shown, `%1` standing for the number of the first level. */
  text: string;
  /** It starts anew after each paragraph of a level before this one, from 0; by default of any level before itself. */
  restartsAfter?: number;
  /** All numbers in it are shown as plain numbers. */
  isLegal: boolean;
  hasPicture: boolean;
  isHidden: boolean;
  style?: string;
}

/** What a list says of a level besides its definition: another start, another level, or both. */
export interface LevelOverride {
  start?: number;
  level?: ListLevel;
}

/** A list by its number: of which definition, and what is other in it. */
export interface List {
  readonly id: string;
  definition: string;
  readonly overrides: Map<number, LevelOverride>;
}

interface Definition {
  readonly levels: Map<number, ListLevel>;
  /** The definition is a style's own, or stands for that of a style. */
  style?: string;
  isOfStyle?: string;
}

/** The lists of a file. */
export interface Numbering {
  list(numId: string): List | undefined;
  /** How a list shows a level; undefined where it has no such level. */
  level(list: List, level: number): ListLevel | undefined;
  /** What a list counts with: lists of one definition count on together. */
  definition(list: List): string;
  /** The level of a list that a style is named at; null where none of these is. */
  levelOfStyles(list: List, styles: readonly string[]): number | null;
}

/** Numbering of a file that has no lists. */
export const NO_NUMBERING: Numbering = {
  list: () => undefined,
  level: () => undefined,
  definition: () => '',
  levelOfStyles: () => null,
};

/** Reads a part of numbering. */
export async function readNumbering(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<Numbering> {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  await readXml(
    bytes,
    {
      open(tag) {
        if (tag.name === 'w:numbering') return 'inside';
        if (tag.name === 'w:abstractNum') {
          const definition: Definition = { levels: new Map() };
          definitions.set(keptWords(tag.attribute('w:abstractNumId') ?? ''), definition);
          return definitionReader(definition);
        }
        if (tag.name !== 'w:num') return 'skip';
        const list: List = {
          id: keptWords(tag.attribute('w:numId') ?? ''),
          definition: '',
          overrides: new Map(),
        };
        lists.set(list.id, list);
        return listReader(list);
      },
    },
    pace,
  );
  return numberingOf(definitions, lists);
}

function numberingOf(
  definitions: ReadonlyMap<string, Definition>,
  lists: ReadonlyMap<string, List>,
): Numbering {
  const ofStyles = new Map<string, string>();
  for (const [id, { isOfStyle }] of definitions) if (isOfStyle !== undefined) ofStyles.set(isOfStyle, id);
  /** A definition that only names a style stands for the one that belongs to this style. */
  const resolved = (list: List): string => {
    const style = definitions.get(list.definition)?.style;
    return (style === undefined ? undefined : ofStyles.get(style)) ?? list.definition;
  };
  const ids = new Map([...lists.values()].map((list) => [list.id, resolved(list)]));
  const definition = (list: List): string => ids.get(list.id) ?? '';
  const level = (list: List, at: number): ListLevel | undefined =>
    list.overrides.get(at)?.level ?? definitions.get(definition(list))?.levels.get(at);
  return {
    list: (numId) => lists.get(numId),
    level,
    definition,
    levelOfStyles(list, styles) {
      for (const style of styles) {
        for (let at = 0; at <= DEEPEST_LEVEL; at += 1) if (level(list, at)?.style === style) return at;
      }
      return null;
    },
  };
}

function definitionReader(definition: Definition): XmlReader {
  return {
    open(tag) {
      const value = tag.attribute('w:val');
      if (tag.name === 'w:lvl') return levelReader(tag, (at, level) => definition.levels.set(at, level));
      if (tag.name === 'w:numStyleLink' && value !== undefined) definition.style = keptWords(value);
      if (tag.name === 'w:styleLink' && value !== undefined) definition.isOfStyle = keptWords(value);
      return 'skip';
    },
  };
}

function listReader(list: List): XmlReader {
  let override: LevelOverride = {};
  return {
    open(tag) {
      switch (tag.name) {
        case 'w:abstractNumId':
          list.definition = keptWords(tag.attribute('w:val') ?? '');
          return 'skip';
        case 'w:lvlOverride':
          override = {};
          list.overrides.set(levelOf(tag), override);
          return 'inside';
        case 'w:startOverride':
          override.start = wholeNumber(tag.attribute('w:val')) ?? 0;
          return 'skip';
        case 'w:lvl':
          return levelReader(tag, (_, level) => {
            override.level = level;
          });
        default:
          return 'skip';
      }
    },
  };
}

function levelOf(tag: XmlTag): number {
  return wholeNumber(tag.attribute('w:ilvl')) ?? 0;
}

function levelReader(tag: XmlTag, put: (at: number, level: ListLevel) => void): XmlReader {
  // Word begins with nought where nothing is said (ISO/IEC 29500-1, 17.9.25).
  const level: ListLevel = {
    start: 0,
    format: 'decimal',
    text: '',
    isLegal: false,
    hasPicture: false,
    isHidden: false,
  };
  put(levelOf(tag), level);
  return {
    open(inner) {
      const value = inner.attribute('w:val');
      switch (inner.name) {
        case 'w:rPr':
          return 'inside';
        case 'w:start':
          level.start = wholeNumber(value) ?? 0;
          break;
        case 'w:numFmt':
          level.format =
            value === 'custom' ? keptWords(inner.attribute('w:format') ?? '') : (value ?? 'decimal');
          break;
        case 'w:lvlText':
          level.text = keptWords((value ?? '').slice(0, LONGEST_TEXT));
          break;
        case 'w:lvlRestart':
          level.restartsAfter = wholeNumber(value) ?? 0;
          break;
        case 'w:isLgl':
          level.isLegal = isOn(inner);
          break;
        case 'w:lvlPicBulletId':
          level.hasPicture = true;
          break;
        case 'w:pStyle':
          if (value !== undefined) level.style = keptWords(value);
          break;
        case 'w:vanish':
          level.isHidden = isOn(inner);
          break;
      }
      return 'skip';
    },
  };
}
