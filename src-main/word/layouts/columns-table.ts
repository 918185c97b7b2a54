import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { COLOUR, TEXT_WIDTH } from '../look.ts';
import { tableLook } from '../table-style.ts';
import { runsOf } from '../words.ts';
import { NOTE_TABLE } from './layout-styles.ts';

/** A row of the table of a note. */
export interface ColumnsRow {
  /** The number of the entry; null in a row that goes on with it. */
  readonly number: string | null;
  readonly words: readonly (Paragraph | Table)[];
  /** Who acts. */
  readonly owners: readonly string[];
  /** Whether the row stands on the page of the one after it. */
  readonly keepNext: boolean;
  /** Whether the next row goes on with no space between; as `keepNext` where not given. */
  readonly isClose?: boolean;
  /** Whether it is one more bullet of what the row above began. */
  readonly isFurther?: boolean;
  readonly cantSplit: boolean;
}

const TITLES = ['Item', 'Decisions and actions', 'Action'] as const;

/** Room for the word `Item` and what parts it from the next column. */
const LEAST_NUMBER = 740;

/** A council's own headings may be larger than ours, and a number in two lines can't be read. */
const NUMBER_ROOM = 1.3;

/** Room for a name of some length; a longer one takes two lines. */
const OWNER = 1740;

/**
 * Rows of entries as one table: the number, what was said and decided, who acts. The titles are repeated on every page,
 * a line parts the entries, and no cells are merged. `numbers` is the room that the widest number needs, in twips.
 */
export function columnsTable(
  rows: readonly ColumnsRow[],
  { numbers, hasTitles }: { readonly numbers: number; readonly hasTitles: boolean },
): Table {
  const number = Math.max(LEAST_NUMBER, Math.ceil(numbers * NUMBER_ROOM));
  const widths = [number, TEXT_WIDTH - number - OWNER, OWNER];
  return new Table({
    style: NOTE_TABLE,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: tableLook(hasTitles),
    rows: [
      ...(hasTitles ? [headRow(widths)] : []),
      ...rows.map((row, index) => rowOf(row, index > 0 || !hasTitles, widths)),
    ],
  });
}

function headRow(widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: TITLES.map((title, index) =>
      cellOf([new Paragraph({ style: 'ColumnTitle', children: runsOf(title) })], widths[index]),
    ),
  });
}

function rowOf(row: ColumnsRow, isBelow: boolean, [number, words, action]: readonly number[]): TableRow {
  const { keepNext, isClose = keepNext, isFurther = false, cantSplit, owners } = row;
  const ownerStyle = isFurther ? 'ActionOwnerNext' : 'ActionOwner';
  const set = { hasLine: isBelow && row.number !== null, staysClose: isClose };
  const first =
    row.number === null
      ? emptyParagraph(keepNext)
      : new Paragraph({ style: 'ItemNumber', keepNext, children: runsOf(row.number) });
  return new TableRow({
    ...(cantSplit ? { cantSplit } : {}),
    children: [
      cellOf([first], number, set),
      cellOf(row.words.length > 0 ? row.words : [emptyParagraph()], words, set),
      cellOf(
        owners.length > 0
          ? owners.map((owner) => new Paragraph({ style: ownerStyle, children: runsOf(owner) }))
          : [emptyParagraph()],
        action,
        set,
      ),
    ],
  });
}

/** What a cell holds in which nothing stands: Word wants a paragraph in each. */
function emptyParagraph(keepNext = false): Paragraph {
  return new Paragraph({ style: 'TableText', ...(keepNext ? { keepNext } : {}) });
}

function cellOf(
  children: readonly (Paragraph | Table)[],
  size = 0,
  { hasLine, staysClose }: { readonly hasLine: boolean; readonly staysClose: boolean } = PLAIN,
): TableCell {
  const top = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline };
  return new TableCell({
    width: { size, type: WidthType.DXA },
    ...(hasLine ? { borders: { top } } : {}),
    ...(staysClose ? { margins: { bottom: 0, marginUnitType: WidthType.DXA } } : {}),
    children,
  });
}

const PLAIN = { hasLine: false, staysClose: false };
