import { ImportedXmlComponent } from 'docx';
import { COLOUR } from './look.ts';

export const ATTENDANCE_TABLE = 'AttendanceTable';

/**
 * The style of the attendance table: a line under the titles of the columns and a hairline under each row, none
 * upright. Written in XML, as `docx` has no options for table styles (ISO/IEC 29500-1, 17.7.6).
 */
export function tableStyle(): ImportedXmlComponent {
  const line = (side: string, size: number, colour: string): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:styleId="${ATTENDANCE_TABLE}">` +
      '<w:name w:val="Attendance Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="14"/><w:qFormat/>' +
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
