import { matchMarker } from '../tagged/marker.ts';
import { markerAt } from '../tagged/next-marker.ts';

/** The bullet that stands for all those of programs: their own are signs of symbol fonts. */
export const BULLET = '·';

/** Whether the tagged text knows a marker for one. */
function isKnown(marker: string): boolean {
  return matchMarker(`${marker} x`)?.marker === marker;
}

/** A marker that a program wrote before an item, as a note has it. */
export function markerOf(written: string): string {
  const marker = written.replace(/\s+/g, '');
  if (isKnown(marker)) return marker;
  const small = marker.toLowerCase();
  if (isKnown(small) && /[a-z]/.test(small)) return small;
  if (/^\d{1,3}$/.test(marker)) return `${marker}.`;
  return BULLET;
}

/** The number of a paragraph that a program counted in several levels, as `1.1`; null for any other marker. */
export function paragraphNumber(written: string): string | null {
  return /^(\d{1,4}(?:\.\d{1,3}){1,3})\.?$/.exec(written.trim())?.[1] ?? null;
}

const FIRST: readonly (readonly [RegExp, string])[] = [
  [/^(?:a|lower-alpha|lower-latin|upper-alpha|upper-latin)$/i, 'a.'],
  [/^(?:i|lower-roman|upper-roman)$/i, 'i.'],
];

/** The marker of a place in a numbered list, by the kind of numbers that a page says. */
export function markerInList(type: string, value: number): string {
  const first = FIRST.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? '1.';
  const marker = markerAt(first, value);
  if (isKnown(marker)) return marker;
  return isKnown(`${value}.`) ? `${value}.` : BULLET;
}
