import type { Emit, TextContext } from './body-context.ts';
import type { BlockReader } from './read-body.ts';
import { isOn, wholeNumber } from './read-styles.ts';
import { tableRows } from './table-rows.ts';
import { type TrackedChange, trackedChange } from './tracked-changes.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { XmlReader, XmlTag } from './xml-events.ts';

/** Reads tables one after the other. */
export interface TableReader extends XmlReader {
  begin(): void;
}

/** Reads the tables of a text; `blocks` makes a reader of what stands in their cells. */
export function tableReader(
  context: TextContext,
  emit: Emit,
  blocks: (emit: Emit) => BlockReader,
): TableReader {
  const { styles, tally } = context;
  let pieces: UncountedPiece[] = [];
  const cellBlocks = blocks((piece) => pieces.push(piece));
  const rows = tableRows(() => tally.other('mergedWords'));
  let style: string | null = null;
  /** Which parts its style shows in their own way: in Word the first row and column, where the table does not say. */
  let hasFirstRow = true;
  let hasFirstColumn = true;
  let isDeleted = false;

  const change = (found: TrackedChange | null): void => {
    if (found === null) return;
    tally.changes.change(found);
    if (found.kind === 'deletion') isDeleted = true;
  };

  const tablePropertyReader: XmlReader = {
    open(tag) {
      if (tag.name === 'w:tblStyle') style = tag.attribute('w:val') ?? null;
      if (tag.name === 'w:tblLook') {
        const look = tableLook(tag);
        hasFirstRow = look.hasFirstRow;
        hasFirstColumn = look.hasFirstColumn;
      }
      return 'skip';
    },
  };
  const rowPropertyReader: XmlReader = {
    open(tag) {
      if (tag.name === 'w:tblHeader') rows.setHead(isOn(tag));
      else if (tag.name === 'w:gridBefore') rows.leaveOut(wholeNumber(tag.attribute('w:val')) ?? 0);
      else change(trackedChange(tag));
      return 'skip';
    },
  };
  const cellPropertyReader: XmlReader = {
    open(tag) {
      switch (tag.name) {
        case 'w:gridSpan':
          rows.setColumns(wholeNumber(tag.attribute('w:val')) ?? 1);
          break;
        case 'w:vMerge':
          rows.setOver(tag.attribute('w:val') === 'restart' ? 'begins' : 'goes-on');
          break;
        case 'w:cellMerge':
          rows.setOver(tag.attribute('w:vMerge') === 'cont' ? 'goes-on' : 'begins');
          break;
        case 'w:hMerge':
          if (tag.attribute('w:val') !== 'restart') rows.setBeside();
          break;
        default:
          change(trackedChange(tag));
      }
      return 'skip';
    },
  };

  const isBold = (): boolean => {
    const look = styles.table(style);
    if (hasFirstRow && rows.isFirstRow()) return look.isFirstRowBold;
    return hasFirstColumn && rows.isFirstColumn() ? look.isFirstColumnBold : look.isBold;
  };
  const cellReader: XmlReader = {
    open(tag) {
      if (tag.name === 'w:tcPr') return cellPropertyReader;
      if (isDeleted) return 'skip';
      cellBlocks.setBold(isBold());
      return cellBlocks.open(tag);
    },
    close() {
      cellBlocks.close();
      if (!isDeleted) rows.endCell(pieces);
      isDeleted = false;
    },
  };
  const rowReader: XmlReader = {
    open(tag) {
      switch (tag.name) {
        case 'w:trPr':
          return rowPropertyReader;
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
          return 'inside';
        case 'w:tc':
          if (isDeleted) return 'skip';
          context.room.cell();
          pieces = [];
          rows.beginCell();
          return cellReader;
        default:
          return 'skip';
      }
    },
    close() {
      // A row without cells is kept, as those above may go on in it, and takes as much room.
      if (!isDeleted && rows.endRow() === 0) context.room.cell();
      isDeleted = false;
    },
  };

  return {
    begin() {
      style = null;
      hasFirstRow = true;
      hasFirstColumn = true;
      isDeleted = false;
      rows.begin();
    },
    open(tag) {
      switch (tag.name) {
        case 'w:tblPr':
          return tablePropertyReader;
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
          return 'inside';
        case 'w:tr':
          rows.beginRow();
          return rowReader;
        default:
          return 'skip';
      }
    },
    close() {
      const table = rows.end();
      if (table !== null) emit(table);
    },
  };
}

/** The words of a table's look that are read one by one; the old number holds only where none of them is there. */
const LOOK_WORDS = ['firstRow', 'lastRow', 'firstColumn', 'lastColumn', 'noHBand', 'noVBand'];

function tableLook(tag: XmlTag): { readonly hasFirstRow: boolean; readonly hasFirstColumn: boolean } {
  if (LOOK_WORDS.some((word) => tag.attribute(`w:${word}`) !== undefined)) {
    const has = (word: string): boolean => /^(?:1|true|on)$/.test(tag.attribute(`w:${word}`) ?? '');
    return { hasFirstRow: has('firstRow'), hasFirstColumn: has('firstColumn') };
  }
  const bits = Number.parseInt(tag.attribute('w:val') ?? '', 16);
  return { hasFirstRow: (bits & 0x20) !== 0, hasFirstColumn: (bits & 0x80) !== 0 };
}
