import { keptWords } from './kept-words.ts';
import type { Pace } from './pace.ts';
import { readXml, type XmlReader, type XmlTag } from './xml-events.ts';

/** A place in a list that a paragraph or a style names: either part may be left to what it is based on. */
export interface ListNaming {
  readonly numId: string | null;
  readonly level: number | null;
}

/** What a style says itself, without what it is based on; undefined is what it does not say. */
export interface OwnStyle {
  readonly id: string;
  readonly type: string;
  readonly isDefault: boolean;
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  level?: number;
  bold?: boolean;
  hidden?: boolean;
  /** Of a style of tables: whether its first row and its first column are bold. */
  firstRowBold?: boolean;
  firstColumnBold?: boolean;
}

/** What stands in a part of styles. */
export interface OwnStyles {
  readonly styles: ReadonlyMap<string, OwnStyle>;
  /** What holds for all words that no style says otherwise of. */
  readonly isBold: boolean;
  readonly isHidden: boolean;
}

/** Whether a property is on: it is where it has no value, and off by a word that says so (ISO/IEC 29500-1, 22.9.2.7). */
export function isOn(tag: XmlTag): boolean {
  const value = tag.attribute('w:val');
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** A whole number of an attribute; undefined where it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Reads a part of styles. */
export async function readStyles(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<OwnStyles> {
  const styles = new Map<string, OwnStyle>();
  const defaults = { bold: false, hidden: false };
  const defaultReader: XmlReader = {
    open(tag) {
      if (tag.name === 'w:b') defaults.bold = isOn(tag);
      if (tag.name === 'w:vanish') defaults.hidden = isOn(tag);
      return tag.name === 'w:rPrDefault' || tag.name === 'w:rPr' ? 'inside' : 'skip';
    },
  };
  await readXml(
    bytes,
    {
      open(tag) {
        if (tag.name === 'w:styles') return 'inside';
        if (tag.name === 'w:docDefaults') return defaultReader;
        if (tag.name !== 'w:style') return 'skip';
        const id = keptWords(tag.attribute('w:styleId') ?? '');
        const type = keptWords(tag.attribute('w:type') ?? 'paragraph');
        const isDefault = /^(?:1|true|on)$/.test(tag.attribute('w:default') ?? '');
        const style: OwnStyle = { id, type, isDefault, name: id };
        styles.set(id, style);
        return styleReader(style);
      },
    },
    pace,
  );
  return { styles, isBold: defaults.bold, isHidden: defaults.hidden };
}

function styleReader(style: OwnStyle): XmlReader {
  return {
    open(tag) {
      const value = tag.attribute('w:val');
      switch (tag.name) {
        case 'w:pPr':
        case 'w:numPr':
        case 'w:rPr':
          return 'inside';
        case 'w:tblStylePr':
          return partReader(style, tag.attribute('w:type'));
        case 'w:name':
          if (value !== undefined) style.name = keptWords(value);
          break;
        case 'w:basedOn':
          if (value !== undefined) style.basedOn = keptWords(value);
          break;
        case 'w:numId':
          if (value !== undefined) style.numId = keptWords(value);
          break;
        case 'w:ilvl':
          style.level = wholeNumber(value) ?? 0;
          break;
        case 'w:outlineLvl':
          style.outline = wholeNumber(value) ?? 9;
          break;
        case 'w:b':
          style.bold = isOn(tag);
          break;
        case 'w:vanish':
          style.hidden = isOn(tag);
          break;
      }
      return 'skip';
    },
  };
}

/** How a style of tables shows a part of the table; the first row and column are what matter to a reader. */
function partReader(style: OwnStyle, part: string | undefined): XmlReader | 'skip' {
  if (part !== 'firstRow' && part !== 'firstCol') return 'skip';
  return {
    open(tag) {
      if (tag.name === 'w:rPr') return 'inside';
      if (tag.name === 'w:b' && part === 'firstRow') style.firstRowBold = isOn(tag);
      if (tag.name === 'w:b' && part === 'firstCol') style.firstColumnBold = isOn(tag);
      return 'skip';
    },
  };
}
