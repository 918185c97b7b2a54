import { attributeOf, isElement, mapped, withAttribute, type XmlElement, type XmlNode } from './xml-tree.ts';

/**
 * The order in which the schema wants the children of these elements (ISO/IEC 29500-1, annex A). Word reads them in any
 * order; what checks a file against the schema does not, and other programs write some of them otherwise.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:style': inOrder(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:tblStylePr': inOrder('pPr rPr tblPr trPr tcPr'),
  'w:pPr': inOrder(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  ),
  'w:rPr': inOrder(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  'w:tblPr': inOrder(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tcPr': inOrder(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:lvl': inOrder('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
};

/** Words for sides that came with the strict form, by those of the form that is written here. */
const SIDES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };

const SIDED = new Set(['w:jc', 'w:lvlJc']);

/** A part with the children of its elements in the order of the schema, and its sides in the words of it. */
export function inSchemaOrder(tree: XmlElement): XmlElement {
  return sorted(mapped(tree, (element) => [sorted(sided(element))]));
}

function inOrder(names: string): readonly string[] {
  return names.split(' ').map((name) => `w:${name}`);
}

function sided(element: XmlElement): XmlElement {
  // The strict form names the set of characters, the other numbers it: files that have both are read by the number.
  if (element.kind === 'w:charset') return withAttribute(element, 'w:characterSet', undefined);
  const side = SIDED.has(element.kind) ? SIDES[attributeOf(element, 'w:val') ?? ''] : undefined;
  if (side === undefined) return element;
  const attributes = element.attributes.map((attribute) =>
    attribute.kind === 'w:val' ? { ...attribute, value: side } : attribute,
  );
  return { ...element, attributes };
}

/** Elements of another namespace come last, as extensions do. */
function sorted(element: XmlElement): XmlElement {
  const order = ORDERS[element.kind];
  if (order === undefined) return element;
  const rank = (node: XmlNode): number => {
    const at = isElement(node) ? order.indexOf(node.kind) : -1;
    return at < 0 ? order.length : at;
  };
  return {
    ...element,
    children: element.children.filter((child) => isElement(child)).sort((a, b) => rank(a) - rank(b)),
  };
}
