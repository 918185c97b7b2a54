import { type MarkerKind, markerKind } from './marker.ts';

const ROMAN: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The number of a marker in its count; 0 for a bullet. `before` is the marker before it at its level. */
export function markerValue(marker: string, before?: string): number {
  return markerKind(marker, before).value;
}

/** The marker that counts on from one: `2.` after `1.`, `(iv)` after `(iii)`, the same bullet after a bullet. */
export function nextMarker(marker: string, before?: string): string {
  const { kind, value } = markerKind(marker, before);
  return withValue(marker, kind, value + 1);
}

/** The same sort of marker at another place in its count. */
export function markerAt(marker: string, value: number, before?: string): string {
  return withValue(marker, markerKind(marker, before).kind, value);
}

/** What the kinds of markers are that items nested in one have: `1.` holds `a.`, `(a)` holds `(i)`. */
const WITHIN: Readonly<Record<MarkerKind, MarkerKind>> = {
  bullet: 'bullet',
  decimal: 'letter',
  letter: 'roman',
  roman: 'decimal',
};

/** The first marker of the items that are nested in one with this marker; a bullet holds the same bullets. */
export function markerWithin(marker: string, before?: string): string {
  return withValue(marker, WITHIN[markerKind(marker, before).kind], 1).toLowerCase();
}

function withValue(marker: string, kind: MarkerKind, value: number): string {
  const said = inKind(kind, Math.max(1, value));
  if (said === null) return marker;
  return marker.replace(/[0-9a-z]+/i, (core) => (core === core.toLowerCase() ? said : said.toUpperCase()));
}

function inKind(kind: MarkerKind, value: number): string | null {
  switch (kind) {
    case 'bullet':
      return null;
    case 'decimal':
      return String(value);
    case 'letter':
      return letters(value);
    case 'roman':
      return roman(value);
  }
}

function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26);
  const last = String.fromCharCode(97 + ((value - 1) % 26));
  return rest === 0 ? last : `${letters(rest)}${last}`;
}

function roman(value: number): string {
  let rest = value;
  let said = '';
  for (const [sign, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) said += sign;
  }
  return said;
}
