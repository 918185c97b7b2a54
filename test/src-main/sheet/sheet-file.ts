import { unzipped } from '../unzipped.ts';

/** A cell as a reader takes it: words, or the number that a date is; null for one without either. */
export type CellValue = string | number | null;

/** A sheet of a workbook, read by nothing but its XML. */
export interface SheetFile {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly xml: string;
}

/** The sheets of a workbook in order. */
export async function sheetsOf(file: Uint8Array): Promise<readonly SheetFile[]> {
  const parts = await unzipped(file);
  const strings = Array.from(
    (parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs),
    ([, si = '']) => plain(si.replace(/<[^>]*>/g, '')),
  );
  const names = Array.from((parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g));
  return names.map(([, name = ''], index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    const rows = Array.from(xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs), ([, row = '']) => rowOf(row, strings));
    return { name, rows, xml };
  });
}

function rowOf(row: string, strings: readonly string[]): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (const [, column = 'A', rest = ''] of row.matchAll(/<c r="([A-Z])\d+"(.*?(?:\/>|<\/c>))/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(rest)?.[1];
    const at = column.charCodeAt(0) - 'A'.charCodeAt(0);
    while (cells.length < at) cells.push(null);
    if (value === undefined) cells.push(null);
    else cells.push(rest.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value));
  }
  return cells;
}

/** XML's own escapes, and then those of spreadsheets, undone. */
function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
