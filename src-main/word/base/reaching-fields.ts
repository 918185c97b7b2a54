import { wordTrouble } from '../../read-word/troubles.ts';
import { attributeOf, everyElement, mapped, type XmlElement } from './xml-tree.ts';

/**
 * The fields that stay live in a header or footer: they tell of the document itself, the day or the person. Any other
 * may fetch from outside (`INCLUDEPICTURE`, `LINK`, `DDEAUTO`), run something (`MACROBUTTON`) or point into the text
 * that was left out (`REF`).
 */
const KEPT = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME REVNUM TITLE SUBJECT AUTHOR KEYWORDS COMMENTS INFO DOCPROPERTY FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY USERNAME USERINITIALS USERADDRESS STYLEREF IF COMPARE QUOTE SYMBOL ADVANCE SEQ ='.split(
    ' ',
  ),
);

/** Fields stand in one another two or three deep; a part where more are open at once was made to do harm. */
const MOST_OPEN = 64;

/** A field that was begun, and what is known of it so far. */
interface OpenField {
  instruction: string;
  isResult: boolean;
  /** Its marks and all that stands in its instruction. */
  readonly elements: XmlElement[];
}

/** A part without its fields that reach outside, of which what they last showed stays. */
export interface Unreaching {
  readonly tree: XmlElement;
  /** What they were: links, or fields of another kind. */
  readonly left: ReadonlySet<'link' | 'field'>;
  /** The instructions of the fields that stay. */
  readonly instructions: readonly string[];
}

/** Takes the fields out of a part that reach outside of the document, and keeps what they last showed. */
export function withoutReachingFields(tree: XmlElement): Unreaching {
  const dropped = new Set<XmlElement>();
  const instructions: string[] = [];
  const open: OpenField[] = [];
  const left = new Set<'link' | 'field'>();
  const close = (field: OpenField): void => {
    if (isKept(field.instruction)) instructions.push(field.instruction);
    else {
      left.add(kindOf(field.instruction));
      for (const element of field.elements) dropped.add(element);
    }
  };
  for (const element of everyElement(tree)) {
    const type = element.kind === 'w:fldChar' ? attributeOf(element, 'w:fldCharType') : undefined;
    if (type === 'begin') {
      if (open.length === MOST_OPEN) throw wordTrouble('too-deep');
      open.push({ instruction: '', isResult: false, elements: [] });
    }
    const last = open.at(-1);
    if (element.kind === 'w:instrText' && last) last.instruction += textOf(element);
    for (const [depth, field] of open.entries()) {
      const isOwn = depth === open.length - 1 && type !== undefined;
      if (isOwn || (!field.isResult && isInRun(element))) field.elements.push(element);
    }
    if (type === 'separate' && last) last.isResult = true;
    if (type === 'end' && last) close(open.pop() ?? last);
  }
  // A field that never ends hides nothing that comes after it once it is gone.
  for (const field of open) {
    left.add('field');
    for (const element of field.elements) if (isMark(element)) dropped.add(element);
  }
  const change = (element: XmlElement): readonly XmlElement['children'][number][] => {
    if (element.kind !== 'w:fldSimple') return [element];
    const instruction = attributeOf(element, 'w:instr') ?? '';
    if (isKept(instruction)) {
      instructions.push(instruction);
      return [element];
    }
    left.add(kindOf(instruction));
    return element.children;
  };
  return { tree: mapped(without(tree, dropped), change), left, instructions };
}

function isKept(instruction: string): boolean {
  return KEPT.has(nameOf(instruction));
}

function kindOf(instruction: string): 'link' | 'field' {
  return nameOf(instruction) === 'HYPERLINK' ? 'link' : 'field';
}

function nameOf(instruction: string): string {
  return (/^\s*([a-z]+|=)/i.exec(instruction)?.[1] ?? '').toUpperCase();
}

function isMark({ kind }: XmlElement): boolean {
  return kind === 'w:fldChar' || kind === 'w:instrText';
}

/** What stands in a run, and so in an instruction: paragraphs and runs themselves stay where they are. */
function isInRun(element: XmlElement): boolean {
  return (
    isMark(element) || ['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym', 'w:drawing', 'w:pict'].includes(element.kind)
  );
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function without(tree: XmlElement, dropped: ReadonlySet<XmlElement>): XmlElement {
  const children = tree.children
    .filter((child) => typeof child === 'string' || !dropped.has(child))
    .map((child) => (typeof child === 'string' ? child : without(child, dropped)));
  return { ...tree, children };
}
