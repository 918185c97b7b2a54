import type { TextContext } from './body-context.ts';
import { fieldReader } from './form-field.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import { isOn } from './read-styles.ts';
import type { ParagraphLook } from './style-sheet.ts';
import { symbol, withSigns } from './symbols.ts';
import type { XmlNext, XmlReader, XmlTag } from './xml-events.ts';

/** What a run needs of the paragraph around it. */
export interface RunPlace {
  readonly words: ParagraphWords;
  look(): ParagraphLook;
  /** Whether the table around it makes it bold. */
  isTableBold(): boolean;
  /** Words were added that are shown or hidden, but not deleted. */
  added(): void;
  /** Who reads a picture or a box in the text. */
  drawing(tag: XmlTag): XmlNext;
}

/** Reads runs one after the other. */
export interface RunReader extends XmlReader {
  begin(): void;
  /** Adds words that have no run of their own. */
  plain(words: string): void;
}

/** No-break hyphen and soft hyphen, for which Word has elements. */
const NO_BREAK_HYPHEN = '\u2011';
const SOFT_HYPHEN = '\u00ad';

/** Reads the runs of a text. */
export function runReader(context: TextContext, place: RunPlace): RunReader {
  const { fields, styles } = context;
  let bold: boolean | undefined;
  let hidden: boolean | undefined;
  let style: string | undefined;
  let font = '';
  let isKnown = false;
  let isBold = false;
  let isHidden = false;

  /**
   * A run says itself whether it is bold, or all words are, or an odd number of the styles around it are: a bold style
   * in a bold paragraph stands out by not being bold (ISO/IEC 29500-1, 17.7.3).
   */
  const know = (): void => {
    const paragraph = place.look();
    const characters = style === undefined ? styles.all : styles.characters(style);
    const isOfStyle = style !== undefined;
    isBold =
      bold ??
      (styles.all.isBold || isOdd(place.isTableBold(), paragraph.isBold, isOfStyle && characters.isBold));
    isHidden =
      hidden ?? (styles.all.isHidden || isOdd(false, paragraph.isHidden, isOfStyle && characters.isHidden));
    isKnown = true;
  };
  const add = (words: string): void => {
    if (words === '' || !fields.isShown()) return;
    if (!isKnown) know();
    place.words.add(words, isBold, isHidden);
    place.added();
  };

  const propertyReader: XmlReader = {
    open(tag) {
      switch (tag.name) {
        case 'w:b':
          bold = isOn(tag);
          break;
        case 'w:vanish':
          hidden = isOn(tag);
          break;
        case 'w:rStyle':
          style = tag.attribute('w:val');
          break;
        case 'w:rFonts':
          font = tag.attribute('w:ascii') ?? tag.attribute('w:hAnsi') ?? '';
          break;
      }
      return 'skip';
    },
  };

  let text = '';
  let keepsSpace = false;
  const textReader: XmlReader = {
    open: () => 'skip',
    text(words) {
      text += words;
    },
    close() {
      const kept = (keepsSpace ? text : trimmed(text)).replaceAll('\n', ' ');
      add(withSigns(kept, font));
    },
  };

  return {
    begin() {
      bold = undefined;
      hidden = undefined;
      style = undefined;
      font = '';
      isKnown = false;
    },
    plain(words) {
      this.begin();
      add(words);
    },
    open(tag) {
      switch (tag.name) {
        case 'w:rPr':
          return propertyReader;
        case 'w:t':
          text = '';
          keepsSpace = context.keepsSpace || tag.attribute('xml:space') === 'preserve';
          return textReader;
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          return 'skip';
        case 'w:br':
          if ((tag.attribute('w:type') ?? 'textWrapping') === 'textWrapping') add('\n');
          return 'skip';
        case 'w:cr':
          add('\n');
          return 'skip';
        case 'w:noBreakHyphen':
          add(NO_BREAK_HYPHEN);
          return 'skip';
        case 'w:softHyphen':
          add(SOFT_HYPHEN);
          return 'skip';
        case 'w:sym':
          add(symbol(tag.attribute('w:font') ?? '', Number.parseInt(tag.attribute('w:char') ?? '', 16) || 0));
          return 'skip';
        case 'w:fldChar':
          return fieldReader(tag, fields, add);
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          return place.drawing(tag);
        case 'w:ruby':
        case 'w:rubyBase':
        case 'w:r':
          return 'inside';
        default:
          return 'skip';
      }
    },
  };
}

/** Words without the spaces at their ends; other white space than that of XML is words. */
function trimmed(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && isSpace(words.charCodeAt(from))) from += 1;
  while (to > from && isSpace(words.charCodeAt(to - 1))) to -= 1;
  return words.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}

/** Whether one or three of these are. */
export function isOdd(first: boolean, second: boolean, third: boolean): boolean {
  return (first !== second) !== third;
}
