import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { LIST_STEP, TEXT_WIDTH } from './look.ts';
import { tableLook } from './table-style.ts';
import { runsOf } from './words.ts';

/** A paragraph in a cell; `level` is that of an item of a list, from 0, whose words follow its marker and a tab. */
export interface CellLine {
  readonly words: string;
  readonly level?: number;
}

/** A column of a table: its title, its share of the width of the text, and what stands in its cells, row by row. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly cells: readonly (readonly CellLine[])[];
}

/** How a table is set: its style, those of the words in it, and which rows stay on the page of the next. */
export interface TableSetting {
  readonly style: string;
  readonly heading: string;
  readonly text: string;
  /** Of items of a list, for tables in which there are such; `text` where not given. */
  readonly item?: string;
  readonly keepsNext?: (row: number) => boolean;
}

/**
 * A table of the columns in which something stands, scaled up to the width of the text. Its titles are repeated on
 * every page, no row is torn between two, and no cells are merged, so that it can be read aloud row by row.
 */
export function recordTable(columns: readonly TableColumn[], setting: TableSetting): Table {
  const { style, heading, keepsNext = () => false } = setting;
  const shown = columns.filter(({ cells }) =>
    cells.some((lines) => lines.some(({ words }) => words.trim() !== '')),
  );
  const total = shown.reduce((sum, { share }) => sum + share, 0);
  const widths = shown.map(({ share }) => Math.floor((TEXT_WIDTH * share) / total));
  const titles = shown.map(({ title }, index) =>
    cellOf([new Paragraph({ style: heading, children: runsOf(title) })], widths[index]),
  );
  const rows = shown[0]?.cells.length ?? 0;
  return new Table({
    style,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: tableLook(true),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles }),
      ...Array.from({ length: rows }, (_, row) => {
        const cells = shown.map(({ cells }, index) =>
          cellOf(cellParagraphs(cells[row] ?? [], setting, keepsNext(row)), widths[index]),
        );
        return new TableRow({ cantSplit: true, children: cells });
      }),
    ],
  });
}

function cellOf(children: readonly Paragraph[], size = 0): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children });
}

/** The paragraphs of a cell: one at least, as Word has none without. */
function cellParagraphs(
  lines: readonly CellLine[],
  { text, item = text }: TableSetting,
  keepNext: boolean,
): readonly Paragraph[] {
  const told = lines.length > 0 ? lines : [{ words: '' }];
  return told.map(({ words, level }: CellLine) => {
    const left = ((level ?? 0) + 1) * LIST_STEP;
    return new Paragraph({
      style: level === undefined ? text : item,
      ...(keepNext ? { keepNext } : {}),
      ...(level ? { indent: { left, hanging: LIST_STEP } } : {}),
      children: runsOf(words),
    });
  });
}
