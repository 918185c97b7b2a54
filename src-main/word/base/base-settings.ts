import { attributeOf, childrenOf, withAttribute, type XmlElement } from './xml-tree.ts';

/**
 * The settings that are part of a document's looks, in the order of the schema. All others tell of the text that was in
 * it, or of its making.
 */
const TAKEN = [
  ...'zoom embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin characterSpacingControl strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore hdrShapeDefaults footnotePr endnotePr compat'
    .split(' ')
    .map((name) => `w:${name}`),
  'm:mathPr',
  ...'themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator'
    .split(' ')
    .map((name) => `w:${name}`),
];

const NOTES = ['w:footnotePr', 'w:endnotePr'];

/** What of the settings of a base is not taken, and is worth telling. */
export type SettingLeftOut = 'template' | 'mail-merge' | 'protection';

const TOLD: Readonly<Record<string, SettingLeftOut>> = {
  'w:attachedTemplate': 'template',
  'w:mailMerge': 'mail-merge',
  'w:documentProtection': 'protection',
  'w:writeProtection': 'protection',
};

/** The settings of the base that belong to its looks, and what was left out. */
export function baseSettings(
  base: XmlElement,
  { hasNotes, hasRunning }: { readonly hasNotes: boolean; readonly hasRunning: boolean },
): { readonly tree: XmlElement; readonly leftOut: ReadonlySet<SettingLeftOut> } {
  const given = childrenOf(base);
  const leftOut = new Set(given.flatMap(({ kind }) => TOLD[kind] ?? []));
  const isTaken = (kind: string): boolean => {
    if (NOTES.includes(kind)) return hasNotes;
    // Our own headers are the same on all pages.
    return kind !== 'w:evenAndOddHeaders' || hasRunning;
  };
  const children = TAKEN.filter(isTaken)
    .flatMap((kind) => given.find((child) => child.kind === kind) ?? [])
    .map((child) => (child.kind === 'w:themeFontLang' ? inBritishEnglish(child) : child));
  return { tree: { ...base, children }, leftOut };
}

function inBritishEnglish(language: XmlElement): XmlElement {
  const isBritish = /-GB$/i.test(attributeOf(language, 'w:val') ?? '');
  return isBritish ? language : withAttribute(language, 'w:val', 'en-GB');
}
