import { firstValueOf, textOf, type WordParagraph } from './word-file.ts';

/** A level of a list as `word/numbering.xml` defines it. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** A list: the definition that it counts in, and the numbers that it starts with at some levels. */
interface List {
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** The list and level of a paragraph, its own or those of its style. */
interface Place {
  readonly numId: number;
  readonly level: number;
}

/**
 * What Word shows before each paragraph, by its own rules (ISO/IEC 29500-1, 17.9): lists of one definition share their
 * counters; a list that starts at a number does so where it is first met at that level; a paragraph starts all deeper
 * levels anew. Empty for a paragraph that is in no list.
 */
export function shownNumbers(
  parts: ReadonlyMap<string, string>,
  paragraphs: readonly WordParagraph[],
): readonly string[] {
  const numbering = parts.get('word/numbering.xml') ?? '';
  const styles = parts.get('word/styles.xml') ?? '';
  const definitions = definitionsIn(numbering);
  const lists = listsIn(numbering);
  const counters = new Map<string, number[]>();
  const met = new Set<string>();
  return paragraphs.map(({ xml, style }) => {
    const { numId, level } = placeIn(xml) ?? placeOfStyle(styles, style);
    const list = lists.get(numId);
    const levels = list && definitions.get(list.definition);
    const own = levels?.[level];
    if (numId === 0 || !list || !levels || !own) return '';
    const counted = counters.get(list.definition) ?? [];
    const start = list.starts.get(level);
    const isFirst = !met.has(`${numId} ${level}`);
    met.add(`${numId} ${level}`);
    const last = counted[level];
    const value = isFirst && start !== undefined ? start : last === undefined ? own.start : last + 1;
    const above = levels.slice(0, level).map(({ start: least }, at) => counted[at] ?? least);
    counters.set(list.definition, [...above, value]);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written([...above, value][at] ?? 0, levels[at]?.format ?? '');
    });
  });
}

function definitionsIn(numbering: string): ReadonlyMap<string, readonly Level[]> {
  const found = numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs);
  return new Map(
    Array.from(found, ([definition, id = '']) => [
      id,
      Array.from(definition.matchAll(/<w:lvl .*?<\/w:lvl>/gs), ([level]) => ({
        format: firstValueOf(level, 'numFmt') ?? '',
        text: textOf(`<w:t>${firstValueOf(level, 'lvlText') ?? ''}</w:t>`),
        start: Number(firstValueOf(level, 'start')),
      })),
    ]),
  );
}

function listsIn(numbering: string): ReadonlyMap<number, List> {
  const found = numbering.matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/gs);
  return new Map(
    Array.from(found, ([list, id]) => [
      Number(id),
      {
        definition: firstValueOf(list, 'abstractNumId') ?? '',
        starts: new Map(
          Array.from(
            list.matchAll(/<w:lvlOverride w:ilvl="(\d)"><w:startOverride w:val="(\d+)"/g),
            ([, level, start]) => [Number(level), Number(start)],
          ),
        ),
      },
    ]),
  );
}

function placeIn(xml: string): Place | null {
  const numId = firstValueOf(/<w:numPr>.*?<\/w:numPr>/s.exec(xml)?.[0] ?? '', 'numId');
  return numId === null ? null : { numId: Number(numId), level: Number(firstValueOf(xml, 'ilvl') ?? 0) };
}

function placeOfStyle(styles: string, id: string | null): Place {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  const base = firstValueOf(style, 'basedOn');
  return placeIn(style) ?? (base === null ? { numId: 0, level: 0 } : placeOfStyle(styles, base));
}

function written(value: number, format: string): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return String.fromCharCode(96 + value);
    case 'upperLetter':
      return String.fromCharCode(64 + value);
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return '';
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(value: number): string {
  const step = ROMAN.find(([least]) => least <= value);
  return step ? step[1] + roman(value - step[0]) : '';
}
