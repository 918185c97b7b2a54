import { ImportedXmlComponent } from 'docx';
import { COLOUR, SIZE, TEXT_WIDTH } from './look.ts';

/** Where the two rules of the signature line begin and end, and where the word before the second stands. */
const SIGNATURE_TABS = [
  { at: 900, isRule: false },
  { at: 5200, isRule: true },
  { at: 5600, isRule: false },
  { at: 6300, isRule: false },
] as const;

const RULE = ' w:leader="underscore"';

/** Before the sentence above the signature, and above the line: room to write on. */
const BEFORE_SIGNATURE = 600;
const ABOVE_LINE = 560;

/**
 * The styles of the signature, and of the tags that the committee system looks for. Written in XML, as `docx` has no
 * options for several tab stops in a style, nor for lines that are not numbered (ISO/IEC 29500-1, 17.7.4).
 */
export function endStyles(): readonly ImportedXmlComponent[] {
  const tabs = [
    ...SIGNATURE_TABS.map(({ at, isRule }) => `<w:tab w:val="left"${isRule ? RULE : ''} w:pos="${at}"/>`),
    `<w:tab w:val="right"${RULE} w:pos="${TEXT_WIDTH}"/>`,
  ];
  return [
    '<w:style w:type="paragraph" w:styleId="SignatureText"><w:name w:val="Signature Text"/>' +
      '<w:basedOn w:val="BodyText"/><w:next w:val="SignatureLine"/><w:uiPriority w:val="15"/><w:qFormat/>' +
      `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${BEFORE_SIGNATURE}"/></w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="SignatureLine"><w:name w:val="Signature Line"/>' +
      '<w:basedOn w:val="BodyText"/><w:uiPriority w:val="15"/><w:qFormat/>' +
      `<w:pPr><w:keepLines/><w:tabs>${tabs.join('')}</w:tabs>` +
      `<w:spacing w:before="${ABOVE_LINE}"/></w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="Marker"><w:name w:val="Marker"/>' +
      '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:suppressLineNumbers/></w:pPr>' +
      `<w:rPr><w:vanish/><w:color w:val="${COLOUR.quiet}"/><w:sz w:val="${SIZE.small}"/>` +
      `<w:szCs w:val="${SIZE.small}"/></w:rPr></w:style>`,
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}
