import { ImportedXmlComponent, type IParagraphStyleOptions, type ITableOptions } from 'docx';
import { COLOUR, LIST_STEP, SIZE } from './look.ts';

export const ATTENDANCE_TABLE = 'AttendanceTable';

/**
 * A style of tables: a line under the titles of the columns and a hairline under each row, none upright. Written in
 * XML, as `docx` has no options for table styles (ISO/IEC 29500-1, 17.7.6).
 */
export function tableStyle(id: string, name: string): ImportedXmlComponent {
  const line = (side: string, size: number, colour: string): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:styleId="${id}">` +
      `<w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="14"/><w:qFormat/>` +
      '<w:tblPr><w:tblBorders>' +
      line('bottom', 4, COLOUR.hairline) +
      line('insideH', 4, COLOUR.hairline) +
      '</w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>' +
      '</w:tblCellMar></w:tblPr>' +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>' +
      line('bottom', 8, COLOUR.accent) +
      '</w:tcBorders></w:tcPr></w:tblStylePr></w:style>',
  );
}

/** What a table shows of its style: the look of the first row where it has titles, and no bands. */
export function tableLook(hasTitles: boolean): NonNullable<ITableOptions['tableLook']> {
  return {
    firstRow: hasTitles,
    lastRow: false,
    firstColumn: false,
    lastColumn: false,
    noHBand: true,
    noVBand: true,
  };
}

/** The styles of the words in tables; those of registers are smaller, as these have many columns. */
export const TABLE_TEXT: readonly IParagraphStyleOptions[] = [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    uiPriority: 14,
    paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    quickFormat: true,
    uiPriority: 14,
    paragraph: { keepNext: true },
    run: { bold: true, color: COLOUR.accent },
  },
  {
    id: 'RegisterText',
    name: 'Register Text',
    basedOn: 'TableText',
    quickFormat: true,
    uiPriority: 14,
    run: { size: SIZE.register },
  },
  {
    id: 'RegisterItem',
    name: 'Register Item',
    basedOn: 'RegisterText',
    quickFormat: true,
    uiPriority: 14,
    paragraph: { indent: { left: LIST_STEP, hanging: LIST_STEP } },
  },
  {
    id: 'RegisterHeading',
    name: 'Register Heading',
    basedOn: 'TableHeading',
    quickFormat: true,
    uiPriority: 14,
    run: { size: SIZE.register },
  },
];
