import type { Emit, TextContext } from './body-context.ts';
import { drawingReader } from './drawings.ts';
import { equationReader } from './equations.ts';
import { paragraphWords } from './paragraph-words.ts';
import { isOn, wholeNumber } from './read-styles.ts';
import { isOdd, runReader } from './runs.ts';
import { headingOfOutline } from './style-sheet.ts';
import { type TrackedChange, trackedChange } from './tracked-changes.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { WordRun } from './word-piece.ts';
import type { XmlNext, XmlReader } from './xml-events.ts';

/** Reads paragraphs one after the other. */
export interface ParagraphReader extends XmlReader {
  /** A paragraph begins, in words that a table makes bold or not. */
  begin(isTableBold: boolean): void;
  /** No paragraph follows to take in the words of one whose end was deleted. */
  flush(): void;
}

/** Reads the words in a box, as a text of its own. */
export type ReadBox = (emit: Emit) => XmlReader;

const NO_RUNS: readonly WordRun[] = [];

/** Reads the paragraphs of a text, each with what hangs on it after it. */
export function paragraphReader(context: TextContext, emit: Emit, readBox: ReadBox): ParagraphReader {
  const { styles, tally, fields } = context;
  const words = paragraphWords();
  let boxes: UncountedPiece[] = [];
  let style: string | null = null;
  let numId: string | null = null;
  let level: number | null = null;
  let outline: number | undefined;
  let markHidden: boolean | undefined;
  let markStyle: string | undefined;
  let markChange: TrackedChange | null = null;
  let isTableBold = false;
  let insertions = 0;

  const run = runReader(context, {
    words,
    look: () => styles.paragraph(style),
    isTableBold: () => isTableBold,
    added() {
      if (insertions === 0) tally.changes.unchanged();
    },
    drawing: (tag) =>
      drawingReader(tag, {
        tally,
        box: () => readBox((piece) => boxes.push(piece)),
        letters: (letters) => boxes.push(letterParagraph(letters)),
      }),
  });

  const letterParagraph = (letters: string): UncountedPiece => ({
    kind: 'paragraph',
    style: styles.paragraph(null).name,
    heading: null,
    isHidden: false,
    runs: letters === '' ? NO_RUNS : [{ words: letters, isBold: false }],
    list: null,
  });

  const isMarkHidden = (): boolean =>
    markHidden ??
    (styles.all.isHidden ||
      isOdd(
        false,
        styles.paragraph(style).isHidden,
        markStyle !== undefined && styles.characters(markStyle).isHidden,
      ));

  const finish = (): void => {
    const look = styles.paragraph(style);
    const { shown, hidden } = words.take();
    const hides = hidden.length > 0;
    const list = context.places({ numId, level }, look);
    // The number of a paragraph is shown even before words that are not, unless its end is hidden too.
    const isHidden = shown.length === 0 && (isMarkHidden() || (hides && list === null));
    if (hides && !isHidden) tally.other('hiddenWords');
    const heading = outline === undefined ? look.heading : headingOfOutline(outline);
    const runs = isHidden ? hidden : shown;
    emit({ kind: 'paragraph', style: look.name, heading, isHidden, runs, list });
    if (boxes.length === 0) return;
    const after = boxes;
    boxes = [];
    for (const piece of after) emit(piece);
  };

  const markReader: XmlReader = {
    open(tag) {
      if (tag.name === 'w:vanish') markHidden = isOn(tag);
      else if (tag.name === 'w:rStyle') markStyle = tag.attribute('w:val');
      else markChange = heavier(markChange, trackedChange(tag));
      return 'skip';
    },
  };
  const propertyReader: XmlReader = {
    open(tag) {
      switch (tag.name) {
        case 'w:pStyle':
          style = tag.attribute('w:val') ?? null;
          return 'skip';
        case 'w:numPr':
          return 'inside';
        case 'w:numId':
          numId = tag.attribute('w:val') ?? null;
          return 'skip';
        case 'w:ilvl':
          level = wholeNumber(tag.attribute('w:val')) ?? 0;
          return 'skip';
        case 'w:outlineLvl':
          outline = wholeNumber(tag.attribute('w:val'));
          return 'skip';
        case 'w:rPr':
          return markReader;
        case 'w:sectPr':
          return context.section?.() ?? 'skip';
        default:
          return 'skip';
      }
    },
  };

  const open = (tag: Parameters<XmlReader['open']>[0]): XmlNext => {
    switch (tag.name) {
      case 'w:r':
        run.begin();
        return run;
      case 'w:pPr':
        return propertyReader;
      case 'w:hyperlink':
      case 'w:fldSimple':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:dir':
      case 'w:bdo':
        return 'inside';
      case 'm:oMath':
      case 'm:oMathPara':
        tally.other('equation');
        return equationReader((letters) => run.plain(letters));
      default:
        return changed(tag);
    }
  };
  const inserted: XmlReader = {
    open: (tag) => open(tag),
    close() {
      insertions -= 1;
    },
  };
  const changed = (tag: Parameters<XmlReader['open']>[0]): XmlNext => {
    const change = trackedChange(tag);
    if (change === null) return 'skip';
    tally.changes.change(change);
    if (change.kind === 'deletion') return 'skip';
    insertions += 1;
    return inserted;
  };

  return {
    open,
    begin(isBold) {
      context.room.paragraph();
      fields.paragraph();
      style = null;
      numId = null;
      level = null;
      outline = undefined;
      markHidden = undefined;
      markStyle = undefined;
      markChange = null;
      isTableBold = isBold;
      insertions = 0;
    },
    close() {
      if (markChange === null) tally.changes.unchanged();
      else tally.changes.change(markChange);
      if (markChange?.kind !== 'deletion') finish();
    },
    flush() {
      if (!words.isEmpty || boxes.length > 0) finish();
    },
  };
}

/** A paragraph's end that was put in and then deleted is deleted. */
function heavier(first: TrackedChange | null, second: TrackedChange | null): TrackedChange | null {
  return second === null || first?.kind === 'deletion' ? first : second;
}
