import { cleanWords } from '../../../shared/pieces/clean-words.ts';
import { BULLET, markerInList, markerOf, paragraphNumber } from '../../../shared/pieces/list-marker.ts';
import type { Piece } from '../../../shared/pieces/pieces.ts';
import { piecesOfTable } from './pieces-of-table.ts';

/** Elements that begin and end lines. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose words are no part of what a person copied. */
const SKIPPED = new Set(
  'audio base button canvas col colgroup datalist del embed frame frameset head iframe img input link map meta noscript object option param picture rp rt script select style svg template textarea title video xml'.split(
    ' ',
  ),
);

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))/i;
/** Comments that Word keeps beside the words, and what was deleted with its changes tracked. */
const REMARKS =
  /\b(?:MsoCommentReference|MsoCommentText|MsoFootnoteReference|msocomanchor|msocomtxt|msoDel)\b/i;
const REMARK_STYLE = /mso-element\s*:\s*(?:comment|frame)/i;
const LIST_STYLE = /(?:^|;)\s*mso-list\s*:\s*[^;]*?\blevel(\d)/i;
const MARKER_STYLE = /mso-list\s*:\s*ignore/i;
const KEEPS_LINES = /white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/i;

/** What the line that is being read will be. */
type Head =
  | { readonly kind: 'line' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'item'; readonly marker: string; readonly level: number };

const LINE: Head = { kind: 'line' };

interface Reading {
  readonly pieces: Piece[];
  head: Head;
  /** The marker that Word wrote before the line. */
  written: string;
  words: string;
}

/** Where an element stands: in how many lists, and whether line ends in its words count. */
interface Around {
  readonly lists: number;
  readonly keepsLines: boolean;
}

/**
 * What a piece of a web page consists of. The page is read by the browser's own parser into a document that runs and
 * loads nothing, and only words, headings, lists and tables are taken from it: no style, picture or script.
 */
export function piecesOfHtml(html: string): readonly Piece[] {
  return piecesIn(new DOMParser().parseFromString(withoutLooks(html), 'text/html').body);
}

/**
 * The same page with its styles, and what it would run, under other names (`data-style`): the browser refuses both in a
 * page of this program, and reports each of them as an error.
 */
function withoutLooks(html: string): string {
  return html
    .replace(/<style\b.*?<\/style>/gis, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? element.getAttribute('style') ?? '';
}

/** The same for what is in an element. */
export function piecesIn(element: Element): readonly Piece[] {
  const reading: Reading = { pieces: [], head: LINE, written: '', words: '' };
  readInside(reading, element, { lists: 0, keepsLines: false });
  endLine(reading);
  return reading.pieces;
}

function readInside(reading: Reading, element: Element, around: Around): void {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) readText(reading, node.nodeValue ?? '', around);
    else if (node instanceof Element) readElement(reading, node, around);
    // An element of the parsed document is one of another window to some browsers.
    else if (node.nodeType === Node.ELEMENT_NODE) readElement(reading, node as unknown as Element, around);
  }
}

function readText(reading: Reading, text: string, { keepsLines }: Around): void {
  const [first = '', ...rest] = keepsLines ? text.split(/\r\n|\r|\n/) : [text];
  reading.words += first;
  for (const line of rest) {
    endLine(reading);
    reading.words += line;
  }
}

function readElement(reading: Reading, element: Element, around: Around): void {
  const name = element.localName;
  const style = styleOf(element);
  if (SKIPPED.has(name) || isHidden(element, style)) return;
  if (MARKER_STYLE.test(style)) {
    reading.written = cleanWords(element.textContent ?? '').trim();
    return;
  }
  if (name === 'br') {
    if (reading.head.kind === 'line') endLine(reading);
    else reading.words += ' ';
    return;
  }
  const keepsLines = around.keepsLines || name === 'pre' || KEEPS_LINES.test(style);
  if (!BLOCKS.has(name)) {
    readInside(reading, element, { ...around, keepsLines });
    return;
  }
  endBlock(reading);
  if (name === 'table') {
    for (const piece of piecesOfTable(element as HTMLTableElement, piecesIn)) reading.pieces.push(piece);
    return;
  }
  const former = reading.head;
  const isList = name === 'ul' || name === 'ol';
  reading.head = isList ? former : headOf(element, name, style, around, former);
  readInside(reading, element, { lists: around.lists + (isList ? 1 : 0), keepsLines });
  endBlock(reading);
  if (name === 'li' || isList || former.kind !== 'item') reading.head = former;
}

function isHidden(element: Element, style: string): boolean {
  if (element.hasAttribute('hidden') || HIDDEN.test(style) || REMARK_STYLE.test(style)) return true;
  return REMARKS.test(element.getAttribute('class') ?? '');
}

function headOf(element: Element, name: string, style: string, { lists }: Around, former: Head): Head {
  if (name === 'li') return { kind: 'item', ...itemOf(element, lists) };
  // A paragraph in an item is that item's words, until a line of it has ended.
  if (former.kind === 'item') return former;
  if (/^h[1-6]$/.test(name)) return { kind: 'heading' };
  const level = LIST_STYLE.exec(style)?.[1];
  if (level !== undefined) return { kind: 'item', marker: '', level: Number(level) - 1 };
  if (/\bMsoListBullet\d?\b/.test(element.getAttribute('class') ?? '')) {
    return { kind: 'item', marker: BULLET, level: 0 };
  }
  return former.kind === 'heading' ? former : LINE;
}

function itemOf(item: Element, lists: number): { readonly marker: string; readonly level: number } {
  const said = Number(item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level') ?? 0);
  const level = said >= 1 && said <= 9 ? said - 1 : Math.max(0, lists - 1);
  const parent = item.parentElement;
  if (parent?.localName !== 'ol') return { marker: BULLET, level };
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;
  const type =
    style.exec(styleOf(item))?.[1] ?? style.exec(styleOf(parent))?.[1] ?? parent.getAttribute('type') ?? '';
  if (/^(?:disc|circle|square)$/i.test(type)) return { marker: BULLET, level };
  return { marker: markerInList(type, placeOf(item, parent)), level };
}

/** Where each item of a list stands in its count: worked out once a list. */
const PLACES = new WeakMap<Element, WeakMap<Element, number>>();

function placeOf(item: Element, list: Element): number {
  const known = PLACES.get(list) ?? placesIn(list);
  PLACES.set(list, known);
  return known.get(item) ?? 1;
}

function placesIn(list: Element): WeakMap<Element, number> {
  const places = new WeakMap<Element, number>();
  let next = wholeNumber(list.getAttribute('start')) ?? 1;
  for (const item of list.children) {
    if (item.localName !== 'li') continue;
    next = wholeNumber(item.getAttribute('value')) ?? next;
    places.set(item, next);
    next += 1;
  }
  return places;
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\s*\d{1,6}\s*$/.test(written) ? Number(written) : null;
}

/** Ends the line, and where it was the words of an item, the item. */
function endBlock(reading: Reading): void {
  const hadWords = endLine(reading);
  if (hadWords && reading.head.kind === 'item') reading.head = LINE;
}

function endLine(reading: Reading): boolean {
  const words = cleanWords(reading.words).replace(/\s+/g, ' ').trim();
  const { written, head } = reading;
  reading.words = '';
  reading.written = '';
  if (words === '') return false;
  reading.pieces.push(pieceOf(head, written, words));
  return true;
}

function pieceOf(head: Head, written: string, words: string): Piece {
  const number = paragraphNumber(written);
  switch (head.kind) {
    case 'heading':
      return { kind: 'heading', number: number ?? written.replace(/[.):\s]+$/, ''), words };
    case 'line':
      return { kind: 'line', number: number ?? '', words };
    case 'item': {
      if (number !== null) return { kind: 'line', number, words };
      const marker = written === '' ? head.marker || BULLET : markerOf(written);
      return { kind: 'item', marker, level: head.level, words };
    }
  }
}
