import { ImportedXmlComponent } from 'docx';
import { COLOUR, FONT, SIZE } from './look.ts';

const LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';
const FONTS = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;

/**
 * What every Word file has before its own styles: the defaults of the document with its language, the four default
 * styles, and the two that the empty notes of `docx` name (ISO/IEC 29500-1, 17.7.4). Written in XML: with styles of
 * the document's own, `docx` leaves out all of its defaults, and it has no options for tables or numberings.
 */
export function baseStyles(): readonly ImportedXmlComponent[] {
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
      `${FONTS}<w:color w:val="${COLOUR.text}"/><w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/>${LANGUAGE}` +
      '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>' +
      '<w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    style('paragraph', 'Normal', 'Normal', '<w:qFormat/>', true),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', HIDDEN, true),
    style('table', 'TableNormal', 'Normal Table', `${HIDDEN}${CELL_MARGINS}`, true),
    style('numbering', 'NoList', 'No List', HIDDEN, true),
    style('character', 'FootnoteReference', 'footnote reference', `${HIDDEN}${RAISED}`),
    style('character', 'EndnoteReference', 'endnote reference', `${HIDDEN}${RAISED}`),
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}

const HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>';
const RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
const CELL_MARGINS =
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
  '</w:tblCellMar></w:tblPr>';

function style(type: string, id: string, name: string, rest: string, isDefault = false): string {
  const marked = isDefault ? ' w:default="1"' : '';
  return `<w:style w:type="${type}"${marked} w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
}
