import type { Parts } from '../zip/parts.ts';

/** A sheet whose cells are one table: its name, and the titles of its columns, which are its first row. */
export interface SheetTable {
  readonly name: string;
  readonly titles: readonly string[];
  /** How many rows stand below the titles. */
  readonly rows: number;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/**
 * The parts of a workbook with its sheets declared as tables (ISO/IEC 29500-1, 18.5.1): the first row is the header of
 * its columns for those who hear the sheet, stands on every printed page, and has buttons to sort and filter by. The
 * library that made the parts writes neither.
 */
export function withTables(parts: Parts, tables: readonly SheetTable[]): Parts {
  const found = new Map(parts);
  const change = (name: string, with_: (content: string) => string): void => {
    const content = found.get(name);
    if (typeof content === 'string') found.set(name, with_(content));
  };
  for (const [index, table] of tables.entries()) {
    const id = index + 1;
    found.set(`xl/tables/table${id}.xml`, tableXml(table, id));
    change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${override(id)}</Types>`));
    change(`xl/worksheets/_rels/sheet${id}.xml.rels`, (xml) =>
      xml.replace('</Relationships>', `${relation(id)}$&`),
    );
    change(`xl/worksheets/sheet${id}.xml`, (xml) =>
      xml
        .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
        .replace('</worksheet>', '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>$&'),
    );
  }
  change('xl/workbook.xml', (xml) => xml.replace('<definedNames/>', printTitles(tables)));
  change('xl/styles.xml', (xml) => xml.replace(/<font>(.*?)<\/font>/gs, inOrder));
  return found;
}

function tableXml({ name, titles, rows }: SheetTable, id: number): string {
  // A table has a row below its titles, if an empty one.
  const cells = `A1:${columnName(titles.length)}${Math.max(rows, 1) + 1}`;
  const columns = titles.map((title, at) => `<tableColumn id="${at + 1}" name="${title}"/>`);
  return (
    `${XML}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${cells}">` +
    `<autoFilter ref="${cells}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`
  );
}

/** A for the first column; no table here has more than 26. */
function columnName(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column - 1);
}

function override(id: number): string {
  return `<Override ContentType="${TABLE_TYPE}" PartName="/xl/tables/table${id}.xml"/>`;
}

function relation(id: number): string {
  return `<Relationship Id="rIdTable" Type="${OFFICE}/table" Target="../tables/table${id}.xml"/>`;
}

function printTitles(tables: readonly SheetTable[]): string {
  const names = tables.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$1:$1</definedName>`,
  );
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** What a font says, in the order that the schema has. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];

function inOrder(_font: string, inner: string): string {
  const parts = inner.match(/<[^>]+\/>/g) ?? [];
  const placeOf = (part: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
  return `<font>${parts.sort((one, other) => placeOf(one) - placeOf(other)).join('')}</font>`;
}
