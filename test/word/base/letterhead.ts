/** A council's letterhead as LibreOffice keeps one: header with a logo, footer with fields, a green Heading 1. */

/** A green square (PNG, 8 by 8). */
export const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOQrrfGihiGlgQAxvQ1QaP+JRYAAAAASUVORK5CYII=';

const NAMESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ');

/** The same document as one file of XML (.fodt), which LibreOffice converts. */
export const LETTERHEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style>
  <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
  <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:class="text"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1" style:class="text">
    <style:paragraph-properties fo:margin-top="0.6cm" fo:keep-with-next="always"/>
    <style:text-properties fo:font-size="16pt" fo:font-style="italic" fo:color="#1b7f3b"/>
  </style:style>
  <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
  <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:text-align="center"/></style:style>
  <style:style style:name="Graphics" style:family="graphic"/>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="4cm" fo:margin-right="2cm"/>
    <style:header-style><style:header-footer-properties fo:min-height="1.5cm" fo:margin-bottom="0.5cm"/></style:header-style>
    <style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>
  </style:page-layout>
  <style:style style:name="fr1" style:family="graphic" style:parent-style-name="Graphics"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
</office:automatic-styles>
<office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="pm1">
    <style:header><text:p text:style-name="Header"><draw:frame draw:style-name="fr1" draw:name="Logo" text:anchor-type="as-char" svg:width="1.2cm" svg:height="1.2cm"><draw:image><office:binary-data>${LOGO}</office:binary-data></draw:image><svg:desc>Crest of Woldham</svg:desc></draw:frame> Woldham Borough Council</text:p></style:header>
    <style:footer><text:p text:style-name="Footer">Sheet <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer>
  </style:master-page>
</office:master-styles>
<office:body><office:text>
  <text:h text:style-name="Heading_20_1" text:outline-level="1">Words of the base</text:h>
  <text:p text:style-name="Standard">These words are not to be taken.</text:p>
</office:text></office:body>
</office:document>`;
